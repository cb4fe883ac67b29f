import { describe, expect, it } from 'vitest'
import { statementsOf } from './statements.ts'

const sqlOf = (script: string): string[] => statementsOf(script).map(statement => statement.sql)

describe('statementsOf', () => {
  it('cuts at semicolons and keeps the comment before a statement', () => {
    expect(sqlOf('-- one; still one\nselect 1;\n\nselect 2')).toEqual([
      '-- one; still one\nselect 1',
      'select 2',
    ])
  })

  it('counts lines from the first word of each statement', () => {
    expect(statementsOf('-- a\n\nselect 1;\n-- b\nselect 2;').map(statement => statement.line)).toEqual([
      3, 5,
    ])
  })

  it('takes comments and white space alone for nothing', () => {
    expect(sqlOf('')).toEqual([])
    expect(sqlOf(' ;; -- end\n/* ; */ ;')).toEqual([])
  })

  it.each([
    ["select 'a;b', 'it''s; fine'"],
    ["select e'it\\'s; fine', E'\\\\'"],
    ["select 'one\\'"],
    ['select "a;""b" from t'],
    ['create function f() returns int language sql as $$ select 1; $$'],
    ['do $body$ begin perform $$a;$$; end; $body$'],
    ['/* a /* b; */ c; */ select 1'],
    ['create rule r as on insert to t do (select 1; select 2)'],
    ["select tone'a;b'"],
    ['select a$b$c'],
  ])('does not cut inside %s', script => {
    expect(sqlOf(`${script};select 2`)).toEqual([script, 'select 2'])
  })
})

/** What is asked of a plan that comes in as data: every refusal by name, with the sentence that says what is wrong. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parsePlan } from '../../src/documents/reading/parse.ts'
import { planDataEdition, planDataFormat, readPlanData } from '../../src/domain/plan-data.ts'
import { type PlanRecords, planTables, referencesOf } from '../../src/domain/plan-records.ts'
import { planDataSentence } from '../../src/operations/arrival-refused.ts'
import { generatedPlan } from './generated-plan.ts'

const records = generatedPlan(1, { whole: true })

const dataOf = (of: unknown) => ({ format: planDataFormat, edition: planDataEdition, records: of })

function broken(change: (records: PlanRecords) => unknown): unknown {
  const copy = structuredClone(records)
  change(copy)
  return dataOf(copy)
}

function refusedFor(value: unknown): string {
  const read = readPlanData(value)
  return read.ok ? 'taken' : planDataSentence(read.refusal)
}

describe('is refused', () => {
  test.each([
    ['nothing', null, 'ingen plan från Samhandling'],
    ['a list', [dataOf(records)], 'ingen plan från Samhandling'],
    ['other data', { some: 'thing' }, 'ingen plan från Samhandling'],
    ['another edition', { ...dataOf(records), edition: 2 }, 'annan utgåva av formatet (2)'],
    ['no edition', { ...dataOf(records), edition: undefined }, 'annan utgåva av formatet (undefined)'],
    ['no records', dataOf(null), '”records” saknas'],
    ['a kind from a later program', broken(to => Object.assign(to, { drone: [] })), 'inte finns här (drone)'],
    ['a plan that is no record', broken(to => Object.assign(to, { plan: null })), '”plan” saknas'],
    ['areas that are no list', broken(to => Object.assign(to, { area: { 0: 'x' } })), '”area” saknas'],
    ['areas that are no records', broken(to => Object.assign(to, { area: ['x'] })), '”area” saknas'],
    [
      'a field from a later program',
      broken(to => Object.assign(to.area[0]!, { colour: 'red' })),
      'I ”area”, nummer 1, är ”colour” fel: fältet finns inte',
    ],
    [
      'a field with a name that every object has',
      broken(to => Object.assign(to.area[0]!, { constructor: 'x' })),
      'I ”area”, nummer 1, är ”constructor” fel: fältet finns inte',
    ],
    [
      'a missing title',
      broken(to => Object.assign(to.activity[0]!, { title: ' ' })),
      'I ”activity”, nummer 1, är ”title” fel: det saknas',
    ],
    [
      'a plan without a title',
      broken(to => Object.assign(to.plan, { title: null })),
      'I ”plan” är ”title” fel: det saknas',
    ],
    [
      'a number where text stands',
      broken(to => Object.assign(to.activity[0]!, { title: 7 })),
      'är ”title” fel: värdet går inte att använda',
    ],
    [
      'a picture without an area',
      broken(to => Object.assign(to.passage[0]!, { chapter: 'picture', areaId: null })),
      'är ”areaId” fel: värdet',
    ],
    [
      'a reference that leads nowhere',
      broken(to => Object.assign(to.activity[0]!, { groupId: crypto.randomUUID() })),
      'är ”groupId” fel: det pekar på något som inte finns',
    ],
    [
      'a reference to another kind',
      broken(to => Object.assign(to.activity[0]!, { groupId: to.place[0]!.id })),
      'är ”groupId” fel: det pekar på något som inte finns',
    ],
    [
      'a group under itself',
      broken(to => Object.assign(to.group[0]!, { parentId: to.group[0]!.id })),
      'är ”parentId” fel: värdet',
    ],
    [
      'a cause of another problem',
      broken(to => {
        const [cause] = to.cause
        const other = to.problem.find(({ id }) => id !== cause!.problemId)!
        Object.assign(to.activity[0]!, { causeId: cause!.id, problemId: other.id })
      }),
      'är ”causeId” fel: värdet',
    ],
    [
      'an id twice',
      broken(to => Object.assign(to.place[0]!, { id: to.area[0]!.id })),
      'är ”id” fel: det står mer än en gång',
    ],
    [
      'two contacts of a party',
      broken(to => to.contact.push({ ...to.contact[0]!, id: crypto.randomUUID() })),
      'är ”organisationId” fel: det står mer än en gång',
    ],
    [
      'more than can be added',
      broken(to => Object.assign(to, { group: Array(4_001).fill(to.group[0]) })),
      '”group”, högst 4',
    ],
    [
      'a text without end',
      broken(to => Object.assign(to.activity[0]!, { title: 'x'.repeat(100_001) })),
      'är ”title” fel: texten är för lång',
    ],
  ])('%s', (_, value, sentence) => {
    expect(refusedFor(value)).toContain(sentence)
  })

  test.each([
    ['cut off', JSON.stringify(dataOf(records)).slice(0, -200), 'damaged-data'],
    ['other data', '{"a": 1}', 'plan-data'],
  ])('as a file: %s', async (_, text, name) => {
    const result = await parsePlan({ bytes: Buffer.from(text) })
    expect(result).toMatchObject({ ok: false, refusal: { name } })
  })
})

describe('is taken', () => {
  test('a text that is longer than a form takes, since it came with a document once', () => {
    const title = 'Lång rubrik '.repeat(300).trim()
    const read = readPlanData(broken(to => Object.assign(to.activity[0]!, { title, status: 'Klart' })))
    const activity = read.ok ? read.data.records.activity[0] : null
    expect(activity).toMatchObject({ title, status: 'Klart' })
  })

  test('a plan without the kinds and fields that are newer than it', () => {
    const read = readPlanData({
      ...dataOf({
        partnership: { name: 'Ekbacken', language: 'sv' },
        plan: { id: records.plan.id, title: 'Plan' },
      }),
    })
    expect(read).toMatchObject({ ok: true, data: { records: { plan: { year: null }, area: [] } } })
  })

  test('in whatever encoding it was saved again', async () => {
    const text = JSON.stringify(dataOf(records))
    const files = [`\ufeff${text}`, ` \n${text}`].map(text => Buffer.from(text))
    for (const bytes of [...files, Buffer.from(`\ufeff${text}`, 'utf16le')])
      expect(await parsePlan({ bytes })).toMatchObject({ ok: true, by: 'json' })
  })

  test('text that begins with a brace is text', async () => {
    const result = await parsePlan({ bytes: Buffer.from('{ se bilaga }\n\nTrygga torg') })
    expect(result).toMatchObject({ ok: true, source: { format: 'txt' } })
  })
})

test('every reference is one of the database’s, and every one of the database’s is known', () => {
  const schema = readFileSync(new URL('../../src/storage/schema.sql', import.meta.url), 'utf8')
  const column = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
  const tables = new Map(schema.split(/^table /m).map(text => [/^\w+/.exec(text)?.[0], text]))
  const stored = (table: string) =>
    [...tables.get(table)!.matchAll(/FOREIGN KEY \(([^)]*)\) REFERENCES "?(\w+)"?/g)].map(
      ([, columns, of]) => `${columns!.split(', ').at(-1)} → ${of}`,
    )
  for (const table of planTables) {
    const known = referencesOf(table).map(({ field, of }) => `${column(field)} → ${column(of)}`)
    const records = planTables.map(column)
    const ours = stored(column(table)).filter(reference => records.includes(reference.split(' → ')[1]!))
    expect([table, ...new Set(known)].sort()).toEqual([table, ...new Set(ours)].sort())
  }
})

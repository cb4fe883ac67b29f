import { expect, test } from 'vitest'
import { announcesList, setsOutList } from './central-list.ts'

test.each([
  ['Parterna är överens. De tio områdena är', true],
  ['De områden som staden pekar ut är:', true],
  ['Områdena är valda efter en gemensam bild.', false],
  ['Så arbetar parterna här', false],
])('"%s" announces a list: %s', (text, announces) => {
  expect(announcesList(text)).toBe(announces)
})

const plan = { areaIds: ['squares'], background: ['Parterna har kommit överens.'], isOnly: false }
const leadsTo = (areaId: string | null) => [{ stance: null }, { stance: { areaId } }]

test('a plan sets out the central list when the stances lead to its areas, or its own words announce it', () => {
  expect(setsOutList(plan, leadsTo('squares'))).toBe(true)
  expect(setsOutList(plan, leadsTo('an area of another plan'))).toBe(false)
  expect(setsOutList({ ...plan, background: ['De tio områdena är'] }, leadsTo('another'))).toBe(true)
  expect(setsOutList({ ...plan, background: ['Vi tog hjälp av:'] }, leadsTo('another'))).toBe(false)
})

test('a list that leads nowhere stands in the only plan', () => {
  expect(setsOutList({ ...plan, isOnly: true }, leadsTo(null))).toBe(true)
  expect(setsOutList(plan, leadsTo(null))).toBe(false)
  expect(setsOutList({ ...plan, isOnly: true }, leadsTo('an area of another plan'))).toBe(false)
})

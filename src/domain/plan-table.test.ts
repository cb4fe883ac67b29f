import { expect, test } from 'vitest'
import { columnsOf, isFiltered, shownIn, type TableActivity, tableViewSchema } from './plan-table.ts'

const everything = tableViewSchema.parse({})

function activity(title: string, fields: Partial<TableActivity> = {}): TableActivity {
  return {
    id: title,
    areaId: 'a',
    areaNumber: 1,
    areaName: 'Trygga torg',
    groupId: null,
    groupName: null,
    placeName: null,
    problemText: null,
    causeText: null,
    theme: null,
    title,
    description: null,
    workingGroup: null,
    duration: null,
    durationKind: null,
    startsOn: null,
    endsOn: null,
    duePoint: null,
    meetingFrequency: null,
    convener: null,
    otherParticipants: null,
    followUp: null,
    followUpPoints: [],
    cause: null,
    operativeGoal: null,
    promisedBy: null,
    status: null,
    contacts: [],
    timing: 'undated',
    next: null,
    ...fields,
  }
}

const police = { organisationId: 'p', organisationName: 'Polisen', wording: 'Kommunpolis' }
const lights = activity('Byt belysning', { next: { on: '2020-06-30', point: null }, contacts: [police] })
const rounds = activity('Gå kvällsrundor', { convener: 'Åse', next: { on: '2020-04-30', point: 'T1' } })
const routine = activity('Skriv rutin', { convener: 'Zara', followUpPoints: ['VB'], timing: 'late' })
const all = [lights, rounds, routine]
const titles = (view: object) => shownIn(all, { ...everything, ...view }).map(({ title }) => title)

test.each([
  [{}, ['Byt belysning', 'Gå kvällsrundor', 'Skriv rutin']],
  [{ organisationId: 'p' }, ['Byt belysning']],
  [{ point: 'VB' }, ['Skriv rutin']],
  [{ timing: 'late' }, ['Skriv rutin']],
  [{ dueBefore: '2020-05-01' }, ['Gå kvällsrundor']],
  [{ text: 'kommunpolis TORG' }, ['Byt belysning']],
  [{ text: 'finns inte' }, []],
  // Å comes after Z, and what is empty last whichever way.
  [{ sort: { column: 'convener', descending: false } }, ['Skriv rutin', 'Gå kvällsrundor', 'Byt belysning']],
  [{ sort: { column: 'convener', descending: true } }, ['Gå kvällsrundor', 'Skriv rutin', 'Byt belysning']],
  [{ sort: { column: 'next', descending: false } }, ['Gå kvällsrundor', 'Byt belysning', 'Skriv rutin']],
])('%j shows %j', (view, expected) => {
  expect(titles(view)).toEqual(expected)
})

test('what a view does not understand is left out, and the rest of it stands', () => {
  const view = tableViewSchema.parse({
    timing: 'soon',
    areaId: 'x',
    dueBefore: '31 juni',
    point: 'T1',
    columns: ['x'],
  })
  expect(view).toMatchObject({ timing: null, areaId: null, dueBefore: null, point: 'T1', columns: null })
  expect(isFiltered(view)).toBe(true)
  expect(isFiltered(everything)).toBe(false)
})

test('the title is among the columns, chosen or not, and they stand in the order of the table', () => {
  expect(columnsOf({ columns: ['status', 'area'] })).toEqual(['area', 'title', 'status'])
})

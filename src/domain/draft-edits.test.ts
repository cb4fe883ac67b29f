import { expect, test } from 'vitest'
import type { DraftPlan, Read } from './draft.ts'
import { blankActivity, blankBody, blankPlan } from './draft-blank.ts'
import { applyEdit, type DraftEdit } from './draft-edits.ts'
import { newArea } from './draft-placing.ts'
import { contentsOf, leftToLookAt, spansOf, spansOfValues } from './draft-values.ts'
import { without, withWords } from './spans.ts'

const source = [
  'Plan för Ekbacken',
  'Trygga torg',
  'Torget ska kännas tryggt',
  'Lyktor saknas. Folk går omvägar.',
  'Kvällarna är mörka.',
  'Gå rundor Befintlig grupp Klar juni 2020 Kommunpolis',
  'Styrgruppen möts varje månad',
  'sida 3',
].join('\n')

function read(text: string, certainty: Read['certainty'] = 'certain'): Read {
  const start = source.indexOf(text)
  if (start < 0) throw new Error(`not in the source: ${text}`)
  return { text, certainty, at: [{ start, end: start + text.length }] }
}

function plan(): DraftPlan {
  const area = newArea([], read('Trygga torg'))
  area.goals.push({ kind: 'overall', label: null, text: read('Torget ska kännas tryggt') })
  area.sections[0]!.paragraphs.push(
    read('Lyktor saknas. Folk går omvägar.'),
    read('Kvällarna är mörka.', 'guessed'),
  )
  const second = newArea([area], { text: 'Andra området', certainty: 'certain', at: [] })
  area.activities.push({
    ...blankActivity(),
    id: 'trygga-torg-1',
    title: read('Gå rundor Befintlig grupp', 'guessed'),
    duration: read('Klar juni 2020'),
    policeContact: read('Kommunpolis'),
  })
  const paragraph = read('Styrgruppen möts varje månad')
  const body = { ...blankBody(read('Styrgruppen')), id: 'styrgruppen', cadence: read('varje månad') }
  return {
    ...blankPlan(),
    title: read('Plan för Ekbacken'),
    district: read('Ekbacken'),
    governance: { heading: null, paragraphs: [paragraph], bodies: [body] },
    areas: [area, second],
    unplaced: [{ id: 'unplaced-1', ...read('sida 3') }],
  }
}

function edited(edit: DraftEdit, before = plan()) {
  const result = applyEdit(before, edit, source)
  if (!result.ok) throw new Error(result.refusal)
  return result.plan
}
const refusal = (edit: DraftEdit) => {
  const result = applyEdit(plan(), edit, source)
  return result.ok ? null : result.refusal
}
const activity = 'areas.0.activities.0'
const paragraphs = 'areas.0.sections.0.paragraphs'

test('a value is rewritten, and keeps its place in the source', () => {
  const after = edited({ kind: 'text', at: `${activity}.duration`, text: ' Klar i juni ' })
  expect(after.areas[0]!.activities[0]!.duration).toEqual({ ...read('Klar juni 2020'), text: 'Klar i juni' })
})

test('a field that the source is silent about can be written; it then has no place in the source', () => {
  const after = edited({ kind: 'text', at: `${activity}.convener`, text: 'Säkerhetsstrateg' })
  expect(after.areas[0]!.activities[0]!.convener).toEqual({
    text: 'Säkerhetsstrateg',
    certainty: 'certain',
    at: [],
  })
})

test('a guess is marked as right, alone or with everything below an address', () => {
  expect(leftToLookAt(plan()).guessed).toEqual([`${paragraphs}.1`, `${activity}.title`])
  expect(leftToLookAt(edited({ kind: 'confirm', at: `${activity}.title` })).guessed).toEqual([
    `${paragraphs}.1`,
  ])
  expect(leftToLookAt(edited({ kind: 'confirm', at: 'areas.0' })).guessed).toEqual([])
})

test('a title that ran on is split into the empty working group', () => {
  const after = edited({ kind: 'split', at: `${activity}.title`, offset: 9, to: null })
  expect(after.areas[0]!.activities[0]).toMatchObject({
    title: read('Gå rundor'),
    workingGroup: read('Befintlig grupp'),
  })
})

test('two fields change places; a full one and an empty one too', () => {
  const after = edited({ kind: 'swap', at: `${activity}.title`, with: `${activity}.duration` })
  expect(after.areas[0]!.activities[0]).toMatchObject({
    title: read('Klar juni 2020'),
    duration: read('Gå rundor Befintlig grupp'),
  })
  const moved = edited({ kind: 'swap', at: `${activity}.policeContact`, with: `${activity}.convener` })
  expect(moved.areas[0]!.activities[0]).toMatchObject({ policeContact: null, convener: read('Kommunpolis') })
})

test('a paragraph is split in two, and two are joined to one', () => {
  const split = edited({ kind: 'split', at: `${paragraphs}.0`, offset: 14, to: null })
  expect(split.areas[0]!.sections[0]!.paragraphs.map(({ text }) => text)).toEqual([
    'Lyktor saknas.',
    'Folk går omvägar.',
    'Kvällarna är mörka.',
  ])
  const joined = edited({ kind: 'join', at: `${paragraphs}.0` }, split)
  expect(joined.areas[0]!.sections[0]!.paragraphs[0]).toEqual({
    text: 'Lyktor saknas. Folk går omvägar.',
    certainty: 'certain',
    at: [...read('Lyktor saknas.').at, ...read('Folk går omvägar.').at],
  })
})

test('a field is joined with the next field that says something', () => {
  const after = edited({ kind: 'join', at: `${activity}.title` })
  expect(after.areas[0]!.activities[0]).toMatchObject({
    title: { text: 'Gå rundor Befintlig grupp Klar juni 2020' },
    duration: null,
  })
})

test.each([
  [`${activity}.convener`, (after: DraftPlan) => after.areas[0]!.activities[0]!.convener?.text],
  [paragraphs, (after: DraftPlan) => after.areas[0]!.sections[0]!.paragraphs.at(-1)?.text],
  ['areas.1.goals', (after: DraftPlan) => after.areas[1]!.goals[0]?.text.text],
  ['areas.1.activities', (after: DraftPlan) => after.areas[1]!.activities[0]?.title?.text],
  ['areas', (after: DraftPlan) => after.areas[2]?.name.text],
  ['governance.bodies', (after: DraftPlan) => after.governance.bodies[1]?.name.text],
  ['labels', (after: DraftPlan) => after.labels[0]?.text],
])('a stretch without a place is placed: %s', (to, found) => {
  const after = edited({ kind: 'place', at: 'unplaced.unplaced-1', to })
  expect(found(after)).toBe('sida 3')
  expect(after.unplaced).toEqual([])
})

test('a stretch placed in a full field is added in the order of the source', () => {
  const loose = edited({ kind: 'take-out', at: `${activity}.duration` })
  const after = edited(
    { kind: 'place', at: `unplaced.${loose.unplaced[0]!.id}`, to: `${activity}.policeContact` },
    loose,
  )
  expect(after.areas[0]!.activities[0]!.policeContact?.text).toBe('Klar juni 2020 Kommunpolis')
})

test('a value is taken back to the unplaced, in the order of the source', () => {
  const after = edited({ kind: 'take-out', at: `${activity}.policeContact` })
  expect(after.unplaced.map(({ text }) => text)).toEqual(['Kommunpolis', 'sida 3'])
})

test('what is taken out goes to the unplaced as it was rewritten', () => {
  const rewritten = edited({ kind: 'text', at: `${activity}.policeContact`, text: 'Kommunpolisen' })
  const after = edited({ kind: 'take-out', at: `${activity}.policeContact` }, rewritten)
  expect(after.unplaced[0]).toMatchObject({ text: 'Kommunpolisen', at: read('Kommunpolis').at })
})

test('words that stand in another value too do not become unplaced', () => {
  const after = edited({ kind: 'remove', at: 'governance.bodies.0' })
  expect(after.governance.bodies).toEqual([])
  expect(after.unplaced.map(({ text }) => text)).toEqual(['sida 3'])
})

test('a removed area leaves its words and no reference to it', () => {
  const before = plan()
  before.centralAreas.push({
    number: 1,
    name: read('Trygga torg'),
    stance: null,
    areaId: before.areas[0]!.id,
  })
  const after = edited({ kind: 'remove', at: 'areas.0' }, before)
  expect(after.areas.map(({ number, name }) => [number, name.text])).toEqual([[1, 'Andra området']])
  expect(after.centralAreas[0]!.areaId).toBeNull()
  expect(after.unplaced.map(({ text }) => text)).toContain('Torget ska kännas tryggt')
})

test('an activity moves to another area and keeps its id', () => {
  const after = edited({ kind: 'move', at: activity, area: 1 })
  expect(after.areas.map(area => area.activities.map(({ id }) => id))).toEqual([[], ['trygga-torg-1']])
})

test.each([
  [{ kind: 'text', at: 'areas.9.name', text: 'x' }, 'no-such-value'],
  [{ kind: 'text', at: '__proto__.x', text: 'x' }, 'no-such-value'],
  [{ kind: 'text', at: 'areas.0.name', text: ' ' }, 'empty'],
  [{ kind: 'take-out', at: 'areas.0.name' }, 'required'],
  [{ kind: 'split', at: `${activity}.title`, offset: 0, to: null }, 'no-split-there'],
  [{ kind: 'split', at: `${activity}.title`, offset: Number.NaN, to: null }, 'no-split-there'],
  [{ kind: 'split', at: `${activity}.title`, offset: 3, to: 'nowhere' }, 'no-such-place'],
  [{ kind: 'join', at: `${paragraphs}.1` }, 'nothing-to-join'],
  [{ kind: 'place', at: 'unplaced.unplaced-1', to: 'nowhere' }, 'no-such-place'],
  [{ kind: 'place', at: 'unplaced.unplaced-7', to: 'areas' }, 'no-such-value'],
  [{ kind: 'swap', at: `${activity}.title`, with: 'nowhere' }, 'no-such-place'],
  [{ kind: 'swap', at: 'areas.0.name', with: `${activity}.convener` }, 'required'],
  [{ kind: 'move', at: activity, area: 5 }, 'no-such-place'],
  [{ kind: 'parent', at: 'governance.bodies.0', parentId: 'styrgruppen' }, 'no-such-place'],
] as [DraftEdit, string][])('what cannot be done has a name: %j', (edit, name) => {
  expect(refusal(edit)).toBe(name)
})

test('nothing is lost, whatever is done in whatever order', () => {
  let seed = 7
  const pick = <T>(list: T[]): T => {
    seed = (seed * 16807) % 2147483647
    return list[seed % list.length]!
  }
  for (let run = 0; run < 40; run++) {
    let current = plan()
    for (let step = 0; step < 25; step++) {
      const after = applyEdit(current, anyEdit(current, pick), source)
      if (!after.ok) continue
      current = after.plan
      expect(lost(current)).toEqual([])
    }
  }
})

/** The words of the source in no value, label or unplaced stretch. */
function lost(after: DraftPlan): string[] {
  const kept = [
    ...spansOfValues(after, { views: true }),
    ...spansOf(after.labels),
    ...spansOf(after.unplaced),
  ]
  return withWords(source, without([{ start: 0, end: source.length }], kept)).map(({ start, end }) =>
    source.slice(start, end),
  )
}

function anyEdit(current: DraftPlan, pick: <T>(list: T[]) => T): DraftEdit {
  const { slots, things, lists } = contentsOf(current)
  const loose = current.unplaced.map(({ id }) => `unplaced.${id}`)
  const at = pick([...slots.keys(), ...loose])
  const to = pick([
    ...slots.keys(),
    ...lists.keys(),
    'areas',
    'areas.0.activities',
    'areas.0.goals',
    'labels',
  ])
  return pick<DraftEdit>([
    { kind: 'text', at, text: pick(['nya ord', 'helt andra ord här', '']) },
    { kind: 'swap', at, with: to },
    { kind: 'split', at, offset: pick([3, 7, 12]), to: pick([null, to]) },
    { kind: 'join', at },
    { kind: 'place', at, to },
    { kind: 'take-out', at: pick([at, 'labels.0']) },
    { kind: 'remove', at: pick([...things.keys()]) ?? '' },
    { kind: 'move', at: activity, area: 1 },
  ])
}

test('no edit makes an identity number, neither by writing it nor by joining its halves', () => {
  const before = plan()
  const { paragraphs } = before.areas[0]!.sections[0]!
  paragraphs[0]!.text = 'Samtal med 850101-'
  paragraphs[1]!.text = '1236'
  const at = 'areas.0.sections.0.paragraphs.0'
  const refusal = { ok: false, refusal: 'identity-number' }
  expect(applyEdit(before, { kind: 'join', at }, source)).toEqual(refusal)
  expect(applyEdit(before, { kind: 'text', at, text: 'Samtal med 850101-1236' }, source)).toEqual(refusal)
  // One that is there already can be taken away, step by step.
  paragraphs[0]!.text = 'Samtal med 850101-1236'
  paragraphs[1]!.text = '8501011236'
  expect(applyEdit(before, { kind: 'text', at, text: 'Samtal' }, source)).toMatchObject({ ok: true })
})

test('an edit of a draft with very many stretches without a place is made, and each has an id of its own', {
  timeout: 60_000,
}, () => {
  const before = plan()
  before.unplaced = Array.from({ length: 130_000 }, (_, index) => ({
    id: `unplaced-${index + 1}`,
    text: 'sida 3',
    at: [],
  }))
  const result = applyEdit(before, { kind: 'remove', at: 'areas.0' }, source)
  const ids = result.ok ? result.plan.unplaced.map(({ id }) => id) : []
  expect(ids.length).toBeGreaterThan(130_000)
  expect(new Set(ids).size).toBe(ids.length)
})

test('two goals are joined, and change places; none of their words is lost', () => {
  const before = plan()
  const second: Read = { ...read('Kvällarna är mörka.'), certainty: 'certain' }
  before.areas[0]!.sections[0]!.paragraphs.pop()
  before.areas[0]!.goals.push({ kind: 'overall', label: null, text: second })
  const goals = (edit: DraftEdit) => {
    const result = applyEdit(before, edit, source)
    if (!result.ok) throw new Error(result.refusal)
    return result.plan.areas[0]!.goals.map(({ text }) => text.text)
  }
  const at = 'areas.0.goals.0.text'
  expect(goals({ kind: 'join', at })).toEqual(['Torget ska kännas tryggt Kvällarna är mörka.'])
  expect(goals({ kind: 'swap', at, with: 'areas.0.goals.1.text' })).toEqual([
    'Kvällarna är mörka.',
    'Torget ska kännas tryggt',
  ])
  expect(applyEdit(before, { kind: 'join', at: 'areas.0.goals.1.text' }, source)).toEqual({
    ok: false,
    refusal: 'nothing-to-join',
  })
})

test('what parted two halves stays with neither', () => {
  const text = 'Kommunpolis, gatuchef; rektor'
  const before = plan()
  before.areas[0]!.activities[0]!.policeContact = {
    text,
    certainty: 'certain',
    at: [{ start: 0, end: text.length }],
  }
  const at = 'areas.0.activities.0.policeContact'
  const split = (offset: number) => applyEdit(before, { kind: 'split', at, offset, to: null }, text)
  const halves = (offset: number) => {
    const result = split(offset)
    if (!result.ok) return result.refusal
    const { policeContact } = result.plan.areas[0]!.activities[0]!
    return [policeContact?.text, ...result.plan.unplaced.map(one => one.text)]
  }
  expect(halves(text.indexOf('gatuchef'))).toContain('Kommunpolis')
  expect(halves(text.indexOf('gatuchef'))).toContain('gatuchef; rektor')
  expect(halves(text.indexOf('rektor'))).toContain('Kommunpolis, gatuchef')
})

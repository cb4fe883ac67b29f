import { expect, test } from 'vitest'
import { minutesOf, minutesState, withoutOrganisations } from './minutes.ts'

test('minutes are open until they stand as in their latest version, and closed when somebody stands for them', () => {
  expect(minutesState(['a'], undefined, [])).toBe('open')
  expect(minutesState(['a'], { checksum: 'b' }, [])).toBe('open')
  expect(minutesState(['c', 'a'], { checksum: 'a' }, [])).toBe('frozen')
  expect(minutesState(['a'], { checksum: 'b' }, [{}])).toBe('approved')
})

test('what is frozen is what the minutes say, not what becomes of it afterwards', () => {
  const point = { wording: 'Ring', owner: null, due: null, dueOn: null, completionId: 'x' }
  const said = { resolutions: [{ number: 1, wording: 'Ja', activityId: 'y' }], actionPoints: [point] }
  const content = minutesOf({
    meeting: { title: null, heldOn: '2020-03-10', startsAt: null, endsAt: null, location: null },
    group: { name: 'Torggruppen' },
    items: [],
    besides: said,
    functions: [
      { name: 'Kommunpolis', organisationName: 'Polisen', state: 'present' },
      { name: 'Förvaltare', state: null },
    ],
    guests: [],
  })
  expect(JSON.stringify(content)).not.toMatch(/completionId|activityId/)
  const before = { name: 'Kommunpolis', state: 'present', guest: false }
  expect(content.attendance).toEqual([{ ...before, organisation: 'Polisen' }])
  expect(withoutOrganisations(content)).toEqual({ ...content, attendance: [before] })
})

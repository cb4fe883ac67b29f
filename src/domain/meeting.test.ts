import { expect, test } from 'vitest'
import { attendanceSchema, meetingSchema, shortForm, splitMeetings } from './meeting.ts'

const groupId = '00000000-0000-7000-8000-000000000001'

test('a time is written as people write it, and ends no earlier than it begins', () => {
  const fields = { groupId, heldOn: '2020-03-10' }
  expect(meetingSchema.parse({ ...fields, startsAt: '9.30', endsAt: '11' })).toMatchObject({
    startsAt: '09:30',
    endsAt: '11:00',
  })
  expect(meetingSchema.safeParse({ ...fields, startsAt: '25:00' }).error?.issues[0]?.message).toBe(
    'not-a-time',
  )
  const back = meetingSchema.safeParse({ ...fields, startsAt: '10:00', endsAt: '09:00' })
  expect(back.error?.issues[0]).toMatchObject({ path: ['endsAt'], message: 'ends-before-start' })
})

test('who was there is a function or a guest, never both or neither', () => {
  expect(attendanceSchema.safeParse({ state: 'present' }).success).toBe(false)
  expect(attendanceSchema.safeParse({ state: 'present', positionId: groupId, name: 'Gäst' }).success).toBe(
    false,
  )
  expect(attendanceSchema.safeParse({ state: 'remote', name: 'Butikschefen' }).success).toBe(true)
})

test('what comes is read from the nearest, what has been from the latest; today is to come', () => {
  const on = (heldOn: string, startsAt: string | null = null) => ({ heldOn, startsAt })
  const all = [
    on('2020-03-01'),
    on('2020-03-10', '13:00'),
    on('2020-04-01'),
    on('2020-03-10', '09:00'),
    on('2020-02-01'),
  ]
  const { coming, past } = splitMeetings(all, '2020-03-10')
  expect(coming.map(({ heldOn, startsAt }) => [heldOn, startsAt])).toEqual([
    ['2020-03-10', '09:00'],
    ['2020-03-10', '13:00'],
    ['2020-04-01', null],
  ])
  expect(past.map(({ heldOn }) => heldOn)).toEqual(['2020-03-01', '2020-02-01'])
})

test('a decision becomes a title by its first sentence, or by the words that a line holds', () => {
  expect(shortForm('Lamporna byts. Det sker i maj.')).toBe('Lamporna byts')
  const long = `Gruppen ${'beslutar, '.repeat(30)}till sist.`
  expect(shortForm(long).length).toBeLessThanOrEqual(122)
  expect(shortForm(long)).toMatch(/beslutar …$/)
})

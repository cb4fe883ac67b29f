import { expect, test } from 'vitest'
import { newPassword, sameWritten } from './account.ts'
import { problemsOf } from './fields.ts'
import { invitationSchema, membershipSchema } from './membership.ts'

const id = '0198d3f0-0000-7000-8000-000000000001'

test('a participant takes part in something named', () => {
  const problems = problemsOf(membershipSchema.safeParse({ role: 'participant' }).error!)
  expect(problems).toEqual({ groupIds: 'required' })
  expect(membershipSchema.parse({ role: 'participant', groupIds: id })).toEqual({
    role: 'participant',
    groupIds: [id],
    placeIds: [],
  })
})

test('other roles take part in everything, so that nothing is named', () => {
  expect(membershipSchema.parse({ role: 'reader', groupIds: [id, id] }).groupIds).toEqual([])
})

test('an address is kept in small letters', () => {
  const invited = invitationSchema.parse({ name: ' Kommunpolis ', email: 'A.B@Polisen.SE', role: 'member' })
  expect(invited).toMatchObject({ name: 'Kommunpolis', email: 'a.b@polisen.se' })
})

test.each([
  ['', 'required'],
  ['elva tecken', 'too-short'],
  ['å'.repeat(11), 'too-short'],
  ['x'.repeat(1001), 'too-long'],
])('"%s" is no password: %s', (password, problem) => {
  expect(newPassword.safeParse(password).error?.issues[0]?.message).toBe(problem)
})

test('twelve signs of any kind are enough, and "å" is "å" however it is composed', () => {
  expect(newPassword.parse('aaaaaaaaaaaa')).toBe('aaaaaaaaaaaa')
  expect(newPassword.parse(' mellanslag ')).toBe(' mellanslag ')
  expect(sameWritten('a\u030a')).toBe('\u00e5')
})

/** What in a plan is one person's: by the positions they hold, the groups these sit in, and their own name. */
import { contactMeaning } from './activity.ts'
import { addDays, weekdayOf } from './day.ts'
import type { Next } from './due.ts'

/** Who asks. Days and groups are those of today. */
export type Me = {
  name: string
  positions: { id: string; name: string }[]
  groups: { id: string; name: string }[]
}

export type Claimed = {
  groupId: string | null
  convener: string | null
  contacts: { wording: string; positionId: string | null }[]
}

/** Why an activity is somebody's: contact as a position, called together by it, or done by a group that it sits in. */
export type Claim = { as: 'contact' | 'convener' | 'group'; name: string }

/** Every reason why an activity is somebody's; none where it is not. */
export function claimsOf(activity: Claimed, me: Me): Claim[] {
  const { convener, contacts, groupId } = activity
  const called = [...new Set([...me.positions.map(({ name }) => name), me.name])]
  const namedIn = (words: string | null) => called.filter(name => words !== null && names(words, name))
  const asContact = me.positions.filter(({ id }) => contacts.some(({ positionId }) => positionId === id))
  const inWords = contacts.flatMap(({ wording, positionId }) =>
    positionId === null && contactMeaning(wording, convener) === null ? namedIn(wording) : [],
  )
  return [
    ...namedIn(convener).map((name): Claim => ({ as: 'convener', name })),
    ...[...new Set([...asContact.map(({ name }) => name), ...inWords])].map(
      (name): Claim => ({ as: 'contact', name }),
    ),
    ...me.groups.filter(({ id }) => id === groupId).map(({ name }): Claim => ({ as: 'group', name })),
  ]
}

/** Whether an action point is promised by somebody: in the name of a position, of a group that it sits in, or by their own. */
export function isPromisedBy(owner: string | null, me: Me): boolean {
  const called = [...me.positions, ...me.groups, me].map(({ name }) => name)
  return owner !== null && called.some(name => names(owner, name))
}

/** Whether words name somebody, as words of their own: "Kommunpolisen" is not the position "Kommunpolis". */
function names(words: string, name: string): boolean {
  const [text, sought] = [words.toLowerCase(), name.toLowerCase().trim()]
  if (sought === '') return false
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const isLetter = (letter: string | undefined) => letter !== undefined && /\p{L}/u.test(letter)
    if (!isLetter(text[at - 1]) && !isLetter(text[at + sought.length])) return true
  }
  return false
}

export const spells = ['late', 'week', 'month', 'later', 'whenever'] as const
/** When it is to be done: before today, by Sunday, by the end of the month, after that, or on no day that is known. */
export type Spell = (typeof spells)[number]

/** Weeks end on Sunday. What is on no day is done whenever. */
export function spellOf(next: Next | null, today: string): Spell {
  if (next === null) return 'whenever'
  if (next.on < today) return 'late'
  if (next.on <= sundayOf(today)) return 'week'
  return next.on.slice(0, 7) === today.slice(0, 7) ? 'month' : 'later'
}

/** The last day of the week that a day is in. */
const sundayOf = (day: string): string => addDays(day, 7 - weekdayOf(day))

/** Which position (befattning) the words of a contact or a convener name, as plans write them. */

/** Words that end, or are, the name of a function in a municipality, the police or a partner. */
const functions =
  /(?:chef|strateg|polis|samordnare|sekreterare|direktör|ledare|handläggare|kommunikatör|utredare|rektor|kurator|controller|utvecklare|ansvarig|förvaltare|befäl)$/iu
/** Words that leave open who it is. */
const open =
  /^(?:ansvarig|ansvariga|av|en|ett|någon|representant|representanter|berörd|berörda|respektive|utsedd)$/iu
const joints = /\s+(?:och|samt|eller|alternativt)\s+|[,;/]/u

/**
 * The position that a contact or convener names first, as written; null where it names an organisation
 * ("Förvaltningen"), another field ("Sammankallande") or nobody in particular ("Av polisen utsedd deltagare").
 */
export function positionNamedIn(words: string): string | null {
  const first = words
    .split(joints)[0]!
    .replace(/\s+/gu, ' ')
    .replace(/[.:]+$/u, '')
    .trim()
  const parts = first.split(' ')
  const [head = ''] = parts
  if (first === '' || first.length > 80 || parts.length > 7 || open.test(head)) return null
  // "Avdelningschef barn och ungdom": what stands after the joint belongs to the first word's function.
  if (!functions.test(head) && !functions.test(parts[1] ?? '')) return null
  return asTitle(
    functions.test(head) && keepsJoint(words, first) ? words.replace(/\s+/gu, ' ').trim() : first,
  )
}

/** After a bare function and a subject, "och" joins the subject's words; a second function is another person. */
function keepsJoint(words: string, first: string): boolean {
  const rest = words.replace(/\s+/gu, ' ').trim().slice(first.length)
  const named = first.includes(' ')
  return named && /^\s+och\s+\p{Ll}+$/u.test(rest) && !functions.test(rest)
}

const asTitle = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** Whether a position's name says that the police have it. */
export const isPolicePosition = (name: string): boolean => /polis/iu.test(name)

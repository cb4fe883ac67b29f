/**
 * Where long Swedish compounds may be divided in a heading. Browsers divide by a dictionary of their own; Chromium on Linux has
 * none for Swedish, and breaks a word that is wider than a phone anywhere: "samverkansöverenskommel|se".
 */

/** First parts of the field's compounds, after which a word may be divided. */
const firsts =
  'avhoppar|boende|brotts|fastighets|handlings|kommunikations|lokalpolis|medborgar|narkotika|områdes|ordnings|personal|polis|samordnings|samverkans|social|stadsdels|säkerhets|trygghets|vålds|verksamhets|åtgärds'
/** Last parts, before which it may. */
const lasts =
  'bejakande|direktör|förebyggande|förvaltning|kommunikation|lägesbild|mätning|nämnd|områdeschef|organisation|samordnare|samverkan|skapande|strateg|uppföljning|utvecklare|verksamhet|överenskommelse'

/** Shorter words find room, and a part of less than five letters says nothing. */
const longWord = /\p{L}{14,}/gu
const shortestPart = 5
const joint = new RegExp(`(?<=${firsts})|(?=${lasts})`, 'giu')

/** A text cut at the joints of its long words: "Lokal samverkans", "överenskommelse". Joined again it is the same text. */
export function cutAtJoints(text: string): string[] {
  const cuts = [...text.matchAll(longWord)].flatMap(({ 0: word, index: start }) => {
    let from = 0
    return [...word.matchAll(joint)].flatMap(({ index: at }) => {
      if (at - from < shortestPart || word.length - at < shortestPart) return []
      from = at
      return [start + at]
    })
  })
  return [0, ...cuts].map((from, index) => text.slice(from, cuts[index]))
}

/** A role, a place or a likeness that only one person has: who it is can be known without a name. */
import { isFinding, isHarmless, isSensitive } from './circumstances.ts'
import type { Finding } from './finding.ts'
import { isTold, type ReadSentence } from './reading.ts'

/** Roles that one person has in a house, in the form that means a certain one. */
const role =
  /(?<!\p{L})(?:(?:biträdande |tidigare |nuvarande |förre |förra )?\p{L}*(?:rektorn|ordföranden|imamen|prästen|pastorn|kyrkoherden|rabbinen|föreståndaren|verksamhetschefen|enhetschefen|stadsdelsdirektören|förvaltningschefen|kassören|vaktmästaren|ägaren|innehavaren|butiksägaren|handlaren|huvudtränaren|tränaren|kuratorn|skolsköterskan|skolkuratorn|kommunpolisen|områdespolisen|lokalpolisområdeschefen|säkerhetsstrategen|säkerhetssamordnaren|kommunalrådet|borgmästaren|nämndordföranden|fritidsledaren|klassläraren|läraren|krögaren|föreningsledaren|målvakten|kaptenen|grundaren|ledaren|kioskägaren|hyresvärden|fältassistenten|mentorn|bibliotekarien|doktorn|läkaren|chefen)|(?<=(?:\p{L}s|vår|en) )(?:rektor|imam|ordförande|kassör|vaktmästare|kurator|föreståndare|präst|tränare))(?!\p{L})/gu
const only =
  /(?<!\p{L})(?:den|det|de|vår|områdets|skolans|gruppens|kommunens|stadsdelens) enda (?:\p{L}+ ){0,2}?(?:\p{L}*(?:flickan|kvinnan|tjejen|pojken|mannen|killen|personen|eleven|ungdomen|deltagaren|klienten|familjen|barnet|läraren|politikern|polisen|avhopparen|handläggaren|medlemmen|ledaren|kvinnliga|manliga)|(?:kvinnliga|manliga) \p{L}+)(?!\p{L})|(?<!\p{L})(?:enda|ensam) (?:kvinna|flicka|man|pojke|tjej|kille)(?:n)?(?!\p{L})|(?<!\p{L})som enda (?:\p{L}+ )?\p{L}+/gu
const aged =
  /(?<!\p{L})(?:en|den) (?:\p{L}+ )?(?:\d{1,2}|\p{L}+)[- ]?(?:åring(?:en)?|årig[ae]? (?:pojken?|flickan?|kvinnan?|man(?:nen)?|kille|tjej|elev(?:en)?|mamman?|pappan?|ungdom(?:en)?))(?!\p{L})/gu
const familyAt =
  /(?<!\p{L})(?:familjen|mannen|kvinnan|flickan|pojken|hushållet|eleven|lärling) (?:på|i|vid|från) \p{L}+/giu
const place =
  /(?:på|i|vid|från) \p{Lu}\p{Ll}+|(?:på|i|vid) \p{L}*(?:skolan|gatan|vägen|torget|gården|klassen|gymnasiet|föreningen|moskén|kyrkan|lägenheten)/u

export function singlePersons(read: ReadSentence, text: string): Finding[] {
  const original = text.slice(read.sentence.start, read.sentence.end)
  const told = (match: RegExpMatchArray) => isTold(read, wordsAt(read, match.index!, match[0].length))
  const at = (match: RegExpMatchArray, reason: 'role' | 'only-one'): Finding => ({
    flag: 'IDENT',
    reason,
    start: read.sentence.start + match.index!,
    end: read.sentence.start + match.index! + match[0].length,
    numbers: {},
  })
  const onlys = [...read.lower.matchAll(only)].filter(told).map(match => at(match, 'only-one'))
  if (onlys.length > 0) return onlys.slice(0, 1)
  if (!isSensitive(read.lower) || !isFinding(read.lower)) return []
  const roles = [...read.lower.matchAll(role)].filter(match => told(match) && isAbout(read.lower, match))
  if (roles.length > 0) return [at(roles[0]!, 'role')]
  const people = [...read.lower.matchAll(aged), ...original.matchAll(familyAt)].filter(told)
  return people.length > 0 && place.test(original) ? [at(people[0]!, 'only-one')] : []
}

/** The one with the role is who something is said of, and not who does it as their work. */
function isAbout(lower: string, match: RegExpMatchArray): boolean {
  const after = lower.slice(match.index! + match[0].length)
  const before = lower.slice(0, match.index)
  const own =
    /(?<!\p{L})(?:hot(?:ad|ade|ats|ades)?|utsatts?|utsatt|blivit|blev|misstänk\p{L}*|dömd\p{L}*|dömts|anmäl[dt]\p{L}*|anmäldes|häkt\p{L}*|grip\p{L}*|greps|misshandl\p{L}*|kränk\p{L}*|rekryterat|rekryterade|missbruk\p{L}*|sjuk\p{L}*|avstängd|förhör\p{L}*|polisanmäl\p{L}*|radikalis\p{L}*|rånad\p{L}*|rånats|trakasser\p{L}*|själv|saknar|hotades|hotats|knivhugg\p{L}*|skjuts|sköts)(?!\p{L})/u
  const worked =
    /^\s*(?:\p{L}+ ){0,2}?(?:ansvar|leder|ledde|samordn|har (?:tagit|informerat|genomfört|haft|följt|bjudit|deltagit|ansvar|kontaktat|startat)|informera|kallar|kallade|följer|följde|anmäler|deltar|deltog|redovis|rapporter|kontakt|beslut|ska|utred|berätta|presenter|arbetar|arbetade|tar|tog|håller|höll)/u
  if (worked.test(after)) return false
  return (
    own.test(after) ||
    /(?:hot (?:mot|riktats mot)|mot|misstänker att|utsätta|hotades|hotat|misshandl\p{L}*|angrep\p{L}*)\s*$/u.test(
      before,
    )
  )
}

function wordsAt(read: ReadSentence, index: number, length: number) {
  const { words, start } = read.sentence
  const from = Math.max(
    0,
    words.findIndex(word => word.end > start + index),
  )
  const to = words.findIndex(word => word.end >= start + index + length) + 1
  return { from, to: Math.max(to, from + 1) }
}

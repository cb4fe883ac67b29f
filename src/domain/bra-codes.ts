/**
 * Brottsförebyggande rådet's codes of offences: four figures that stay when the wording changes. Those that partnerships look for most are
 * listed with words of our own; there are some 1,400 in all, and any of them may be written.
 */
// biome-ignore format: a table is read along its lines
export const braCodes: readonly { code: string; words: string; sensitive?: true }[] = [
  { code: '0355', words: 'misshandel utomhus av någon obekant, mot kvinna' },
  { code: '0357', words: 'misshandel utomhus av någon obekant, mot man' },
  { code: '0375', words: 'grov misshandel utomhus av någon obekant, mot kvinna' },
  { code: '0377', words: 'grov misshandel utomhus av någon obekant, mot man' },
  { code: '0412', words: 'grov kvinnofridskränkning', sensitive: true },
  { code: '0435–0438', words: 'hedersförtryck', sensitive: true },
  { code: '0896, 0897', words: 'rån med skjutvapen mot person med funktionsnedsättning' },
  { code: '1201', words: 'skadegörelse' },
  { code: '1203, 1212', words: 'skadegörelse, övrig' },
  { code: '1205', words: 'skadegörelse, grov' },
  { code: '1208, 1209', words: 'klotter' },
  { code: '1210, 1211', words: 'skadegörelse genom brand' },
  { code: '1311', words: 'sabotage mot blåljusverksamhet' },
  { code: '1312, 1313', words: 'sprängning' },
  { code: '1617', words: 'att dra in en underårig i brott' },
  { code: '1701–1706', words: 'våld eller hot mot tjänsteman' },
  { code: '1709', words: 'övergrepp i rättssak, otillåten påverkan' },
]

/** The codes and ranges of codes in what somebody has written, "0355, 1701–1706"; the words beside them are left out. */
export function plainCodes(written: string): string {
  const found = written.match(/\b\d{4}(?:\s*[-–]\s*\d{4})?\b/g)
  return found ? found.map(one => one.replace(/\s*[-–]\s*/, '–')).join(', ') : written
}

/** Whether a code is one of those written, alone or within a range. */
export function holdsCode(written: string | null, code: string): boolean {
  return plainCodes(written ?? '')
    .split(', ')
    .some(part => {
      const [first = '', last = first] = part.split('–')
      return /^\d{4}$/.test(first) && first <= code && code <= last
    })
}

/** The code that a word of Brå's files begins with: "0355 - Misshandel …". */
export const codeOf = (word: string): string | null => /^(\d{4})\b/.exec(word.trim())?.[1] ?? null

/** Offences that the police find by looking for them (ingripandebrott), by their name: their number follows the police's work. */
const foundByPolice =
  /narkotik|vapenlagen|vapenbrott|knivlagen|^(?:\d{4} - )?trafik|trafikbrott|rattfylleri|olovlig körning|dop(?:n)?ing/i

/** Whose work the number of an offence follows, where its name tells it. */
export const driverOf = (name: string): 'police' | null => (foundByPolice.test(name) ? 'police' : null)

/** Whether an offence is close to persons, by its code. */
export const isSensitiveCode = (code: string): boolean =>
  braCodes.some(one => one.sensitive === true && holdsCode(one.code, code))

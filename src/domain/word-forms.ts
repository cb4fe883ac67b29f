/**
 * The forms of a Swedish word, as regular expressions: of PostgreSQL, which finds by them, and of JavaScript, which marks what was
 * found. Letters are spelled out in both cases, so that no database's locale has a say.
 *
 * Endings are those of SAG (Svenska Akademiens grammatik), part 2. PostgreSQL's own Swedish stemmer does not do: it leaves "skolan"
 * and "torget" as they are, and so never finds them by "skolor" and "torg".
 */

/** Letters and figures, those of Swedish and its neighbours among them. */
const letters = '0-9A-Za-zÀ-ÖØ-öø-ž'
const letter = `[${letters}]`
/** Anything between two words. */
export const between = `[^${letters}]+`

/** Where a form may begin and end. `inside` a compound: one letter before is none, "rån" is in "personrån" but not in "från". */
type Edges = { start: string; inside: string; end: string }
/** Takes the sign beside along, which PostgreSQL does ten times as fast as looking at it. */
const taking: Edges = { start: `(?:^|[^${letters}])`, inside: letter + letter, end: `(?:$|[^${letters}])` }
/** Looks at what stands beside, so that no more than the form is marked. */
const looking: Edges = {
  start: `(?<!${letter})`,
  inside: `(?<=${letter}${letter})`,
  end: `(?!${letter})`,
}

const endings = new Set(
  `a ad ade ades an ande anden andena andet ans ar are aren arens arna arnas ars as at d de e en ena enas ens er ern erna ernas ers
   es et ets n na nas ne ns or orna ornas ors r s t te ts`.split(/\s+/),
)
/** So many letters, of those that endings are made of. Told in full, PostgreSQL would take five times as long for each text. */
const anyEnding = '[adenorstADENORST]{0,6}'

/** Plurals with another vowel, in words that plans have; also as the last part of a compound. */
const plurals = [
  ['stad', 'städer'],
  ['natt', 'nätter'],
  ['man', 'män'],
  ['ledamot', 'ledamöter'],
  ['strand', 'stränder'],
  ['bok', 'böcker'],
] as const

/** How a word is looked for, from the widest to the narrowest; the first four as PostgreSQL reads them, the others JavaScript. */
export type WordPattern = {
  /** What every form begins with: quickly looked for before the others. */
  core: string
  /** The word as far as it is typed, or another of its forms: at the beginning of a word, or as a later part of a compound. */
  anywhere: string
  /** The same at the beginning of a word. */
  start: string
  /** With å, ä, ö and é typed as a, o and e, or with one mistake; at the beginning of a word. */
  alike: string
  /** The same as `anywhere`, or what a long word may be made of, as a word of its own or as a part of another compound. */
  parts: string
  marks: string
  alikeMarks: string
  partMarks: string
}

/** The patterns of a word of letters and figures, without signs. */
export function patternOf(word: string): WordPattern {
  const stems = stemsOf(word.toLowerCase())
  // Whole forms before the word as far as it is typed: so all of a form is marked.
  const forms = ({ end }: Edges) =>
    `(?:${[...stems.map(stem => spelled(stem) + anyEnding + end), spelled(word)].join('|')})`
  const anywhere = (edges: Edges) =>
    `${[...word].length < 3 ? edges.start : `(?:${edges.start}|${edges.inside})`}${forms(edges)}`
  const alike = ({ start, end }: Edges) =>
    `${start}(?:${[...stems.map(stem => loosely(stem) + anyEnding + end), ...mistakenFor(word)].join('|')})`
  const parts = (edges: Edges) => [anywhere(edges), ...partsOf(word.toLowerCase(), edges)].join('|')
  return {
    core: spelled(sharedStart([word.toLowerCase(), ...stems])),
    anywhere: anywhere(taking),
    start: taking.start + forms(taking),
    alike: alike(taking),
    parts: parts(taking),
    marks: anywhere(looking),
    alikeMarks: alike(looking),
    partMarks: parts(looking),
  }
}

/** A word of fewer letters is hardly a compound. */
const shortestCompound = 8
/** A part of fewer letters is in too many words; one of `tellingPart` says enough to be looked for within other compounds. */
const shortestPart = 4
const tellingPart = 8
/** Endings that words are derived by, which are no words. */
const derived = /^.{0,2}(?:ing|ande|ende|else|het|tion)$/

/** What a compound may be made of, wherever it may be divided: its first part and its last, the longest first. */
function partsOf(word: string, { start, inside, end }: Edges): string[] {
  const all = [...word]
  if (all.length < shortestCompound) return []
  // Four letters alone are as often another word: "vill" of "villainbrott" and "inte" of "finnsinte", but not "villor".
  const whole = (text: string, length: number) =>
    spelled(text) + (length === shortestPart ? '[aeo]' : '') + anyEnding + end
  const says = (text: string) => /[aeiouyåäöé]/.test(text) && !derived.test(text)
  const lengths = all.map((_, at) => all.length - 1 - at).filter(length => length >= shortestPart)
  return lengths.flatMap(length => {
    const first = all.slice(0, length).join('')
    const last = all.slice(-length).join('')
    const tells = length >= tellingPart
    return [
      ...(says(first)
        ? [start + (tells ? `(?:${whole(first, length)}|${spelled(first)})` : whole(first, length))]
        : []),
      ...(says(last) ? [(tells ? `(?:${start}|${inside})` : start) + whole(last, length)] : []),
    ]
  })
}

/** Letters and figures as they are written, in any case. */
export function spelled(text: string): string {
  return [...text].map(inBothCases).join('')
}

function inBothCases(character: string): string {
  const cases = new Set([character, character.toLowerCase(), character.toUpperCase()])
  const single = [...cases].filter(one => [...one].length === 1)
  return single.length > 1 ? `[${single.join('')}]` : character
}

/** What may be left of a word when an ending is taken off; the word itself where it could be a stem. */
function stemsOf(word: string): string[] {
  const stems = new Set([word])
  for (let length = 1; length <= 6; length++) {
    const stem = word.slice(0, -length)
    // Consonants alone are an ending only of longer words: "plan" and "plats" are not forms of "pla".
    const shortest = /^[dnrst]+$/.test(word.slice(-length)) ? 4 : 3
    if (stem.length >= shortest && endings.has(word.slice(-length))) stems.add(stem)
  }
  for (const stem of [...stems]) for (const other of respelled(stem)) stems.add(other)
  for (const other of [...stems].flatMap(otherNumber)) stems.add(other)
  return [...stems].filter(stem => stem.length >= 3 && /[aeiouyåäöé]/.test(stem))
}

/** "program" before "met", "förälder" and "föräldr" before "ar". */
function respelled(stem: string): string[] {
  const others: string[] = []
  if (/[aeiouyåäö][mn]$/.test(stem)) others.push(stem + stem.slice(-1))
  if (/(?:mm|nn)$/.test(stem)) others.push(stem.slice(0, -1))
  if (/[^aeiouyåäö]e[lnr]$/.test(stem)) others.push(stem.slice(0, -2) + stem.slice(-1))
  if (/[^aeiouyåäölnr][lnr]$/.test(stem) || /[ln][dl]r$/.test(stem))
    others.push(`${stem.slice(0, -1)}e${stem.slice(-1)}`)
  return others
}

/** The other number of a word whose vowel changes: "bostäder" of "bostad", and the other way. */
function otherNumber(stem: string): string[] {
  return plurals.flatMap(([one, many]) => {
    if (stem.endsWith(one)) return [stem.slice(0, -one.length) + many]
    return stem.endsWith(many) ? [stem.slice(0, -many.length) + one] : []
  })
}

function sharedStart([first = '', ...others]: string[]): string {
  let length = first.length
  while (others.some(other => !other.startsWith(first.slice(0, length)))) length--
  return first.slice(0, length)
}

/** What people type on a keyboard without the Swedish letters. */
const typedAs: Record<string, string> = { a: 'aåä', o: 'oö', e: 'eé', u: 'uü' }

function loosely(text: string): string {
  const one = (character: string) => {
    const all = typedAs[character.toLowerCase()]
    return all ? `[${all}${all.toUpperCase()}]` : inBothCases(character)
  }
  return [...text].map(one).join('')
}

/** The word, and from five letters on with one letter wrong, missing, too many, or with two that have changed places; never the first. */
function mistakenFor(word: string): string[] {
  const all = [...word]
  const found = [loosely(word)]
  if (all.length < 5) return found
  const before = (at: number) => loosely(all.slice(0, at).join(''))
  const after = (at: number) => loosely(all.slice(at).join(''))
  for (let at = 1; at < all.length; at++) {
    found.push(`${before(at)}${letter}?${after(at + 1)}`, `${before(at)}${letter}${after(at)}`)
    if (at + 1 < all.length) found.push(`${before(at)}${loosely(all[at + 1]! + all[at]!)}${after(at + 2)}`)
  }
  return found
}

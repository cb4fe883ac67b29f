/**
 * Groups of people, by the word for them. A Swedish compound is what its last part is ("högstadieelever" are pupils), so that a
 * word is known by its end; where a longer ending is known too ("kontaktpersoner"), that one holds.
 */

/**
 * `served`: whom measures are about (participants, children, suspects): few of them are guarded.
 * `staff` and `public`: those who do the work, and everybody: few of them are guarded where something sensitive is said of them.
 * `case`: an event that is about one person each.
 */
export type Kind = 'served' | 'staff' | 'public' | 'case'

/** `wide`: a word for everybody of a kind ("barn"), which names no group by itself. `definite`: a certain group ("flickorna"). */
export type People = {
  kind: Kind
  sex: 'women' | 'men' | null
  wide: boolean
  definite: boolean
  /** The beginning that the forms of the word share. */
  stem: string
}

/** `alone`: no last part of a compound, for "uppvuxna" and "tunga" are no people. */
type Entry = { kind: Kind; forms: string; sex?: 'women' | 'men'; wide?: true; alone?: true }

const ar = '(?:ar|arna|en)?'
const er = '(?:er|erna|en)?'
const are = '(?:e|en|na)'
const or = '(?:a|an|or|orna)'

const entries: Entry[] = [
  {
    kind: 'served',
    sex: 'women',
    wide: true,
    forms: `flick${or}|kvinn${or}|tjej${er}|mammor(?:na)?|systrar(?:na)?`,
  },
  {
    kind: 'served',
    sex: 'men',
    wide: true,
    forms: 'pojk(?:e|en|ar|arna)|kill(?:e|en|ar|arna)|grabb(?:ar|arna)|pappor(?:na)?|bröder(?:na)?',
  },
  { kind: 'served', sex: 'men', wide: true, alone: true, forms: 'man(?:nen)?|män(?:nen)?' },
  {
    kind: 'served',
    wide: true,
    forms: `person${er}|individ${er}|människ${or}|elev${er}|ungdom${ar}|yngling${ar}|barn(?:en|et)?|tonåring${ar}|åring${ar}|familj${er}`,
  },
  {
    kind: 'served',
    wide: true,
    alone: true,
    forms: 'unga|vuxna|hushåll(?:en)?|syskon(?:en)?|(?:bröder|syskon)par(?:et)?',
  },
  {
    kind: 'served',
    forms: [
      `deltagar${are}|avhoppar${are}|missbrukar${are}|brukar${are}|förbrytar${are}|förövar${are}|våldsutövar${are}|klottrar${are}|bidragstagar${are}`,
      `klient${er}|patient${er}|student${er}|gärningsm(?:an|annen|än|ännen)|gängmedlem(?:mar|marna)?|återvändar${are}`,
      '(?:brotts)?offer|(?:brotts)?offren|målsägande(?:n|na)?|studerande|(?:asyl|arbets)sökande|missbrukande|närstående|medsökande',
    ].join('|'),
  },
  {
    kind: 'served',
    alone: true,
    forms: `(?:${[
      'misstänkt',
      'dömd',
      'gripn',
      'häktad',
      'anhålln',
      'åtalad',
      'intagn',
      'placerad',
      'familjehemsplacerad',
      'omhändertagn',
      'inskrivn',
      'kriminell',
      'gängkriminell',
      'våldsutsatt',
      'brottsutsatt',
      'hemlös',
      'nyanländ',
      'ensamkommand',
      'anhörig',
      'frihetsberövad',
      'missbrukand',
      'aktuell',
    ].join('|')})(?:a|e)`,
  },
  {
    kind: 'staff',
    forms: [
      `polis${er}|pedagog${er}|kurator${er}|rektor${er}|assistent${er}|strateg${er}|representant${er}|kommunikatör${er}|konsult${er}|koordinator${er}|coach${er}`,
      `(?:kontakt|resurs|nyckel|stöd|tillsyns)person${er}|(?:kontakt|jour|familjehems)familj${er}|psykolog${er}|inspektör${er}|chef${er}|mentor${er}|volontär${er}|journalist${er}`,
      `vakt${ar}|ombud(?:en)?|värd${ar}|präst${ar}|imam${er}|advokat${er}|politiker(?:n|na)?|tekniker(?:n|na)?|ledamot(?:en)?|ledamöter(?:na)?|sköterska?(?:n|or|orna)?`,
      `väktar${are}|lärar${are}|ledar${are}|handläggar${are}|medarbetar${are}|samordnar${are}|föreläsar${are}|utredar${are}|vaktmästar${are}|tränar${are}|vandrar${are}|chaufför${er}|förar${are}|idkar${are}|ägar${are}|handlar${are}|åklagar${are}|fältar${are}|sekreterar${are}|läkar${are}|medhjälpar${are}`,
      '(?:tjänste|nämnde|tales|brand|polis|ombuds|förtroende|riksdags)m(?:an|annen|än|ännen)|ordförande(?:n|na)?|personal(?:en)?',
      `projektledar${are}|ungdomsledar${are}|deltagarombud|kontaktpolis${er}`,
    ].join('|'),
  },
  { kind: 'staff', alone: true, forms: '(?:anställd|förtroendevald|yrkesverksamm)a' },
  {
    kind: 'public',
    wide: true,
    forms: `invånar${are}|medborgar${are}|besökar${are}|vårdnadshavar${are}|kund${er}|hyresgäst${er}|pensionär${er}|respondent${er}|resenär${er}|passagerar${are}|grann(?:e|en|ar|arna)|medlem(?:mar|marna)?|föräld(?:er|ern|rar|rarna)|senior(?:er|erna)|boende(?:n|na)?|svarande(?:n|na)?|åskådar${are}`,
  },
  { kind: 'public', wide: true, alone: true, forms: 'äldre|folk|de tillfrågade' },
  {
    kind: 'case',
    forms:
      '(?:oros|lvu-?|lvm-?|barnavårds|avhoppar?|heders|sig-?|relationsvålds|våldsutsatthets)(?:anmäl(?:an|ningar|ningarna)|ärenden?a?|placering(?:ar|arna)?|utredning(?:ar|arna)?|omhändertaganden?a?|fall(?:en)?)',
  },
  {
    kind: 'case',
    forms:
      'våldtäkt(?:er|erna)?|sexualbrott(?:en)?|sexbrott(?:en)?|hatbrott(?:en)?|hedersbrott(?:en)?|relationsvåldsbrott(?:en)?|omhändertaganden?a?|självmord(?:en|sförsök|sförsöken)?|suicid(?:er|försök)?|(?:tvångs|barn)äktenskap(?:en)?|kvinnofridskränkning(?:ar|arna)?|könsstympning(?:ar|arna)?|övergrepp(?:en)?|avhopp(?:en)?',
  },
]

const known = entries.map(entry => ({ ...entry, ending: new RegExp(`(?:${entry.forms})s?$`, 'u') }))

/** End as words for people do, and are none. */
const otherwise = /(?:allmän|personalen?t|barnvagn|ombudsman|gemensam)$|^(?:polisen|personalen)$/u

export function peopleOf(lower: string): People | null {
  const age = /^\d+[-–]?(åring\p{L}*)$/u.exec(lower)
  const word = age ? age[1]! : lower
  if (otherwise.test(word)) return null
  let best: { entry: Entry; at: number } | null = null
  for (const entry of known) {
    const at = entry.ending.exec(word)?.index
    // A compound's first part is a word, and two letters are none.
    if (at === undefined || (at > 0 && (entry.alone || at < 2))) continue
    if (!best || at < best.at) best = { entry, at }
  }
  if (!best) return null
  const { kind, sex = null, wide = false } = best.entry
  return {
    kind,
    sex,
    wide: wide && best.at === 0,
    definite: /(?:arna|orna|erna|nen|ndena|an|en|et|gna)s?$/u.test(word),
    stem: word.slice(best.at, best.at + 4),
  }
}

/** Words for cases that do not say by themselves whose they are: each is about a person where what follows is. */
export function isCaseWord(lower: string): boolean {
  return /^\p{L}*(?:ärende(?:n|na)?|fall(?:en)?|anmäl(?:an|ningar|ningarna)|utredning(?:ar|arna)?|händelser(?:na)?|incident(?:er|erna)?|placering(?:ar|arna)?|insatser|brott)$/u.test(
    lower,
  )
}

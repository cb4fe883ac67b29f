/** Finding the names of bodies (råd, grupper, nätverk) in running text. */

/**
 * A body named in a text. `name`: indefinite, lower case ("strategisk ledningsgrupp"). `kind`: the same without the name of
 * its own that follows ("arbetsgrupp" of "arbetsgruppen EST"). `proper`: its name as written, where a capital shows that it
 * is one ("Platsgruppen"). `withArticle`: where the words begin with their "en" or "ett". `first`: it may be new here.
 * `founded`: the sentence says that there is such a body ("finns ett råd"), and does not only mention it.
 */
export type Mention = {
  name: string
  kind: string
  start: number
  end: number
  withArticle: number
  definite: boolean
  proper: string | null
  first: boolean
  founded: boolean
}

const kinds =
  '(?:trygghets|brottsförebyggande |samverkans|ledningsgrupps)?råd|ledningsgrupp|styrgrupp|beredningsgrupp|arbetsgrupp|referensgrupp|samordningsgrupp|trygghetsgrupp|samverkansgrupp|samverkansforum|trygghetsforum|projektgrupp|platsgrupp|analysgrupp|kommunikationsgrupp|nätverk|utskott|kommitté|lokalbrå|brå'
const adjectives =
  '(?:strategisk|operativ|lokal|central|gemensam|särskild|övergripande|politisk|taktisk|brottsförebyggande|ny|styrande|ledande|arbetande|samordnande|beredande|verkställande)'
/** Any other group has a name of its own ("Ungdomsgruppen"), with a capital inside a sentence. */
const ownGroup = String.raw`\p{L}+grupp(?=en(?!\p{L}))`
const noBody = /^(?:mål|ålders|risk|yrkes|folk|personal|kund|brukar|elev|barn|delta?gar)grupp/iu
/** Persons who are called "råd". */
const office = /^(?:kommunal|region|landstings|oppositions|borgar|stats)råd$/iu
const pattern = new RegExp(
  String.raw`(?<![\p{L}-])(?:(en|ett|den|det|de)\s+)?((?:${adjectives}(?:a|t)?\s+)*)(\p{L}*?(?:${kinds})|${ownGroup}|(?<=(?:${adjectives})(?:a|t)?\s+)grupp)(er|et|en|erna|ena)?(?![\p{L}-])`,
  'giu',
)
/** "arbetsgruppen EST", "nätverket ”Trygga torg”": a name of its own behind the kind. */
const ownName = /^\s+(?:\p{Lu}[\p{Lu}\d]+(?![\p{L}\d-])|[”"»][^”"»«\n]{2,40}[”"«])/u
const known = new RegExp(`(?:${kinds}|^grupp)$`, 'iu')
const exists =
  /(?:finns|bildas|bildats|består\s+av|inrättas|skapas|tillsätts|har|och|av|samt|,)\s+(?:\p{L}+\s+){0,2}$/iu

const founds = /(?:finns|bildas|bildats|består\s+av|inrättas|skapas|tillsätts|har)\s+(?:\p{L}+\s+){0,2}$/iu
/** Between two bodies of which the first is founded: so is the second. */
const listed = /^(?:\s*\([^()]*\))?(?:,|,?\s+(?:och|samt))\s+(?:\p{L}+\s+)?$/iu

export function bodiesIn(text: string): Mention[] {
  const mentions: Mention[] = []
  for (const found of text.matchAll(pattern)) {
    const [all, article, described = '', noun, ending = ''] = found
    const capital = found.index > 0 && !article && described === '' && /^\p{Lu}\p{Ll}/u.test(noun!)
    if (office.test(noun!) || (!known.test(noun!) && (!capital || noBody.test(noun!)))) continue
    const plural = /^er/u.test(ending)
    const definite = /^(?:den|det|de)$/iu.test(article ?? '') || /(?:et|en|erna|ena)$/iu.test(ending)
    const adjectivesOnly = described
      .toLowerCase()
      .trim()
      .split(/\s+/u)
      .filter(word => word !== '')
      .map(word => (definite || plural ? word.replace(/a$/u, '') : word.replace(/t$/u, '')))
    const kind = [...adjectivesOnly, noun!.toLowerCase() + (plural ? 'er' : '')].join(' ')
    const start = found.index + (article ? all.indexOf(described + noun!, article.length) : 0)
    const own = definite && !plural ? (ownName.exec(text.slice(found.index + all.length))?.[0] ?? '') : ''
    const end = found.index + all.length + own.length
    const words = text.slice(start, end)
    const before = mentions.at(-1)
    mentions.push({
      name: own === '' ? kind : words.toLowerCase(),
      kind,
      start,
      end,
      withArticle: found.index,
      definite,
      proper:
        own === '' ? (capital && definite ? all.trim() : null) : words[0]!.toUpperCase() + words.slice(1),
      first: found.index === 0 || exists.test(text.slice(0, found.index)),
      founded:
        (!definite && (found.index === 0 || founds.test(text.slice(0, found.index)))) ||
        ((!definite || capital) &&
          before?.founded === true &&
          listed.test(text.slice(before.end, found.index))),
    })
  }
  return mentions
}

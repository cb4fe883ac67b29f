/** Finding the names of bodies (råd, grupper, nätverk) in running text. */

/**
 * A body named in a text. `proper`: its name as written, where a capital shows that it is one ("Platsgruppen"). `name`: indefinite, lower case ("strategisk ledningsgrupp"). `withArticle`: where the words
 * begin with their "en" or "ett". `first`: the sentence says that it exists.
 */
export type Mention = {
  name: string
  start: number
  end: number
  withArticle: number
  definite: boolean
  proper: string | null
  first: boolean
}

const kinds =
  '(?:trygghets|brottsförebyggande |samverkans|ledningsgrupps)?råd|ledningsgrupp|styrgrupp|beredningsgrupp|arbetsgrupp|referensgrupp|samordningsgrupp|trygghetsgrupp|samverkansgrupp|samverkansforum|trygghetsforum|projektgrupp|platsgrupp|analysgrupp|kommunikationsgrupp|nätverk|utskott|kommitté|lokalbrå|brå'
const adjectives =
  '(?:strategisk|operativ|lokal|central|gemensam|särskild|övergripande|politisk|taktisk|brottsförebyggande|ny|styrande|ledande|arbetande|samordnande|beredande|verkställande)'
/** Any other group has a name of its own ("Ungdomsgruppen"), with a capital inside a sentence. */
const ownGroup = String.raw`\p{L}+grupp(?=en(?!\p{L}))`
const noBody = /^(?:mål|ålders|risk|yrkes|folk|personal|kund|brukar|elev|barn|delta?gar)grupp/iu
const pattern = new RegExp(
  String.raw`(?<![\p{L}-])(?:(en|ett|den|det|de)\s+)?((?:${adjectives}(?:a|t)?\s+)*)(\p{L}*?(?:${kinds})|${ownGroup}|(?<=(?:${adjectives})(?:a|t)?\s+)grupp)(er|et|en|erna|ena)?(?![\p{L}-])`,
  'giu',
)
const known = new RegExp(`(?:${kinds}|^grupp)$`, 'iu')
const exists =
  /(?:finns|bildas|bildats|består\s+av|inrättas|skapas|tillsätts|har|och|av|samt|,)\s+(?:\p{L}+\s+){0,2}$/iu

export function bodiesIn(text: string): Mention[] {
  const mentions: Mention[] = []
  for (const found of text.matchAll(pattern)) {
    const [all, article, described = '', noun, ending = ''] = found
    const capital = found.index > 0 && !article && described === '' && /^\p{Lu}\p{Ll}/u.test(noun!)
    if (!known.test(noun!) && (!capital || noBody.test(noun!))) continue
    const plural = /^er/u.test(ending)
    const definite = /^(?:den|det|de)$/iu.test(article ?? '') || /(?:et|en|erna|ena)$/iu.test(ending)
    const adjectivesOnly = described
      .toLowerCase()
      .trim()
      .split(/\s+/u)
      .filter(word => word !== '')
      .map(word => (definite || plural ? word.replace(/a$/u, '') : word.replace(/t$/u, '')))
    const name = [...adjectivesOnly, noun!.toLowerCase() + (plural ? 'er' : '')].join(' ')
    const start = found.index + (article ? all.indexOf(described + noun!, article.length) : 0)
    mentions.push({
      name,
      start,
      end: found.index + all.length,
      withArticle: found.index,
      definite,
      proper: capital && definite ? all.trim() : null,
      first: found.index === 0 || exists.test(text.slice(0, found.index)),
    })
  }
  return mentions
}

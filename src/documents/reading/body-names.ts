/** Finding the names of bodies (råd, grupper, nätverk) in running text. */

/**
 * A body named in a text. `name`: indefinite, lower case ("strategisk ledningsgrupp"). `withArticle`: where the words
 * begin with their "en" or "ett". `first`: the sentence says that it exists.
 */
export type Mention = {
  name: string
  start: number
  end: number
  withArticle: number
  definite: boolean
  first: boolean
}

const kinds =
  '(?:trygghets|brottsförebyggande |samverkans|ledningsgrupps)?råd|ledningsgrupp|styrgrupp|beredningsgrupp|arbetsgrupp|referensgrupp|samordningsgrupp|trygghetsgrupp|samverkansgrupp|samverkansforum|trygghetsforum|projektgrupp|platsgrupp|analysgrupp|kommunikationsgrupp|nätverk|lokalbrå|brå'
const adjectives =
  '(?:strategisk|operativ|lokal|central|gemensam|särskild|övergripande|politisk|taktisk|brottsförebyggande|ny|styrande|ledande|arbetande|samordnande|beredande|verkställande)'
const pattern = new RegExp(
  String.raw`(?<![\p{L}-])(?:(en|ett|den|det|de)\s+)?((?:${adjectives}(?:a|t)?\s+)*)(\p{L}*?(?:${kinds})|(?<=(?:${adjectives})(?:a|t)?\s+)grupp)(er|et|en|erna|ena)?(?![\p{L}-])`,
  'giu',
)
const exists =
  /(?:finns|bildas|bildats|består\s+av|inrättas|skapas|tillsätts|har|och|av|samt|,)\s+(?:\p{L}+\s+){0,2}$/iu

export function bodiesIn(text: string): Mention[] {
  const mentions: Mention[] = []
  for (const found of text.matchAll(pattern)) {
    const [all, article, described = '', noun, ending = ''] = found
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
      first: found.index === 0 || exists.test(text.slice(0, found.index)),
    })
  }
  return mentions
}

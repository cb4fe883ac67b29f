/** The noun that says what a quantity counts: people, cases that are one person's own, or something else. */
import { isSensitive } from './circumstances.ts'
import { isCaseWord, type People, peopleOf } from './people.ts'
import type { Word } from './words.ts'

/** May stand between a quantity and its noun. */
const beforeNoun = /(?:ig|sk|ad|ng|t|a|e|iv|ell|är|åriga?)$|^(?:st|stycken|år|ungefär|av)$/u
const stops =
  /^(?:av|i|på|för|till|från|med|om|vid|under|över|efter|före|inom|utan|mot|hos|bland|enligt|och|eller|samt|men|som|att|är|var|har|hade|blev|ska|skall|bör|kan|inte|de|dem|den|det|där|när|här|man|sig|så|då|än|redan|ännu|bara|endast|vilka|vilket|varav|gånger|år|månader|veckor|dagar|timmar|tillfällen|procent|kronor)$/u

/** The noun that a quantity is followed by, past the words that may stand before it. */
export function headAt(
  words: readonly Word[],
  from: number,
  single: boolean,
): { people: People | null; otherNoun: boolean; to: number } {
  let adjective: { people: People; to: number } | null = null
  for (let at = from; at < Math.min(words.length, from + 5); at += 1) {
    const word = words[at]!
    if (word.mark || (stops.test(word.lower) && word.lower !== 'år') || word.number !== null) break
    if (word.lower === 'man' && !single) break
    const people = peopleOf(word.lower)
    if (people && !mayBeAdjective(word.lower)) return { people, otherNoun: false, to: at + 1 }
    if (people) adjective = { people, to: at + 1 }
    else if (isCaseWord(word.lower)) {
      const about = words
        .slice(at + 1, at + 9)
        .map(each => each.lower)
        .join(' ')
      const personal = isPersonal(about)
      if (personal)
        return {
          people: {
            kind: 'case',
            sex: null,
            wide: false,
            definite: /na$/.test(word.lower),
            stem: word.lower.slice(0, 4),
          },
          otherNoun: false,
          to: at + 1,
        }
      return { people: null, otherNoun: true, to: at + 1 }
    } else if (!beforeNoun.test(word.lower) || isVerb(word.lower)) {
      const verb = isVerb(word.lower)
      if (adjective && verb) return { ...adjective, otherNoun: false }
      return { people: null, otherNoun: !verb && !isObject(words, from, at), to: from }
    }
  }
  return adjective ? { ...adjective, otherNoun: false } : { people: null, otherNoun: false, to: from }
}

/** "Fullföljde 21 insatsen": one thing, which is not what there are 21 of. */
function isObject(words: readonly Word[], from: number, at: number): boolean {
  const [before, number] = [words[from - 2], words[from - 1]]
  return (
    at === from &&
    before !== undefined &&
    isVerb(before.lower) &&
    (number?.number ?? 0) > 1 &&
    /(?:[^d]en|et|skolan)$/u.test(words[at]!.lower)
  )
}

/** What a case is about, where that is one person's own: "i nära relation", "oro", "hedersförtryck". */
function isPersonal(about: string): boolean {
  return (
    /^(?:\p{L}+ )?(?:om|av|för|gällande|rörande|avseende|med|enligt|kring|inom|mot|i) (?:\p{L}+[- ]){0,3}?(?:nära relation|oro|våldsbejak|våldbejak|extremis|radikalis|heder|sexuell|lvu|lvm|övergrepp|barn|våldtäkt|hatbrott|tvång|könsstymp|självmord|suicid|avhopp|sig\b|missbruk|våld i)/u.test(
      about,
    ) && isSensitive(` ${about} barn oro våld`)
  )
}

function mayBeAdjective(lower: string): boolean {
  return (
    /(?:[dtn]a|ll?a|[dt]e|sa|iga|unga|äldre|ande)$/u.test(lower) &&
    !/(?:orna|arna|erna|icka|inna)$/u.test(lower)
  )
}

const verbs =
  /^(?:är|var|har|hade|blev|fick|gick|kom|saknar|saknade|började|återföll|avbröt|fullföljde|avslutade|lever|bor|studerar|arbetar|hoppade|dömdes|placerades|häktades|greps|anhölls|fortsätter|fortsatte|uppger|uppgav|angav|deltog|tog|lämnade|valde|begick|flyttade|fanns|finns|saknas|återstår|skrevs|avled|dog|anmälde|anmäldes|avvek|tackade|svarade)$|^\p{L}{2,}(?:ades|dades|ddes|ttes|rdes|ndes|ldes|tades|sades|kades|gades|ades|pptes|ptes|stes|ktes|tes)$/u

const supine = /^(?!(?:.*(?:ligt|iskt|igt))$)\p{L}{2,}(?:it|at|its|ats|[^aeiouyåäö]ts)$/u

export function isVerb(lower: string): boolean {
  return verbs.test(lower) || supine.test(lower)
}

/**
 * A person's name in a sentence that says what somebody did, was suspected of or was put through. Names of those who do the
 * work stand in every plan, and are left alone: it is the sentence that makes a name too much. A given name alone is one where it is
 * the one that it is said of ("Ahmed säljer knark", "hot mot Ahmed"): a known given name for sure, another word with a capital
 * inside the sentence perhaps.
 */
import { isSensitive } from '../prose/circumstances.ts'
import { isFirstName, isFirstNameAlone } from './first-names.ts'
import type { Sign } from './sign.ts'
import { toldBefore, toldOf, trouble } from './trouble.ts'

const name =
  /(?<![\p{L}-])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:[ \u00a0]\p{Lu}(?:\.|\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)){1,2}(?![\p{L}-])/gu
/** Words with a capital that are no names, and endings of places and houses. */
const noFirstName =
  /^(?:Norra|Södra|Östra|Västra|Stora|Lilla|Gamla|Nya|Polisen|Polisregion|Region|Stockholms?|Göteborgs?|Malmö|Kommunen|Under|Efter|Sedan|Enligt|Enheten|Socialtjänsten|Brottsförebyggande|Åklagare|Sveriges?|Svenska|Den|Det|Han|Hon|När|För|Ingen|Sankt|Kungsgatan|Av|Mellan|Från|Till|Genom|Kring|Runt|Vid|Hos|På|I|Och|Men|Samt|Kommunpolis|Kontaktperson|Rektor|Mannen|Kvinnan|Pojken|Flickan|Inspektör)$/u
const noLastName =
  /(?:Gård|Centrum|Torg|torg|Park|Station|Skola|Gymnasium|Stad|Kommun|Villastad|Strand|Backe|Hage|Udde|Arena|Security|Polis|Region|Förvaltning|Nämnd|Byrå|Rådet|Security|gatan|vägen|skolan|torget|parken)$/u
const lastName =
  /(?:sson|sen|berg|ström|kvist|qvist|gren|lund|dahl|blad|stedt|stad|holm|lind|man|ell|én|ius|nder|lander|ov|ić|ic|oğlu|oglu|zadeh|ian|ski|i)$/u
const atWork =
  /(?:kontaktperson|kontakt|ansvarig|samordnare|handläggare|kommunpolis|områdespolis|åklagare|utredare|rektor|enhetschef|chef|sammankallande|föredragande|ordförande|strateg|inspektör|kommissarie|advokat|projektledare)[:,]?\s*$/iu

const alone = /(?<![\p{L}-])(?<!\p{Lu}[\p{L}.-]* )\p{Lu}\p{Ll}{1,}(?:-\p{Lu}\p{Ll}+)?(?![\p{L}-]| \p{Lu})/gu
/** "I Rågsved greps", "mellan Rinkeby och Tensta greps": a place. */
const ofPlace =
  /(?<!\p{L})(?:i|på|från|vid|till|runt|kring|mellan|genom|under|efter|före|över|och|samt|eller|centrala|hos|enligt|via|med|av) $/iu
/** Words with a capital that do or tell such things at work, or sell. */
const noPerson =
  /(?:polis\p{L}*|kommun\p{L}*|åklagar\p{L}*|domstol\p{L}*|rätten|tingsrätt|hovrätt\p{L}*|tull\p{L}*|brå|säpo|region\p{L}*|staden|bolaget|butik\p{L}*|gäng\p{L}*|nätverk\p{L}*|skol\p{L}*)$/iu
const family =
  /(?<!\p{L})(?:Familjen|familjen|Bröderna|bröderna|Systrarna|systrarna|Syskonen|syskonen|Paret|paret|Makarna|makarna|Släkten|släkten) (?!HVB|SiS)\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?(?![\p{L}-]| (?:stiftelse|fond|center))/gu

/** `offset` is where the sentence begins in the text. */
export function namesInTrouble(sentence: string, offset: number): Sign[] {
  const isTrouble = trouble.test(sentence)
  if (!isTrouble && !isSensitive(sentence.toLocaleLowerCase('sv'))) return []
  const told = [...familiesIn(sentence), ...(isTrouble ? fullNames(sentence) : []), ...givenNames(sentence)]
  return told
    .filter((each, at) => !told.slice(0, at).some(other => each.start < other.end && other.start < each.end))
    .map(({ sure, start, end }) => ({ kind: 'name', sure, start: offset + start, end: offset + end }))
}

type Place = Pick<Sign, 'sure' | 'start' | 'end'>

function fullNames(sentence: string): Place[] {
  return Array.from(sentence.matchAll(name)).flatMap((match): Place[] => {
    const words = match[0].split(/[ \u00a0]/)
    const first = noFirstName.test(words[0]!) ? words.slice(1) : words
    const start = match.index + match[0].length - first.join(' ').length
    if (first.length < 2 || noFirstName.test(first[0]!) || noLastName.test(first.at(-1)!)) return []
    if (atWork.test(sentence.slice(Math.max(0, start - 30), start))) return []
    const sure = isFirstName(first[0]!) || lastName.test(first.at(-1)!) ? 'likely' : 'possible'
    return [{ sure, start, end: match.index + match[0].length }]
  })
}

function givenNames(sentence: string): Place[] {
  return Array.from(sentence.matchAll(alone)).flatMap((match): Place[] => {
    const [word] = match
    const [start, end] = [match.index, match.index + word.length]
    const before = sentence.slice(0, start)
    if (atWork.test(before.slice(-30)) || noFirstName.test(word)) return []
    const of = toldOf.test(sentence.slice(end))
    const known = isFirstNameAlone(word)
    if (known && (of || toldBefore.test(before))) return [{ sure: 'likely', start, end }]
    const isName = of && before !== '' && !ofPlace.test(before) && !noPerson.test(word)
    return isName ? [{ sure: 'possible', start, end }] : []
  })
}

function familiesIn(sentence: string): Place[] {
  return Array.from(sentence.matchAll(family), match => ({
    sure: 'likely',
    start: match.index,
    end: match.index + match[0].length,
  }))
}

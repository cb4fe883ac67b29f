/**
 * A person's name in a sentence that says what somebody did, was suspected of or was put through. Names of those who do the
 * work stand in every plan, and are left alone: it is the sentence that makes a name too much.
 */
import type { Sign } from './sign.ts'

const name =
  /(?<![\p{L}-])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?:[ \u00a0]\p{Lu}(?:\.|\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)){1,2}(?![\p{L}-])/gu
const trouble =
  /(?<!\p{L})(?:misstänk(?:t|ta|te|s|ts|tes|er)|dömd|döms|döm(?:des|ts)|åtal\p{L}*|häkt\p{L}*|grip(?:en|its|it|s)|greps|anhåll\p{L}*|anhölls|brottsoff\p{L}*|målsägande\p{L}*|gärningsm\p{L}*|förövar\p{L}*|(?:har |blev |blivit |är )utsat\p{L}*|utsatt(?:s|es) för|placera(?:d|ts|des) (?:på|i|enligt)|omhändertag\p{L}*|missbruka\p{L}*|(?:är|var) kriminell|avhoppar(?:e|en)|anmäl(?:d|ts|des)(?= för|,|\.| av)|hotad\p{L}*|hotat|hotar|misshandl\p{L}*|slog|slagit|rånad\p{L}*|rånat|våldt\p{L}*|begått|begick|återf(?:all|öll)\p{L}*|sålt|säljer narkotika|knivhögg|sköt|avvikit)(?!\p{L})/iu
/** Words with a capital that are no names, and endings of places and houses. */
const noFirstName =
  /^(?:Norra|Södra|Östra|Västra|Stora|Lilla|Gamla|Nya|Polisen|Polisregion|Region|Stockholms?|Göteborgs?|Malmö|Kommunen|Under|Efter|Sedan|Enligt|Enheten|Socialtjänsten|Brottsförebyggande|Åklagare|Sveriges?|Svenska|Den|Det|Han|Hon|När|För|Ingen|Sankt|Kungsgatan|Av|Vid|Hos|På|I|Och|Men|Samt|Kommunpolis|Kontaktperson|Rektor|Mannen|Kvinnan|Pojken|Flickan|Inspektör)$/u
const noLastName =
  /(?:Gård|Centrum|Torg|torg|Park|Station|Skola|Gymnasium|Stad|Kommun|Villastad|Strand|Backe|Hage|Udde|Arena|Security|Polis|Region|Förvaltning|Nämnd|Byrå|Rådet|Security|gatan|vägen|skolan|torget|parken)$/u
const lastName =
  /(?:sson|sen|berg|ström|kvist|qvist|gren|lund|dahl|blad|stedt|stad|holm|lind|man|ell|én|ius|nder|lander|ov|ić|ic|oğlu|oglu|zadeh|ian|ski|i)$/u
const firstName =
  /^(?:Anna|Eva|Maria|Karin|Sara|Sofia|Emma|Elin|Lisa|Johanna|Linda|Malin|Fatima|Amina|Leila|Zahra|Hanna|Ida|Julia|Alice|Maja|Ebba|Kerstin|Ulla|Birgitta|Lars|Erik|Anders|Johan|Per|Karl|Mikael|Peter|Jan|Thomas|Fredrik|Daniel|Andreas|Mohammed|Mohamed|Muhammed|Ahmed|Ali|Hassan|Omar|Yusuf|Ibrahim|Mahmoud|Abdi|David|Simon|Oscar|Oskar|William|Lucas|Liam|Noah|Elias|Hugo|Adam|Viktor|Emil|Jonas|Magnus|Stefan|Marcus|Markus|Alexander|Robin|Kevin|Dennis|Patrik|Nils|Olof|Sven|Gustav|Jesper|Tobias)$/u
const atWork =
  /(?:kontaktperson|kontakt|ansvarig|samordnare|handläggare|kommunpolis|områdespolis|åklagare|utredare|rektor|enhetschef|chef|sammankallande|föredragande|ordförande|strateg|inspektör|kommissarie|advokat|projektledare)[:,]?\s*$/iu

/** `offset` is where the sentence begins in the text. */
export function namesInTrouble(sentence: string, offset: number): Sign[] {
  if (!trouble.test(sentence)) return []
  return Array.from(sentence.matchAll(name)).flatMap(match => {
    const words = match[0].split(/[ \u00a0]/)
    const first = noFirstName.test(words[0]!) ? words.slice(1) : words
    const start = match.index + match[0].length - first.join(' ').length
    if (first.length < 2 || noFirstName.test(first[0]!) || noLastName.test(first.at(-1)!)) return []
    if (atWork.test(sentence.slice(Math.max(0, start - 30), start))) return []
    const sure = firstName.test(first[0]!) || lastName.test(first.at(-1)!) ? 'likely' : 'possible'
    return [{ kind: 'name', sure, start: offset + start, end: offset + match.index + match[0].length }]
  })
}

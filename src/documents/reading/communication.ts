/** Who coordinates communication, who carries it out and what has been promised about it. */
import type { DraftPlan, Read } from '../../domain/draft.ts'
import { periodsIn } from '../../domain/duration.ts'
import { sentenceReads } from './central-list.ts'
import type { Reading } from './reading.ts'
import { readOf } from './reads.ts'

const coordinates =
  /^(\p{Lu}[\p{L}-]*(?:\s\p{L}+){0,3}?)\s+(?:(?:i|för|på)\s+\p{L}+\s+)?(?:samordnar|ansvarar för|leder)\s+(?:\p{L}+\s+){0,3}kommunikation/iu
const coordinatedBy =
  /kommunikation\p{L}*\s+(?:\p{L}+\s+){0,4}(?:samordnas|leds|ansvaras)\s+(?:av|för av)\s+(\p{L}+(?:\s(?:och|i)\s\p{L}+)?)/iu
const communicators =
  /(\p{L}+s)\s+och\s+(\p{L}+s)\s+(kommunikatörer|kommunikationsavdelningar|kommunikationsenheter|pressavdelningar)/iu
const commitment =
  /(?:arbetet med|ta(?:s)? fram|tar fram|utarbeta\p{L}*|upprätta\p{L}*|arbetar med)\s+(?:en|ett)\s+((?:\p{L}+\s+){0,3}?\p{L}*(?:strategi|plan|policy|rutin|webbplats|kampanj)\p{L}*)/iu

const passive =
  /(?<!\p{L})(?:en|ett)\s+((?:\p{L}+\s+){0,3}?\p{L}*(?:strategi|plan|policy|rutin|webbplats|kampanj)\p{L}*)\s+(?:ska\s+)?(?:tas|arbetas|utarbetas|upprättas|lanseras|genomförs|är\s+under)(?!\p{L})/iu

/** Fills in the communication from its own paragraphs; every value is a view of words that stand there. */
export function readCommunication(communication: DraftPlan['communication'], reading: Reading): void {
  const { cutter } = reading
  const part = (sentence: Read, words: string, from = 0): Read => {
    const start = sentence.text.indexOf(words, from)
    return readOf(cutter.cut(sentence, start, start + words.length))
  }
  for (const sentence of communication.paragraphs.flatMap(paragraph => sentenceReads(paragraph, reading))) {
    const who = coordinates.exec(sentence.text) ?? coordinatedBy.exec(sentence.text)
    if (who && !communication.coordinator) communication.coordinator = part(sentence, who[1]!)
    const by = communicators.exec(sentence.text)
    if (by && communication.carriedOutBy.length === 0) {
      for (const owner of [by[1]!, by[2]!]) {
        const { at } = part(sentence, owner, by.index)
        communication.carriedOutBy.push({
          text: `${owner} ${by[3]}`,
          certainty: 'certain',
          at: [...at, ...part(sentence, by[3]!).at],
        })
      }
    }
    const promised = commitment.exec(sentence.text) ?? passive.exec(sentence.text)
    if (!promised) continue
    const [period] = periodsIn(sentence.text.toLowerCase(), { planYear: null })
    const status = /(?<!\p{L})(?:pågår|påbörjas|planeras|är påbörjat|är klart|är klar)(?!\p{L})/iu.exec(
      sentence.text,
    )
    communication.commitments.push({
      what: part(sentence, promised[1]!),
      status: status && part(sentence, status[0]),
      due: period ? readOf(cutter.cut(sentence, period.at, period.end)) : null,
    })
  }
}

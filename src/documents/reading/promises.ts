/** Promises: "Polisen lovar:", "Kommunen ansvarar för att" and a list of what they will do. */
import type { Read } from '../../domain/draft.ts'
import { isOneOf } from './labels.ts'
import type { Cutter } from './pieces.ts'
import { readOf } from './reads.ts'
import type { Piece } from './source.ts'

/** `by`: who promises, null where only a list of activities is announced. `text`: a promise on the same line. */
export type PromiseLead = { by: Read | null; text: Piece | null }

const party =
  '(?:lokal)?(?:polisen|polisområdet|kommunen|staden|stadsdelen|stadsdelsförvaltningen|förvaltningen|stadsdelsnämnden|parterna|vi|bostadsbolagen?|bostadsbolaget|fastighetsägarna|skolan|räddningstjänsten|socialtjänsten|polisen i \\p{Lu}[\\p{L}-]+|\\p{Lu}[\\p{L}-]+s? (?:kommun|stad))'
const parties = `${party}(?:\\s*(?:,|och|samt)\\s*${party})*`
const promises =
  '(?:lovar|åtar sig|ska|skall|kommer|ansvarar för|förbinder sig|utlovar)(?:\\s+(?:tillsammans|gemensamt|därför|också))*(?:\\s+(?:att|följande|under året))*'
const lead = new RegExp(`^(${parties})\\s+${promises}\\s*(?:\\.{3}|…|:)?\\s*(?:att)?\\s*$`, 'iu')
const together =
  /^(tillsammans|gemensamt)\s+(?:lovar|åtar|ska|skall|kommer)\s+(?:vi|parterna|kommunen och polisen|polisen och kommunen)(?:\s+(?:att|oss att))?\s*(?:\.{3}|…|:)?$/iu
const inline = new RegExp(
  `^(${parties})\\s+(?:lovar|åtar sig|utlovar)(?:\\s+(?:att|följande))?\\s*:\\s+(?=\\p{L})`,
  'iu',
)
const possessive =
  /^((?:polisens|kommunens|stadens|förvaltningens|stadsdelsförvaltningens|parternas))\s+(?:löften?|åtaganden?|ansvar|insatser|aktiviteter|åtgärder)\s*:?$/iu

const lists = [
  'Det här ska vi göra',
  'Det ska vi göra',
  'Aktiviteter',
  'Åtgärder',
  'Insatser',
  'Åtaganden',
  'Löften',
  'Våra löften',
  'Gemensamma löften',
  'Gemensamma åtaganden',
  'Så här ska vi göra',
  'Det gör vi',
]

/** The lead of a list of promises or activities, if the words are one. */
export function promiseLead(piece: Piece, cutter: Cutter): PromiseLead | null {
  const { text } = piece
  if (text.length > 400) return null
  const whole = text.length <= 120 ? (lead.exec(text) ?? possessive.exec(text) ?? together.exec(text)) : null
  if (whole) return { by: readOf(cutter.cut(piece, 0, whole[1]!.length)), text: null }
  const beginning = inline.exec(text)
  if (beginning) {
    return { by: readOf(cutter.cut(piece, 0, beginning[1]!.length)), text: piece }
  }
  return isOneOf(text, lists) ? { by: null, text: null } : null
}

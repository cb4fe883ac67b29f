/** The bodies that lead the work: names, other names, who leads, how often they meet, who reports to whom. */
import { parseCadence } from '../../domain/cadence.ts'
import type { DraftBody, DraftPlan, Read } from '../../domain/draft.ts'
import { Bodies } from './bodies.ts'
import { bodiesIn, type Mention } from './body-names.ts'
import { sentenceReads } from './central-list.ts'
import { readDrawing } from './governance-drawing.ts'
import type { Passage } from './passage.ts'
import type { Reading } from './reading.ts'
import { readOf } from './reads.ts'
import { looksLikeSentence } from './sentences.ts'
import { slug } from './slugs.ts'
import type { Piece } from './source.ts'

/** Reads the chapter: its sentences become paragraphs, the words of a diagram are left over, bodies are views of both. */
export function readBodies(passages: Passage[], plan: DraftPlan, reading: Reading): DraftBody[] {
  const drawn: Piece[] = []
  for (const passage of passages) {
    if (passage.kind === 'running') reading.label(passage.piece)
    else if (passage.kind === 'drawing') for (const piece of passage.pieces) drawn.push(piece)
    else if (passage.kind === 'table') for (const row of passage.rows) reading.unplacedRow(row)
    else if (
      passage.kind === 'bullet' ||
      passage.kind === 'figure' ||
      looksLikeSentence(passage.piece.text)
    ) {
      const certain = passage.kind !== 'paragraph' || passage.certain
      plan.governance.paragraphs.push(readOf(passage.piece, certain ? 'certain' : 'guessed'))
    } else if (hasSentences(passages)) drawn.push(passage.piece)
    else plan.governance.paragraphs.push(readOf(passage.piece))
  }
  if (drawn.length > 0) reading.unplaced(drawn)

  const bodies = new Bodies()
  for (const paragraph of plan.governance.paragraphs) {
    for (const sentence of sentenceReads(paragraph, reading)) readSentence(sentence, bodies, reading)
  }
  readDrawing(drawn, bodies, reading)
  nameCouncil(bodies.all, reading)
  return bodies.all
}

const hasSentences = (passages: Passage[]): boolean =>
  passages.some(passage => passage.kind === 'paragraph' && looksLikeSentence(passage.piece.text))

function readSentence(sentence: Read, bodies: Bodies, reading: Reading): void {
  const { cutter } = reading
  const { text } = sentence
  const part = (from: number, to: number) => readOf(cutter.cut(sentence, from, to))
  const mentioned: { body: DraftBody; mention: Mention }[] = []
  for (const mention of bodiesIn(text)) {
    const before = mentioned.at(-1)
    // "en strategisk ledningsgrupp (lokal styrgrupp)": the same body by another name.
    const opened = before && /^\s*\((?:\p{L}+\s)?$/u.test(text.slice(before.mention.end, mention.start))
    const named =
      before &&
      /^,?\s+(?:även|också)\s+kallad\p{L}*\s+$/iu.test(text.slice(before.mention.end, mention.start))
    // "en operativ grupp, arbetsutskottet, som möts": so is this.
    const beside =
      before &&
      !before.mention.definite &&
      !before.mention.name.endsWith('er') &&
      mention.definite &&
      text.slice(before.mention.end, mention.start) === ', ' &&
      /^\s*,\s+(?:som|där|vilken)(?!\p{L})/u.test(text.slice(mention.end))
    if (before && (opened || named || beside)) {
      const bracket = opened ? text.slice(before.mention.end).match(/^\s*\(([^()]{3,60})\)/u) : null
      const words = bracket?.[1] && parseCadence(bracket[1]).kind === 'unknown' ? bracket[1] : null
      const from = words ? text.indexOf(words, before.mention.end) : mention.start
      const other = part(from, words ? from + words.length : mention.end)
      if (before.body.otherNames.length === 0) before.body.otherNames.push(other)
      bodies.tell(before.body)
      continue
    }
    const known = bodies.find(mention)
    if (!known && ((mention.definite && !mention.first) || bodies.full)) continue
    const words = part(mention.withArticle, mention.end)
    const body = known ?? bodies.add(mention, words)
    // "Arbetsgrupper" says no more than the name; the sentence tells what they are.
    if (!known && mention.founded && words.text.toLowerCase() === mention.name) body.words = sentence
    // A bracket behind it says who is in it, what else it is called or when it meets.
    if (mention.founded || /^\s*\(/u.test(text.slice(mention.end))) bodies.tell(body)
    mentioned.push({ body, mention })
  }
  for (const { body, mention } of mentioned) {
    const bracket = /^\s*\((\p{L}[\p{L}\s-]{2,40})\)/u.exec(text.slice(mention.end))
    if (!bracket || body.otherNames.length > 0 || parseCadence(bracket[1]!).kind !== 'unknown') continue
    const from = mention.end + bracket[0].indexOf('(') + 1
    body.otherNames.push(part(from, from + bracket[1]!.length))
  }
  const subject = mentioned[0]
  if (!subject) return

  for (const { body, mention } of mentioned) {
    const led = /^(?:[^,.]{0,40}?\s)?leds\s+(?:gemensamt\s+)?av\s+/iu.exec(text.slice(mention.end))
    if (!led || body.ledBy.length > 0) continue
    body.ledBy = leadersAt(sentence, mention.end + led[0].length, reading)
    bodies.tell(body)
  }
  const chair =
    /(?:där|med|ordförande är)\s+(\p{L}[^,.;()]{2,60}?)(?:\s+(?:är|som)\s+ordförande|$|(?=[,.]))/iu.exec(text)
  if (chair && /ordförande/iu.test(chair[0]) && subject.body.ledBy.length === 0) {
    const from = chair.index + chair[0].indexOf(chair[1]!)
    subject.body.ledBy = [part(from, from + chair[1]!.length)]
    bodies.tell(subject.body)
  }
  const consists = /(?:består\s+av|delas\s+in\s+i|har\s+(?:en|två|tre))\s/iu.exec(
    text.slice(subject.mention.end),
  )
  if (consists && consists.index < 30) {
    bodies.tell(subject.body)
    for (const { body } of mentioned.slice(1)) if (body !== subject.body) body.parentId = subject.body.id
  }
  const reports =
    /(?:är\s+föredragande\s+i|rapporterar\s+till|föredrar\s+för|återrapporterar\s+till|svarar\s+inför)\s/iu.exec(
      text,
    )
  if (reports && mentioned.length > 1) {
    const to = mentioned.find(({ mention }) => mention.start > reports.index)
    const from = mentioned.findLast(({ mention }) => mention.start < reports.index)
    if (to && from && to.body !== from.body) {
      from.body.reportsToId = to.body.id
      from.body.reportsTo = sentence
      bodies.tell(from.body)
      bodies.tell(to.body)
    }
  }
  const cadence = cadenceWords.exec(text)
  if (!cadence || parseCadence(cadence[0]).kind === 'unknown') return
  // "Under rådet finns en grupp som möts varannan vecka": the group meets, not the council.
  const near = mentioned.findLast(
    ({ mention }) =>
      mention.end <= cadence.index &&
      /^\s*(?:\([^()]*\)\s*|,\s+\p{L}+,\s+)?(?:som\s+)?$/u.test(text.slice(mention.end, cadence.index)),
  )
  const { body } = near ?? subject
  if (body.cadence === null) {
    body.cadence = part(cadence.index, cadence.index + cadence[0].length)
    bodies.tell(body)
  }
}

const cadenceWords =
  /(?:sammankallas|träffas|möts|sammanträder|samlas|ses|har möten?|möte)\s+(?:(?!\s(?:och|för|samt)\s)[^.,()])*?(?:termin|terminen|vecka|veckan|månad|månaden|år|året|kvartal|kvartalet|tertial|halvår|halvåret|behov|(?:mån|tis|ons|tors|fre|lör|sön)dag)(?!\p{L})|(?:ett|en|två|tre|fyra|fem|sex|\d{1,2}(?:[-–]\d{1,2})?)\s+(?:möten?|gånger|gång|träffar)\s+(?:per|i|om)\s+(?:termin|vecka|veckan|månad|månaden|år|året|kvartal|kvartalet|tertial)(?!\p{L})/iu

/** "förvaltningschef och lokalpolisområdeschef": each on its own. */
function leadersAt(sentence: Read, from: number, reading: Reading): Read[] {
  const rest = sentence.text.slice(from)
  const end =
    /[.;(]|\s(?:som|och\s+(?:har|består|träffas|möts|sammanträder|ska))\s|,\s+(?:och\s+)?(?:träffas|möts)|$/iu.exec(
      rest,
    )!.index
  const leaders: Read[] = []
  let at = from
  for (const name of rest.slice(0, end).split(/(,\s+|\s+och\s+|\s+samt\s+)/u)) {
    if (!/^(?:,\s+|\s+och\s+|\s+samt\s+)$/u.test(name) && name.trim() !== '') {
      leaders.push(readOf(reading.cutter.cut(sentence, at, at + name.length)))
    }
    at += name.length
  }
  return leaders
}

/** A council is called by its definite form where the plan itself does so ("Trygghetsrådet"). */
function nameCouncil(bodies: DraftBody[], reading: Reading): void {
  for (const body of bodies) {
    if (!/råd$/u.test(body.name.text)) continue
    const name = `${body.name.text}et`
    const start = reading.source.text.indexOf(name)
    if (start < 0) continue
    const id = slug(name)
    for (const other of bodies) {
      if (other.parentId === body.id) other.parentId = id
      if (other.reportsToId === body.id) other.reportsToId = id
    }
    body.id = id
    body.name = { text: name, certainty: body.name.certainty, at: [{ start, end: start + name.length }] }
  }
}

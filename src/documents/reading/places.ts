/** Places that have a heading of their own in an area's picture, and what the text under it says about them. */
import type { DraftActivity, DraftArea, DraftPlace, DraftSection, Read } from '../../domain/draft.ts'
import { sentenceReads } from './central-list.ts'
import { isOneOf } from './labels.ts'
import type { Reading } from './reading.ts'
import { readOf } from './reads.ts'
import { slug, uniqueIds } from './slugs.ts'
import { sectionWords } from './vocabulary.ts'

const placeWord =
  /(?:torg|torget|centrum|parken|park|plan|planen|station|stationen|gatan|vägen|gård|hamn|badet|fältet|backen|skolan|hallen)$/iu

/** More places than a plan can be about; each is looked for in all the text of its area. */
const mostPlaces = 100

/** Finds places and gives their sections `placeId`. All values are views of text that stands in the areas. */
export function findPlaces(areas: DraftArea[], reading: Reading): DraftPlace[] {
  const unique = uniqueIds()
  const places: DraftPlace[] = []
  const activities = areas.flatMap(area => area.activities)
  for (const area of areas) {
    const upgrades = upgradesIn(area, reading)
    for (const section of area.sections) {
      if (places.length === mostPlaces || !section.heading || !isPlace(section, activities)) continue
      const known = places.find(place => slug(place.name.text) === slug(section.heading!.text))
      if (known) section.placeId = known.id
      else {
        const place = readPlace(section, upgrades, activities, unique(slug(section.heading.text)), reading)
        section.placeId = place.id
        places.push(place)
      }
    }
  }
  return places
}

function isPlace({ heading, paragraphs, bullets }: DraftSection, activities: DraftActivity[]): boolean {
  const name = heading!.text
  if (name.split(' ').length > 4 || isOneOf(name, sectionWords) || /[:?]/u.test(name)) return false
  if (placeWord.test(name)) return true
  const lower = name.toLowerCase()
  const located = new RegExp(`(?:kring|vid|i|på|från|runt|till)\\s+${escaped(lower)}(?!\\p{L})`, 'iu')
  const inText = [...paragraphs, ...bullets].some(({ text }) => located.test(text))
  return inText && (/\p{Lu}/u.test(name) || activities.some(({ title }) => title && located.test(title.text)))
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')

function readPlace(
  section: DraftSection,
  upgrades: Read[],
  activities: DraftActivity[],
  id: string,
  reading: Reading,
): DraftPlace {
  const heading = section.heading!
  const sentences = [...section.paragraphs, ...section.bullets].flatMap(paragraph =>
    sentenceReads(paragraph, reading),
  )
  const part = (sentence: Read, from: number, to: number) => readOf(reading.cutter.cut(sentence, from, to))
  const find = (pattern: RegExp): { sentence: Read; found: RegExpExecArray } | null => {
    for (const sentence of sentences) {
      const found = pattern.exec(sentence.text)
      if (found) return { sentence, found }
    }
    return null
  }
  const words = (pattern: RegExp): Read | null => {
    const hit = find(pattern)
    if (!hit) return null
    const words = hit.found[1] ?? hit.found[0]
    const from = hit.found.index + hit.found[0].indexOf(words)
    return part(hit.sentence, from, from + words.length)
  }
  const written = writtenName(heading, sentences, reading)
  const classified = find(
    /(\p{L}[\p{L}-]*)\s+(?:vilke[nt]\s+|som\s+)?(?:definieras|klassas|klassificeras|bedöms|betraktas|beskrivs)\s+(?:av\s+(\p{L}+)\s+)?som\s+(?:en\s+|ett\s+)?([^,.;]+)/iu,
  )
  const started = words(
    /(platssamverkan\p{L}*\s+(?:inleddes|startade|startades|påbörjades|har\s+pågått\s+sedan)\s+(?:i\s+|sedan\s+|under\s+)?(?:\p{L}+\s+)?(?:19|20)\d\d)/iu,
  )
  const need = find(
    /(?:behov\s+av\s+att\s+(?:starta|inleda|bilda)|planeras?\s+(?:att\s+starta\s+)?|ska\s+starta)\s*(?:en\s+)?platssamverkan/iu,
  )
  const running =
    started !== null || find(/(?:startat|inlett|har|finns)\s+(?:en\s+)?platssamverkan/iu) !== null
  const subject = classified?.found[1] ?? ''
  const ofPart = classified !== null && !isTheWhole(subject, heading.text)
  return {
    id,
    name: written ?? heading,
    nameAsHeading: written && written.text !== heading.text ? heading : null,
    classification: classified && classifiedPart(classified, 3, part),
    classifiedBy: classified?.found[2] ? classifiedPart(classified, 2, part) : null,
    classifiedPart: classified && ofPart ? classifiedPart(classified, 1, part) : null,
    classificationSentence: classified?.sentence ?? null,
    collaboration: running ? 'ongoing' : need ? 'planned' : null,
    started,
    meetings: words(
      /(möten?\s+(?:varje|var|varannan|en gång|\d+\s?(?:ggr|gånger))\s+[^,.]*?(?:vecka|månad|termin|kvartal|år)\p{L}*)/iu,
    ),
    participants: participantsIn(sentences, reading),
    need: need?.sentence ?? null,
    actionList: find(/(?:lista\s+(?:på|över|med)|åtgärdslista|aktivitetslista)/iu)?.sentence ?? null,
    upgrade: upgrades.find(({ text }) => namesPlace(text, heading.text)) ?? null,
    guards: find(/ordningsvakt/iu)?.sentence ?? null,
    activityIds: activities
      .filter(({ title }) => title && namesPlace(title.text, heading.text))
      .map(activity => activity.id),
  }
}

export const namesPlace = (text: string, place: string): boolean =>
  text.toLowerCase().includes(place.toLowerCase())

type Hit = { sentence: Read; found: RegExpExecArray }
function classifiedPart(
  { sentence, found }: Hit,
  group: number,
  part: (sentence: Read, from: number, to: number) => Read,
): Read {
  const words = found[group]!
  const from = found.index + (group === 3 ? found[0].lastIndexOf(words) : found[0].indexOf(words))
  return part(sentence, from, from + words.length)
}

/** "Torget" means Hässelby torg; "SL-hallen" is only a part of Vällingby centrum. */
function isTheWhole(subject: string, place: string): boolean {
  const last = place.split(' ').at(-1)!.toLowerCase()
  return (
    subject.toLowerCase().startsWith(last.slice(0, Math.max(3, last.length - 2))) ||
    /^(?:platsen|området|den|det|som)$/iu.test(subject)
  )
}

/** The name as running text writes it: "Vällingby centrum" under the heading "Vällingby Centrum". */
function writtenName(heading: Read, sentences: Read[], reading: Reading): Read | null {
  const lower = heading.text.toLowerCase()
  for (const sentence of sentences) {
    const at = sentence.text.toLowerCase().indexOf(lower)
    if (at > 0) return readOf(reading.cutter.cut(sentence, at, at + lower.length))
  }
  return null
}

/** What an area's text says of anything that is done up: it may stand under another heading than the place's own. */
function upgradesIn({ sections }: DraftArea, reading: Reading): Read[] {
  const upgraded = /rust(?:as|a|ats)?\s?upp|upprust/iu
  return sections
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ text }) => upgraded.test(text))
    .flatMap(paragraph => sentenceReads(paragraph, reading))
    .filter(({ text }) => upgraded.test(text))
}

/** "representanter från A, B, C samt D.": each on its own. */
function participantsIn(sentences: Read[], reading: Reading): Read[] {
  const list =
    /(?:representanter\s+från|deltagare(?:na)?\s+(?:från|är)|deltar|består\s+av)\s+(?:[^.:]*?(?:såsom|bland annat|som|t\.ex\.|exempelvis)\s+)?/iu
  for (const sentence of sentences) {
    if (!/möte|samverkan|grupp|^deltagare/iu.test(sentence.text)) continue
    const found = list.exec(sentence.text)
    if (!found || !sentence.text.slice(found.index).includes(',')) continue
    const from = found.index + found[0].length
    const names: Read[] = []
    let at = from
    const words = sentence.text.slice(from)
    // Where no "samt" comes before the last of them, the last "och" does.
    const lastAnd = /\s+samt\s+/u.test(words) ? -1 : words.lastIndexOf(' och ')
    const last = lastAnd > words.lastIndexOf(',') ? words.slice(lastAnd) : ''
    const parts = words.slice(0, words.length - last.length).split(/(,\s+(?:samt\s+|och\s+)?|\s+samt\s+)/u)
    for (const name of last === '' ? parts : [...parts, ' och ', last.slice(' och '.length)]) {
      const bare = name.replace(/\.$/u, '')
      if (!/^(?:,\s+(?:samt\s+|och\s+)?|\s+samt\s+|\soch\s)$/u.test(name))
        names.push(readOf(reading.cutter.cut(sentence, at, at + bare.length)))
      at += name.length
    }
    return names
  }
  return []
}

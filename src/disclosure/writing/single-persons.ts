/**
 * Somebody whom age and school, or place, make one certain person, in a sentence of what that person did or was put through. "Mannen
 * slår kvinnan" alone is about anybody: it takes a place beside it.
 */
import type { Sign } from './sign.ts'
import { trouble } from './trouble.ts'

const person =
  '(?:mannen|kvinnan|flickan|pojken|killen|tjejen|eleven|barnet|ungdomen|tonåringen|frun|maken|makan|mamman|pappan|sonen|dottern|grannen|hyresgästen|ägaren|innehavaren|kassören|butiksbiträdet|hushållet|paret|familjen|den (?:misstänkte|misstänkta|dömde|dömda|gripne|utsatta|\\d{1,2}-?åri(?:ge|ga)(?: \\p{L}+)?))'
const nowhere =
  '(?!(?:relationen|förhållandet|parrelationen|familjen|hemmet|exemplet|enkäten|filmen|texten|fallet|berättelsen|undersökningen|gruppen|samhället|vardagen|kommunen|länet|landet|staden|sverige|insatsen|programmet|studien|skolan|nära|en|ett|våld\\p{L}*|brott\\p{L}*)(?!\\p{L}))'
/** "Kvinnan i kiosken", "mannen på Ormängsgatan". */
const somewhere = new RegExp(
  `(?<!\\p{L})${person} (?:som (?:bor|bodde|jobbar|arbetar) )?(?:i|på|vid|från|ovanför|utanför|bredvid|över) (?:den |det )?${nowhere}\\p{L}+(?:en|et|an|n|\\d)?(?!\\p{L})`,
  'giu',
)
/** The word for the place is a name, or means a certain one. */
const certain = / (?:\p{Lu}\p{L}+|\p{Ll}+(?:en|et|an|rn|ln))$/u
const aged =
  /(?<!\p{L})(?:en|ett|den|det) (?:\p{L}+ )?(?:\d{1,2}|\p{L}{2,})[- ]?åri(?:ng(?:en)?|g[ae]? (?:pojken?|flickan?|kille(?:n)?|tjej(?:en)?|elev(?:en)?|barn(?:et)?|kvinnan?|man(?:nen)?|ungdom(?:en)?))(?!\p{L})/giu
const inClass = /(?<!\p{L})(?:en|ett) (?:elev|flicka|pojke|kille|tjej) i (?:klass )?[1-9][A-F](?!\p{L})/giu
const placed =
  /(?<!\p{L})(?:i|på|vid|från) (?:klass |årskurs |åk )?(?:[1-9][A-Fa-f]|\p{Lu}\p{L}{3,})(?!\p{L})|(?<!\p{L})\p{Lu}\p{L}*skolan(?!\p{L})/u
/** Organisations and homes that have their names in capitals tell no place. */
const noPlace =
  /(?<!\p{L})(?:på|i|vid|från) (?:HVB|SiS|LVU|LVM|BUP|Socialtjänsten|Polisen|Sverige)(?!\p{L})/gu
const thought = /(?<!\p{L})(?:om|ifall|ska|bör|kan|målet|syftet|exempelvis|till exempel)(?!\p{L})/iu

/** `offset` is where the sentence begins in the text. */
export function singlePersonsIn(sentence: string, offset: number): Sign[] {
  if (!trouble.test(sentence)) return []
  const told = sentence.replace(noPlace, found => ' '.repeat(found.length))
  const there = [...told.matchAll(somewhere)].filter(match => certain.test(match[0]))
  const known = placed.test(told) ? [...told.matchAll(aged), ...told.matchAll(inClass)] : []
  const [first] = [...there, ...known].toSorted((one, other) => one.index - other.index)
  if (!first || thought.test(sentence.slice(0, first.index))) return []
  const start = offset + first.index
  return [{ kind: 'single-person', sure: 'likely', start, end: start + first[0].length }]
}

import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { bodyTextOf, decoded } from './docx-text.ts'

/** What a document is made of, as it travels inside the file. `text` is JSON. */
export type AttachedData = { name: string; text: string; description: string }

/** `unedited`: the document still says what it said when it was written with this data. */
export type FoundData = { name: string; text: string; unedited: boolean }

const namespace = 'urn:samhandling:document-data'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006'
const packaging = 'http://schemas.openxmlformats.org/package/2006'

/** Custom XML (ECMA-376 part 1, 15.2.5): Word and LibreOffice keep it when they save. The id is the data store's, not the document's. */
const storeId = '{6D2C2A54-5B1C-4B0E-9E0B-5C0E2D7A9F31}'

/**
 * The Word document with the data inside it, as a custom XML part with its relationship and content type, and with the
 * SHA-256 of what the document says, so that a reader can tell whether it was edited since.
 * Only for documents that `docx` wrote: an edited one is not attached to again.
 */
export function attachToDocx(bytes: Uint8Array, data: AttachedData): Uint8Array {
  const parts = unzipSync(bytes)
  const number = 1 + Object.keys(parts).filter(name => /^customXml\/item\d+\.xml$/.test(name)).length
  const [item, props] = [`customXml/item${number}.xml`, `customXml/itemProps${number}.xml`]
  const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const add = (name: string, before: string, xml: string) => {
    const at = read(name).lastIndexOf(before)
    if (at < 0) throw new Error(`${name} has no ${before}`)
    parts[name] = strToU8(read(name).slice(0, at) + xml + read(name).slice(at))
  }
  const hash = hashOf(read('word/document.xml'))
  parts[item] = strToU8(
    `${prologue}<data xmlns="${namespace}" name="${escaped(data.name)}" type="application/json" description="${escaped(data.description)}" body="${hash}">${escaped(asciiWhereNeeded(data.text))}</data>`,
  )
  parts[props] = strToU8(
    `${prologue}<ds:datastoreItem ds:itemID="${storeId}" xmlns:ds="${office}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${namespace}"/></ds:schemaRefs></ds:datastoreItem>`,
  )
  parts[`customXml/_rels/item${number}.xml.rels`] = strToU8(
    `${prologue}<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/relationships/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  )
  add(
    'word/_rels/document.xml.rels',
    '</Relationships>',
    `<Relationship Id="rIdData" Type="${office}/relationships/customXml" Target="../${item}"/>`,
  )
  add(
    '[Content_Types].xml',
    '</Types>',
    `<Override PartName="/${props}" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`,
  )
  return zipSync(parts, { level: 6 })
}

/**
 * The data inside a Word document, from its unpacked parts by name ("word/document.xml"); null where there is none.
 * The caller unpacks, within its own limits. Data that is no JSON any more counts as none.
 */
export function dataOfDocx(parts: ReadonlyMap<string, string>): FoundData | null {
  for (const [name, xml] of parts) {
    if (!/^customXml\/item\d+\.xml$/.test(name)) continue
    const [, prefix, attributes = '', content = ''] =
      /<((?:[\w.-]+:)?)data(\s[^>]*)>([^<]*)<\/\1data>/.exec(xml) ?? []
    if (prefix === undefined || !attributes.includes(`"${namespace}"`)) continue
    const text = decoded(content)
    if (!isJson(text)) continue
    const of = (attribute: string) =>
      decoded(new RegExp(`\\s${attribute}="([^"]*)"`).exec(attributes)?.[1] ?? '')
    return { name: of('name'), text, unedited: of('body') === hashOf(documentXmlOf(parts)) }
  }
  return null
}

const prologue = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

function hashOf(documentXml: string): string {
  return createHash('sha256').update(bodyTextOf(documentXml)).digest('hex')
}

/** The main part: its name is Word's custom and not its law (Word on the web writes word/document2.xml). */
function documentXmlOf(parts: ReadonlyMap<string, string>): string {
  const relationships = parts.get('_rels/.rels') ?? ''
  const main = /<Relationship\b(?=[^>]*\/officeDocument")[^>]*\bTarget="\/?([^"]+)"/.exec(relationships)?.[1]
  return parts.get(main ?? 'word/document.xml') ?? ''
}

/** Characters that XML cannot carry, or changes on the way, as JSON's own escapes: inside strings they mean the same. */
function asciiWhereNeeded(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u2028\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, char => entities[char]!)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

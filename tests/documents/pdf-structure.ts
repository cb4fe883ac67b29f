/**
 * What PDF/UA-1 and PDF/A-3 ask of a document's structure, as far as a program can see it, read by two other libraries than
 * the one that wrote it. No validator can be had from a package registry: this stands in for one between releases.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { getDocumentProxy } from 'unpdf'

type Expected = {
  title: string
  language: 'sv-SE' | 'en-GB'
  attachment: { name: string; text: string } | null
}
type Opened = Awaited<ReturnType<typeof getDocumentProxy>>
type Node = { role?: string; id?: string; alt?: string; type?: string; children?: Node[] }

/** Every mistake as a sentence; none for a document that is as it should be. */
export async function structureMistakes(bytes: Uint8Array, expected: Expected): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const opened = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
  try {
    return [
      ...catalogMistakes(pdf, expected),
      ...metadataMistakes(pdf),
      ...fontMistakes(pdf),
      ...treeMistakes(pdf),
      ...(await outlineMistakes(opened)),
      ...(await pageMistakes(opened)),
      ...attachmentMistakes(pdf, expected.attachment),
      ...qpdfMistakes(bytes),
    ]
  } finally {
    await opened.loadingTask.destroy()
  }
}

const name = (text: string): PDFName => PDFName.of(text)
const when = (isMistake: boolean, sentence: string): string[] => (isMistake ? [sentence] : [])

function catalogMistakes(pdf: PDFDocument, { title, language }: Expected): string[] {
  const { catalog } = pdf
  const marked = catalog.lookup(name('MarkInfo'), PDFDict).get(name('Marked'))
  const shown = catalog.lookup(name('ViewerPreferences'), PDFDict).get(name('DisplayDocTitle'))
  const pages = pdf.getPages().filter(page => page.node.get(name('Tabs')) !== name('S'))
  return [
    ...when(String(marked) !== 'true', 'it does not say that it is tagged'),
    ...when(
      String(catalog.get(name('Lang'))) !== `(${language})`,
      `its language is ${catalog.get(name('Lang'))}`,
    ),
    ...when(pdf.getTitle() !== title, `its title is ${pdf.getTitle()}`),
    ...when(String(shown) !== 'true', 'its title is not shown in the window'),
    ...when(pages.length > 0, `${pages.length} pages have no order of tabbing`),
    ...when(!catalog.has(name('OutputIntents')), 'it does not say what its colours mean'),
  ]
}

function metadataMistakes(pdf: PDFDocument): string[] {
  const stream = pdf.catalog.lookup(name('Metadata')) as PDFRawStream
  const xmp = new TextDecoder().decode(stream.contents)
  const has = (words: string) => xmp.includes(words)
  return [
    ...when(!has('<pdfuaid:part>1</pdfuaid:part>'), 'it does not call itself PDF/UA-1'),
    ...when(!has('<pdfaid:part>3</pdfaid:part>'), 'it does not call itself PDF/A-3'),
    ...when(!has('<pdfaid:conformance>A</pdfaid:conformance>'), 'it does not call itself PDF/A of level a'),
    ...when(xmp.split('<pdfaExtension:schemas>').length !== 2, 'it has not one bag of schemas'),
  ]
}

function fontMistakes(pdf: PDFDocument): string[] {
  const descriptors = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter(object => object instanceof PDFDict)
    .filter(object => object.get(name('Type')) === name('FontDescriptor'))
  const bare = descriptors.filter(
    one => !['FontFile', 'FontFile2', 'FontFile3'].some(key => one.has(name(key))),
  )
  return [
    ...when(descriptors.length === 0, 'it has no fonts'),
    ...bare.map(font => `the font ${font.get(name('FontName'))} is not embedded`),
  ]
}

/** The whole structure tree, in reading order. */
function treeMistakes(pdf: PDFDocument): string[] {
  const all = below(pdf.catalog.lookup(name('StructTreeRoot'), PDFDict))
  const levels = all.map(role).flatMap(role => (/^H[1-6]$/.test(role) ? Number(role[1]) : []))
  const skipped = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)
  const figures = all.filter(element => role(element) === 'Figure')
  const tables = all.filter(element => role(element) === 'Table')
  return [
    ...when(levels[0] !== 1, 'its first heading is not of the first level'),
    ...skipped.map(level => `a heading of level ${level} follows one that is not just above it`),
    ...when(
      figures.some(figure => !figure.has(name('Alt'))),
      'a picture has no words',
    ),
    ...tables.flatMap(tableMistakes),
  ]
}

function tableMistakes(table: PDFDict, at: number): string[] {
  const cells = (part: string) =>
    below(table)
      .filter(element => role(element) === part)
      .flatMap(below)
  const [head, body] = [cells('THead'), cells('TBody')]
  const rows = body.filter(element => role(element) === 'TR')
  const named = rows.map(
    row => below(row).filter(cell => role(cell) === 'TH' && scope(cell) === 'Row').length,
  )
  return [
    ...when(
      !head.some(cell => role(cell) === 'TH' && scope(cell) === 'Column'),
      `table ${at} names no columns`,
    ),
    ...when(
      named.some(count => count !== 1),
      `table ${at} has a row that is not named by one cell`,
    ),
  ]
}

const role = (element: PDFDict): string => String(element.get(name('S'))).slice(1)

function scope(cell: PDFDict): string | null {
  const attributes = cell.lookup(name('A'))
  const all = attributes instanceof PDFArray ? attributes.asArray() : [attributes]
  const own = all
    .map(one => cell.context.lookup(one))
    .find(one => one instanceof PDFDict && one.has(name('Scope')))
  return own instanceof PDFDict ? String(own.get(name('Scope'))).slice(1) : null
}

function below(element: PDFDict): PDFDict[] {
  const kids = element.lookup(name('K'))
  const all = kids instanceof PDFArray ? kids.asArray() : [kids]
  const own = all
    .map(kid => (kid instanceof PDFRef ? element.context.lookup(kid) : kid))
    .filter(kid => kid instanceof PDFDict)
    .filter(kid => kid.has(name('S')))
  return own.flatMap(kid => [kid, ...below(kid)])
}

async function outlineMistakes(opened: Opened): Promise<string[]> {
  return when(((await opened.getOutline()) ?? []).length === 0, 'it has no bookmarks')
}

/** Each page has a tree, and every letter of it is in the tree or told to be no content. */
async function pageMistakes(opened: Opened): Promise<string[]> {
  const mistakes: string[] = []
  for (let number = 1; number <= opened.numPages; number++) {
    const page = await opened.getPage(number)
    const tree = (await page.getStructTree()) as Node | null
    if (!tree) mistakes.push(`page ${number} has no structure tree`)
    const ids = new Set(tree ? idsIn(tree) : [])
    const open: boolean[] = []
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    for (const item of items) {
      if ('str' in item) {
        if (item.str.trim() !== '' && !open.some(Boolean))
          mistakes.push(`page ${number} has text outside of its structure: "${item.str}"`)
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push(isArtifact(item) || ids.has(item.id))
    }
  }
  return mistakes
}

/** pdf.js gives the tag of marked content, though its types do not say so. */
const isArtifact = (content: object): boolean => 'tag' in content && content.tag === 'Artifact'

function idsIn(node: Node): string[] {
  return [...(node.id === undefined ? [] : [node.id]), ...(node.children ?? []).flatMap(idsIn)]
}

function attachmentMistakes(pdf: PDFDocument, expected: Expected['attachment']): string[] {
  const listed = pdf.catalog.lookup(name('AF'))
  const all = listed instanceof PDFArray ? listed.asArray().map(one => pdf.context.lookup(one, PDFDict)) : []
  if (expected === null) return when(all.length > 0, 'it carries something')
  const own = all.find(one => nameOf(one) === expected.name)
  if (!own) return [`it does not carry ${expected.name}`]
  const stream = own.lookup(name('EF'), PDFDict).lookup(name('F')) as PDFRawStream
  const text = new TextDecoder().decode(decodePDFRawStream(stream).decode())
  return [
    ...when(own.get(name('AFRelationship')) !== name('Source'), `${expected.name} is not called its source`),
    ...when(text !== expected.text, `${expected.name} is not what was put in`),
  ]
}

function nameOf(file: PDFDict): string {
  const found = file.lookup(name('UF'))
  return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : ''
}

/** Where qpdf is installed, it reads the whole file. */
function qpdfMistakes(bytes: Uint8Array): string[] {
  if (spawnSync('qpdf', ['--version']).error) return []
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
  try {
    const path = join(folder, 'document.pdf')
    writeFileSync(path, bytes)
    const { status, stdout, stderr } = spawnSync('qpdf', ['--check', path], { encoding: 'utf8' })
    return when(status !== 0, `qpdf says: ${stdout}${stderr}`.replaceAll(path, 'it'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

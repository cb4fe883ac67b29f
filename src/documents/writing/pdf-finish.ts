/**
 * What Typst leaves undone for PDF/UA-1 (ISO 14289-1) in a file that already is PDF/A-3a: the title shown instead of the file's name,
 * the order of tabbing, the identification in the metadata, and the cell of each row that names it.
 */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib'

/** `naming`: for each table in the order of the document, which of its columns names the rows. */
export async function finished(bytes: Uint8Array, naming: number[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const { catalog } = pdf
  catalog.lookup(name('ViewerPreferences'), PDFDict).set(name('DisplayDocTitle'), pdf.context.obj(true))
  for (const page of pdf.getPages()) page.node.set(name('Tabs'), name('S'))
  identify(pdf)
  nameRows(pdf, naming)
  return pdf.save({ objectsPerTick: Number.POSITIVE_INFINITY, updateFieldAppearances: false })
}

const name = (text: string): PDFName => PDFName.of(text)

const uaSchema = [
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289 that the document conforms to</pdfaProperty:description>',
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>',
].join('')

/** The identification goes into what is there: a second bag of schemas would make the metadata invalid. */
function identify(pdf: PDFDocument): void {
  const metadata = pdf.catalog.lookup(name('Metadata'))
  if (!(metadata instanceof PDFRawStream)) throw new Error('the PDF has no metadata')
  const bag = '<pdfaExtension:schemas><rdf:Bag>'
  const xmp = new TextDecoder('utf-8', { ignoreBOM: true }).decode(metadata.contents)
  if (!xmp.includes(bag)) throw new Error('the PDF’s metadata has no bag of schemas')
  const identified = xmp
    .replace('<rdf:Description rdf:about=""', '$& xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"')
    .replace(bag, `<pdfuaid:part>1</pdfuaid:part>${bag}${uaSchema}`)
  const stream = pdf.context.stream(new TextEncoder().encode(identified), {
    Type: 'Metadata',
    Subtype: 'XML',
  })
  pdf.context.assign(pdf.context.getObjectRef(metadata)!, stream)
}

/** The cell that names its row becomes a heading of it: Typst 0.14 has only headings of columns. */
function nameRows(pdf: PDFDocument, naming: number[]): void {
  const tables = elements(pdf.catalog.lookup(name('StructTreeRoot'), PDFDict)).filter(isA('Table'))
  if (tables.length !== naming.length)
    throw new Error(`the PDF has ${tables.length} tables, the document ${naming.length}`)
  tables.forEach((table, at) => {
    const bodies = elements(table).filter(isA('TBody'))
    for (const row of bodies.flatMap(elements).filter(isA('TR'))) {
      const cell = children(row)[naming[at]!]
      if (!cell || !isA('TD')(cell)) continue
      cell.set(name('S'), name('TH'))
      tableAttributes(pdf, cell).set(name('Scope'), name('Row'))
    }
  })
}

function tableAttributes(pdf: PDFDocument, cell: PDFDict): PDFDict {
  const attributes = cell.lookup(name('A'))
  const all =
    attributes instanceof PDFArray ? attributes.asArray().map(one => pdf.context.lookup(one)) : [attributes]
  const own = all.find(one => one instanceof PDFDict && one.get(name('O')) === name('Table'))
  if (own instanceof PDFDict) return own
  const made = pdf.context.obj({ O: 'Table' })
  if (attributes instanceof PDFArray) attributes.push(made)
  else cell.set(name('A'), attributes ? pdf.context.obj([attributes, made]) : made)
  return made
}

const isA =
  (type: string) =>
  (element: PDFDict): boolean =>
    element.get(name('S')) === name(type)

function children(element: PDFDict): PDFDict[] {
  const kids = element.lookup(name('K'))
  const all = kids instanceof PDFArray ? kids.asArray() : [kids]
  return all
    .map(kid => element.context.lookup(kid))
    .filter(kid => kid instanceof PDFDict)
    .filter(kid => kid.has(name('S')))
}

/** Everything below an element, in the order in which it is read. */
function elements(root: PDFDict): PDFDict[] {
  const found: PDFDict[] = []
  const left = children(root).reverse()
  while (left.length > 0) {
    const element = left.pop()!
    found.push(element)
    left.push(...children(element).reverse())
  }
  return found
}

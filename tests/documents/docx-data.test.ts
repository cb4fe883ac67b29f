import { Document, HeadingLevel, Packer, Paragraph, TableOfContents, TextRun } from 'docx'
import { beforeAll, describe, expect, it } from 'vitest'
import { attachToDocx, dataOfDocx } from '../../src/documents/attached/docx-data.ts'
import { bodyTextOf } from '../../src/documents/attached/docx-text.ts'
import { unpackParts } from '../../src/documents/reading/zip-limit.ts'
import { wordPart } from './make-zip.ts'

/** What JSON may hold and XML may not, or may change: each has to come back as it was. */
const awkward = '<b>&amp;</b> ]]> "\'\\ \u0000\u001b\r\n\t\u0085\u2028\ufeff\ufffe\uffff 🧒🏽 שלום'
const data = {
  name: 'plan.json',
  text: JSON.stringify({ awkward, lone: '\ud800', list: [1, null] }, null, 2),
  description: 'Vad "planen" består av',
}

async function written(children: (Paragraph | TableOfContents)[]): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })))
}

describe('data inside a Word document', () => {
  let parts: Map<string, string>
  beforeAll(async () => {
    const bytes = await written([
      new TableOfContents('Innehåll', { headingStyleRange: '1-1', hyperlink: true }),
      new Paragraph({ text: 'Trygga stråk', heading: HeadingLevel.HEADING_1 }),
      new Paragraph({ children: [new TextRun('Vi går '), new TextRun({ text: 'tillsammans', bold: true })] }),
    ])
    parts = await unpackParts(attachToDocx(bytes, data))
  })

  /** The parts after a program has saved them with its own hand. */
  const saved = (change: (documentXml: string) => string) => {
    const before = parts.get('word/document.xml')!
    const after = change(before)
    expect(after).not.toBe(before)
    return new Map(parts).set('word/document.xml', after)
  }

  it('comes back value for value, with its name', () => {
    const found = dataOfDocx(parts)!
    expect(found).toMatchObject({ name: 'plan.json', unedited: true })
    expect(JSON.parse(found.text)).toEqual(JSON.parse(data.text))
  })

  it('is a custom XML part as Office knows them: related to the document, with properties of its own type', () => {
    const item = [...parts.keys()].find(name => /^customXml\/item\d+\.xml$/.test(name))!
    const number = item.match(/\d+/)![0]
    expect(parts.get('word/_rels/document.xml.rels')).toContain(`Target="../${item}"`)
    expect(parts.get(`customXml/_rels/item${number}.xml.rels`)).toContain(`Target="itemProps${number}.xml"`)
    expect(parts.get('[Content_Types].xml')).toContain(
      `<Override PartName="/customXml/itemProps${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`,
    )
  })

  it('is of an unedited document when only runs, page numbers and empty paragraphs are written anew', () => {
    const anew = saved(xml =>
      xml
        .replace('tillsammans</w:t>', 'till</w:t></w:r><w:r><w:t>sammans</w:t>')
        .replace('</w:body>', '<w:p/><w:p><w:r><w:t xml:space="preserve"> </w:t></w:r></w:p></w:body>'),
    )
    expect(dataOfDocx(anew)?.unedited).toBe(true)
  })

  it.each([
    ['a word is changed', (xml: string) => xml.replace('tillsammans', 'ensamma')],
    [
      'a paragraph is split',
      (xml: string) => xml.replace('Vi går ', 'Vi</w:t></w:r></w:p><w:p><w:r><w:t>går '),
    ],
    [
      'a word is struck out as a tracked change',
      (xml: string) => xml.replace(/<w:t([^>]*)>tillsammans<\/w:t>/, '<w:delText$1>tillsammans</w:delText>'),
    ],
    [
      'a paragraph is added',
      (xml: string) => xml.replace('</w:body>', '<w:p><w:r><w:t>Nytt</w:t></w:r></w:p></w:body>'),
    ],
    ['all is taken away', () => '<w:document/>'],
  ])('is of an edited document when %s', (_, change) => {
    expect(dataOfDocx(saved(change))).toMatchObject({ name: 'plan.json', unedited: false })
  })

  it('is found where the program gave the main part or the namespace another name', () => {
    const renamed = new Map(parts)
    renamed.set('word/document2.xml', parts.get('word/document.xml')!)
    renamed.delete('word/document.xml')
    renamed.set('_rels/.rels', parts.get('_rels/.rels')!.replace('word/document.xml', 'word/document2.xml'))
    for (const [name, xml] of renamed)
      if (/^customXml\/item\d+\.xml$/.test(name))
        renamed.set(
          name,
          xml.replace('<data xmlns=', '<ns0:data xmlns:ns0=').replace('</data>', '</ns0:data>'),
        )
    expect(dataOfDocx(renamed)).toMatchObject({ name: 'plan.json', unedited: true })
  })

  it('is none in a document without it, or where it is JSON no more', async () => {
    expect(dataOfDocx(await unpackParts(await written([new Paragraph('Bara text')])))).toBeNull()
    const torn = new Map(parts)
    for (const [name, xml] of parts) if (/^customXml\/item\d/.test(name)) torn.set(name, xml.replace('{', ''))
    expect(dataOfDocx(torn)).toBeNull()
  })
})

describe('the text of a body', () => {
  const textOf = (body: string) => bodyTextOf(wordPart('document', `<w:body>${body}</w:body>`))
  const run = (inner: string) => `<w:r>${inner}</w:r>`
  const field = (instruction: string, result: string) =>
    run('<w:fldChar w:fldCharType="begin"/>') +
    run(`<w:instrText xml:space="preserve"> ${instruction} </w:instrText>`) +
    run('<w:fldChar w:fldCharType="separate"/>') +
    run(`<w:t>${result}</w:t>`) +
    run('<w:fldChar w:fldCharType="end"/>')

  it('is a line a paragraph, in reading order through tables', () => {
    const cell = (text: string) => `<w:tc><w:p>${run(`<w:t>${text}</w:t>`)}</w:p></w:tc>`
    expect(
      textOf(`<w:tbl><w:tr>${cell('Vad')}${cell('När')}</w:tr></w:tbl><w:p>${run('<w:t>Sen</w:t>')}</w:p>`),
    ).toBe('Vad\nNär\nSen')
  })

  it('is composed, with one space for any white space, and entities read', () => {
    expect(
      textOf(`<w:p>${run('<w:t>A\u030a  &amp;\u00a0&#xE4;</w:t><w:tab/><w:t>B</w:t><w:br/>')}</w:p>`),
    ).toBe('Å & ä B')
  })

  it('leaves out what the program works out by itself, and keeps the words of links', () => {
    expect(
      textOf(
        `<w:p>${run('<w:t>på sidan</w:t>')}${field('PAGEREF _a \\h', '7')}${field('HYPERLINK "x"', ' här')}</w:p>`,
      ),
    ).toBe('på sidan här')
    expect(
      textOf(
        `<w:p><w:fldSimple w:instr=" NUMPAGES ">${run('<w:t>9</w:t>')}</w:fldSimple>${run('<w:t>!</w:t>')}</w:p>`,
      ),
    ).toBe('!')
  })

  it('says once what alternate content says twice', () => {
    const said = run('<w:t>Ruta</w:t>')
    expect(
      textOf(
        `<w:p><mc:AlternateContent><mc:Choice>${said}</mc:Choice><mc:Fallback>${said}</mc:Fallback></mc:AlternateContent></w:p>`,
      ),
    ).toBe('Ruta')
  })
})

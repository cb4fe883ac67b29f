import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/documents/reading/read-document.ts'
import type { Block, Source } from '../../src/documents/reading/source.ts'
import { samplePlan } from '../sample-plan.ts'
import { faultsOf, wordsOf } from './every-word.ts'
import { makeDocx } from './make-docx.ts'
import { makeZip, wordEntries, wordParagraph, wordPart, type ZipEntry } from './make-zip.ts'
import { ownPlan, seedPlan, textOfPlan } from './plan-for-making.ts'

async function read(bytes: Uint8Array): Promise<Source> {
  const result = await readDocument({ bytes, name: 'plan.docx' })
  if (!result.ok) throw new Error(`refused: ${result.refusal.name}`)
  return result.source
}

const readBody = (body: string, others: ZipEntry[] = []) => read(makeZip(wordEntries(body, others)))

/** A block in one line: 'h2 Bakgrund', 'row Löptid | Tills vidare'. */
function told(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `h${block.level ?? ''} ${block.piece.text}`
    case 'row':
      return `row${block.table} ${block.cells
        .map(cell => (cell.header ? '!' : '') + cell.paragraphs.map(piece => piece.text).join(' / '))
        .join(' | ')}`
    case 'line':
      return `${block.running ? 'running' : 'line'} ${block.piece.text}`
    default:
      return `${block.kind} ${block.piece.text}`
  }
}

const plans = {
  'our own plan': () => ownPlan,
  'the seed': () => seedPlan(samplePlan.reading()),
}

describe.each(Object.entries(plans))('%s as a Word document', (name, plan) => {
  const missing = name === 'the seed' && !samplePlan.isThere

  it.skipIf(missing).each([true, false])('loses no word (styled: %s)', async styled => {
    const source = await read(await makeDocx(plan(), { styled, runningHead: 'Lokal åtgärdsplan' }))
    expect(faultsOf(source)).toEqual([])
    expect(wordsOf(source.text)).toEqual(wordsOf(`${textOfPlan(plan())} Lokal åtgärdsplan`))
  })

  it.skipIf(missing).each([true, false])('keeps its tables cell by cell (styled: %s)', async styled => {
    const { blocks } = await read(await makeDocx(plan(), { styled }))
    const rows = blocks.filter(block => block.kind === 'row').map(told)
    const activities = plan().areas.flatMap(area => area.activities)
    const expected = activities.flatMap((activity, table) => [
      `row${table} !Aktivitet${activity.theme === null ? '' : ` / ${activity.theme}`} | !Arbetsgrupp`,
      `row${table} ${activity.title} | ${activity.workingGroup}`,
      ...activity.fields.map(([label, value]) => `row${table} ${label} | ${value}`),
    ])
    expect(rows).toEqual(expected)
  })

  it.skipIf(missing)('has headings by style, or by look alone', async () => {
    const headings = (source: Source) => source.blocks.filter(block => block.kind === 'heading')
    const styled = headings(await read(await makeDocx(plan(), { styled: true })))
    const plain = headings(await read(await makeDocx(plan(), { styled: false })))
    expect(plain.map(heading => heading.piece.text)).toEqual(styled.map(heading => heading.piece.text))
    expect(styled.map(heading => heading.level)).not.toContain(null)
    expect(new Set(plain.map(heading => heading.level))).toEqual(new Set([null]))
    const expected = [
      plan().title,
      ...plan().chapters.map(chapter => chapter.heading),
      ...plan().areas.flatMap(area => [
        area.name,
        area.situationHeading,
        ...area.sections.map(section => section.heading),
      ]),
    ].filter(heading => heading !== null)
    expect(styled.map(heading => heading.piece.text)).toEqual(expected)
  })
})

describe('a Word document', () => {
  it('keeps inserted text and drops deleted text', async () => {
    const source = await readBody(
      '<w:p><w:r><w:t xml:space="preserve">Mötet är </w:t></w:r><w:ins><w:r><w:t>varje vecka</w:t></w:r></w:ins><w:del><w:r><w:delText>varje månad</w:delText></w:r></w:del></w:p>',
    )
    expect(source.blocks.map(told)).toEqual(['paragraph Mötet är varje vecka'])
  })

  it('takes headings from styles that build on others or carry an outline level', async () => {
    const styles = wordPart(
      'styles',
      '<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/></w:style>' +
        '<w:style w:type="paragraph" w:styleId="StadensRubrik"><w:name w:val="Rubrik Storvik"/><w:basedOn w:val="Rubrik1"/></w:style>' +
        '<w:style w:type="paragraph" w:styleId="Del"><w:name w:val="Del"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="Etikett"><w:name w:val="Etikett"/><w:rPr><w:b/></w:rPr></w:style>' +
        '<w:style w:type="paragraph" w:styleId="Inneh1"><w:name w:val="toc 1"/></w:style>',
    )
    const relationships =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>'
    const styled = (text: string, style: string) => wordParagraph(text, `<w:pStyle w:val="${style}"/>`)
    const source = await readBody(
      styled('Bakgrund 3', 'Inneh1') +
        styled('Bakgrund', 'StadensRubrik') +
        styled('Om avtalet', 'Del') +
        styled('Övergripande mål', 'Etikett') +
        wordParagraph('Text.'),
      [
        { name: 'word/styles.xml', data: styles },
        { name: 'word/_rels/styles.xml.rels', data: relationships },
      ],
    )
    expect(source.blocks.map(told)).toEqual([
      'h1 Bakgrund',
      'h2 Om avtalet',
      'h Övergripande mål',
      'paragraph Text.',
      'running Bakgrund 3',
    ])
  })

  it('takes a frame of one column for what stands in it, and a table in a cell for its words', async () => {
    const cell = (inner: string) => `<w:tc>${inner}</w:tc>`
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`
    const inner = `<w:tbl>${row(wordParagraph('inre ett'), wordParagraph('inre två'))}</w:tbl>`
    const source = await readBody(
      `<w:tbl>${row(wordParagraph('Mål i en ruta.'))}</w:tbl>` +
        `<w:tbl>${row(wordParagraph('yttre') + inner + wordParagraph('efter'), wordParagraph('höger'))}</w:tbl>`,
    )
    expect(source.blocks.map(told)).toEqual([
      'paragraph Mål i en ruta.',
      'row0 yttre / inre ett / inre två / efter | höger',
    ])
  })

  it('keeps cells in their columns past merged ones', async () => {
    const cell = (text: string, properties: string) =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(text)}</w:tc>`
    const source = await readBody(
      `<w:tbl><w:tr>${cell('Över båda', '<w:gridSpan w:val="2"/>')}</w:tr>` +
        `<w:tr>${cell('Nedåt', '<w:vMerge w:val="restart"/>')}${cell('ett', '')}</w:tr>` +
        `<w:tr>${cell('', '<w:vMerge/>')}${cell('två', '')}</w:tr></w:tbl>`,
    )
    expect(source.blocks.map(told)).toEqual(['row0 Över båda | ', 'row0 Nedåt | ett', 'row0  | två'])
  })

  it('keeps text boxes, fields and notes, and none of the marks that refer to them', async () => {
    const notes = wordPart(
      'footnotes',
      '<w:footnote w:id="2"><w:p><w:r><w:t>Enligt avtalet.</w:t></w:r></w:p></w:footnote>',
    )
    const source = await readBody(
      '<w:p><w:r><w:t>Se bilagan</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>' +
        '<w:p><w:fldSimple w:instr="DATE"><w:r><w:t>2024-03-01</w:t></w:r></w:fldSimple></w:p>' +
        `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${wordParagraph('I en ruta')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
      [{ name: 'word/footnotes.xml', data: notes }],
    )
    expect(source.blocks.map(told)).toEqual([
      'paragraph Se bilagan',
      'paragraph 2024-03-01',
      'paragraph I en ruta',
      'paragraph Enligt avtalet.',
    ])
  })

  it('keeps page heads, feet and diagrams once, after the text', async () => {
    const head = wordPart('hdr', wordParagraph('Dnr 12-34 &amp; bilaga'))
    const diagram =
      '<dgm:dataModel><a:p><a:r><a:t>Styrgrupp</a:t></a:r></a:p><a:p><a:r><a:t>Arbetsgrupp</a:t></a:r></a:p></dgm:dataModel>'
    const source = await readBody(wordParagraph('Text.'), [
      { name: 'word/header1.xml', data: head },
      { name: 'word/header2.xml', data: head },
      { name: 'word/diagrams/data1.xml', data: diagram },
    ])
    expect(source.blocks.map(told)).toEqual([
      'paragraph Text.',
      'running Dnr 12-34 & bilaga',
      'running Styrgrupp',
      'running Arbetsgrupp',
    ])
  })

  it("shows a picture by its description, not by a program's name for it", async () => {
    const picture = (description: string) =>
      `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${description}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="p1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
    const source = await readBody(
      wordParagraph('Text.') + picture('Anmälningar per år') + picture('Bildobjekt 4') + picture('karta.png'),
    )
    expect(source.blocks.map(told)).toEqual(['paragraph Text.', 'figure Anmälningar per år'])
  })

  it('mends what does not show: soft and hard hyphens, hard spaces, letters in two parts', async () => {
    const source = await readBody(
      '<w:p><w:r><w:t>fo\u0308re</w:t><w:softHyphen/><w:t>byggande</w:t><w:t xml:space="preserve"> kort</w:t><w:noBreakHyphen/><w:t>\u00a0och</w:t></w:r></w:p>',
    )
    expect(source.text).toBe('förebyggande kort- och')
    expect(faultsOf(source)).toEqual([])
  })

  it('takes typed marks for bullets, and a bold paragraph for a heading only if it is short', async () => {
    const bold = (text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`
    const source = await readBody(
      bold('Lägesbild') +
        bold('Det här är viktigt och sagt med eftertryck.') +
        wordParagraph('• ett') +
        wordParagraph('- två') +
        '<w:p><w:r><w:t>Vi ska:</w:t><w:br/><w:t>– tre</w:t></w:r></w:p>' +
        wordParagraph('20-30 ungdomar'),
    )
    expect(source.blocks.map(told)).toEqual([
      'h Lägesbild',
      'paragraph Det här är viktigt och sagt med eftertryck.',
      'bullet ett',
      'bullet två',
      'paragraph Vi ska:',
      'bullet tre',
      'paragraph 20-30 ungdomar',
    ])
  })
})

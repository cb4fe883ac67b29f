/** The Word document as Word opens it: every part well-formed, with the structure that readers, screen readers and editors go by. */
import mammoth from 'mammoth'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import { dataOfDocx } from '../../src/documents/attached/docx-data.ts'
import { readPlan } from '../../src/documents/reading/read-document.ts'
import { unpackParts } from '../../src/documents/reading/zip-limit.ts'
import type { Document, TreeNode } from '../../src/documents/writing/document.ts'
import { writeDocx } from '../../src/documents/writing/docx.ts'
import { planDocument } from '../../src/documents/writing/plan-document.ts'
import { anActivity, aPlansRecords, idOf } from './a-plans-records.ts'
import { makeZip } from './make-zip.ts'

/** A pixel, as a PNG. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

/** Text that a writer could stumble over; in XML the control characters and U+FFFE are forbidden. */
const awkward = '<w:p>&amp; ]]> "\'\\ 🧒🏽 שלום «é» a\u030a \u0000\u001b\ufffe\ud800 slut'
const cleaned = '<w:p>&amp; ]]> "\'\\ 🧒🏽 שלום «é» å \ufffd slut'

const document: Document = {
  language: 'sv',
  title: `Åtgärdsplan 2020 ${awkward}`,
  cover: {
    over: 'Ekbacken',
    subtitle: 'Plan för det brottsförebyggande arbetet',
    facts: [{ label: 'Gäller', value: '2020' }],
    parties: ['Polisen'],
    state: 'Utkast',
  },
  front: 'cover',
  look: { accent: '#7a1f4b', logo: { bytes: pixel, mime: 'image/png', alt: 'Ekbackens vapen' } },
  head: 'Ekbacken · Åtgärdsplan 2020',
  date: '2020-01-01',
  contents: { heading: 'Innehåll' },
  sections: [
    {
      id: 'a',
      heading: 'Trygga torg',
      number: 1,
      opening: false,
      landscape: false,
      blocks: [
        { kind: 'goal', label: 'Övergripande mål', text: 'Torgen är trygga.' },
        { kind: 'heading', level: 2, text: 'Lägesbild' },
        { kind: 'paragraph', text: awkward },
        { kind: 'bullets', items: ['Klotter', 'Skadegörelse'] },
        { kind: 'numbered', items: [{ text: 'Torgen', note: 'vald' }] },
        { kind: 'numbered', items: [{ text: 'Skolan', note: null }] },
        { kind: 'lost-figure', caption: 'Karta', note: 'Diagram saknas i källan:' },
        {
          kind: 'chart',
          chart: {
            title: 'Anmälda brott',
            alt: 'Staplar. Klotter: 31, 19.',
            source: 'Polisen',
            unit: '%',
            categories: ['Klotter', 'Stöld'],
            series: [
              {
                name: '2018',
                values: [
                  { value: 31, text: '31 %' },
                  { value: null, text: 'visas inte' },
                ],
              },
              {
                name: '2019',
                values: [
                  { value: 19.5, text: '19,5 %' },
                  { value: 4, text: '4 % (preliminärt)' },
                ],
              },
            ],
          },
        },
        {
          kind: 'record',
          id: 'r',
          head: ['Aktivitet', 'Arbetsgrupp'],
          title: { theme: 'Ljus', title: 'Sätta upp lampor', description: null, second: 'Fastighet' },
          rows: [
            { label: 'Löptid', value: 'Klar juni 2020' },
            { label: 'Uppföljning', value: 'Vid T1.\n'.repeat(60) },
          ],
        },
      ],
    },
    {
      id: 'b',
      heading: 'Åtgärder',
      number: null,
      opening: false,
      landscape: true,
      blocks: [
        {
          kind: 'table',
          caption: 'Åtgärder: Trygga torg',
          columns: [
            { heading: 'Orsak', width: 1, align: 'start' },
            { heading: 'Antal', width: 2, align: 'end' },
          ],
          naming: 0,
          rows: [
            ['Mörker\nom hösten', '12'],
            ['Tomhet', '3'],
          ],
        },
      ],
    },
    {
      id: 'c',
      heading: 'Organisation',
      number: null,
      opening: false,
      landscape: false,
      blocks: [
        {
          kind: 'tree',
          caption: 'Grupperna',
          alt: 'Rådet, och under det: Gruppen.',
          nodes: [
            {
              name: 'Rådet',
              lines: ['var 3:e vecka'],
              dashed: false,
              children: [{ name: 'Gruppen', lines: [], dashed: true, children: [] }],
            },
          ],
        },
      ],
    },
  ],
  data: {
    name: 'plan.json',
    mime: 'application/json',
    text: JSON.stringify({ awkward }),
    description: 'Planen som data.',
  },
}

describe('a document as Word', () => {
  let bytes: Uint8Array
  let parts: Map<string, string>
  let body: string
  beforeAll(async () => {
    bytes = await writeDocx(document)
    parts = await unpackParts(bytes)
    body = parts.get('word/document.xml')!
  })
  const paragraphsIn = (style: string): string[] =>
    body
      .split(/(?=<w:p[ >])/)
      .filter(paragraph => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
      .map(paragraph => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text).join(''))

  it('has only well-formed parts', () => {
    expect(parts.size).toBeGreaterThan(15)
    for (const [name, xml] of parts) {
      const parser = new SaxesParser({ xmlns: true })
      parser.on('error', error => expect.fail(`${name}: ${error.message}`))
      parser.write(xml).close()
    }
  })

  it('says what it is, whose, and in which language', () => {
    const core = parts.get('docProps/core.xml')!
    expect(core).toContain('<dc:creator>Ekbacken</dc:creator>')
    expect(core).toContain('<cp:lastModifiedBy>Ekbacken</cp:lastModifiedBy>')
    expect(core).toMatch(/<dc:title>Åtgärdsplan 2020 &lt;w:p/)
    expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="sv-SE"/>')
  })

  it('keeps awkward text as it is, but for what no document can hold', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    expect(value).toContain(`\n${cleaned}\n`)
  })

  it('is set in named styles that can be restyled', () => {
    const styles = parts.get('word/styles.xml')!
    for (const name of [
      'heading 1',
      'heading 2',
      'caption',
      'Mål',
      'Mål etikett',
      'List Bullet',
      'Title',
      'toc 1',
    ])
      expect(styles.toLowerCase()).toContain(`<w:name w:val="${name.toLowerCase()}"/>`)
    expect(paragraphsIn('GoalLabel')).toEqual(['Övergripande mål'])
    expect(paragraphsIn('Goal')).toEqual(['Torgen är trygga.'])
    expect(paragraphsIn('Heading1')).toEqual(['Trygga torg', 'Åtgärder', 'Organisation'])
    expect(styles).toContain('7A1F4B')
    expect(styles).not.toContain('00586E')
  })

  it('has a table of contents with page numbers, that Word does not ask about', () => {
    expect(body).toMatch(/<w:instrText[^>]*>\s*TOC \\h \\o (?:"|&quot;)1-1(?:"|&quot;)/)
    const entries = paragraphsIn('TOC1')
    expect(entries).toHaveLength(3)
    for (const entry of entries) expect(entry).toMatch(/\d$/)
    expect(body).not.toContain('w:dirty="true"')
    expect(parts.get('word/settings.xml')).not.toContain('updateFields')
  })

  it('repeats each table’s heading row, and lets only a row that is too long go over the page', () => {
    const tables = body.split('<w:tbl>').slice(1)
    expect(tables).toHaveLength(2)
    for (const table of tables) expect(table.split('<w:tr>')[1]).toMatch(/<w:tblHeader\/>/)
    const rows = tables[0]!.split('<w:tr>').slice(1)
    expect(rows.map(row => row.includes('<w:cantSplit/>'))).toEqual([true, false, true, false])
    expect(tables[0]!.includes('w:firstColumn="true"')).toBe(true)
    expect(body).not.toContain('gridSpan')
  })

  it('draws charts that Word can change, with their description and their figures', () => {
    const charts = [...parts].filter(([name]) => /^word\/charts\/chart\d*\.xml$/.test(name))
    expect(charts).toHaveLength(1)
    const [, chart] = charts[0]!
    expect(chart).toMatch(/<c:barDir val="bar"\/>/)
    expect(chart).toContain('<c:v>19.5</c:v>')
    expect(chart).toContain('4 % (preliminärt)')
    expect(chart).not.toContain('19,5 %')
    expect(chart).toContain('<c:externalData')
    expect(body).toContain('descr="Staplar. Klotter: 31, 19."')
  })

  it('describes its pictures and leaves what is decoration unread', () => {
    expect(body).toContain('descr="Ekbackens vapen"')
    expect(body).toContain('descr="Rådet, och under det: Gruppen."')
    expect(body).toContain('decorative')
    const undescribed = body
      .split('<wp:docPr ')
      .slice(1)
      .map(picture => picture.split('</wp:docPr>')[0]!)
      .filter(properties => !/^[^>]* descr="|:decorative /.test(properties))
    expect(undescribed).toEqual([])
  })

  it('says the organisation as a nested list', () => {
    expect(paragraphsIn('TreeItem')).toEqual(['Rådetvar 3:e vecka', 'Gruppen'])
    expect(body).toMatch(/<w:ilvl w:val="1"\/>/)
  })

  it('lays wide pages down, and tells which page of how many on each but the cover', () => {
    const pages = [...body.matchAll(/<w:sectPr[\s\S]*?<\/w:sectPr>/g)].map(([section]) => ({
      landscape: section.includes('w:orient="landscape"'),
      running: section.includes('w:footerReference') && section.includes('w:headerReference'),
    }))
    expect(pages).toEqual([
      { landscape: false, running: false },
      { landscape: false, running: true },
      { landscape: true, running: true },
      { landscape: false, running: true },
    ])
    const footer = parts.get('word/footer1.xml')!.replace(/<w:t(?: [^>]*)?>\d+<\/w:t>/g, '')
    expect(footer.replace(/<w:instrText[^>]*>(\w+)<\/w:instrText>/g, '{$1}').replace(/<[^>]*>/g, '')).toBe(
      'Sida {PAGE} av {NUMPAGES}',
    )
    expect(parts.get('word/header1.xml')).toContain('Utkast')
  })

  it('names the parties of its cover in the column of the other facts', async () => {
    const parts = await unpackParts(await writeDocx(document, { pageNumbers: false }))
    const body = parts.get('word/document.xml')!
    const line = body.split('</w:p>').find(paragraph => paragraph.includes('>Parter<'))!
    expect(line.indexOf('<w:tab/>')).toBeGreaterThan(line.indexOf('>Parter<'))
    expect(line.indexOf('>Polisen<')).toBeGreaterThan(line.indexOf('<w:tab/>'))
  })

  it('carries its data, and is known not to have been edited', () => {
    const found = dataOfDocx(parts)!
    expect(found).toMatchObject({ name: 'plan.json', unedited: true })
    expect(JSON.parse(found.text)).toEqual({ awkward })
  })
})

describe('an organisation of many levels and groups', () => {
  const chain = (depth: number, name = 'Grupp'): TreeNode => ({
    name,
    lines: [],
    dashed: false,
    children: depth === 1 ? [] : [chain(depth - 1), chain(1)],
  })
  const extentOf = async (nodes: TreeNode[]) => {
    const tree = { kind: 'tree' as const, caption: 'Grupperna', alt: 'Grupperna.', nodes }
    const section = {
      id: 'c',
      heading: 'Organisation',
      number: null,
      opening: false,
      landscape: false,
      blocks: [tree],
    }
    const parts = await unpackParts(
      await writeDocx({ ...document, look: { ...document.look, logo: null }, sections: [section] }),
    )
    const body = parts.get('word/document.xml')!
    const [, width, height] = /<wp:inline\b.*?<wp:extent cx="(\d+)" cy="(\d+)"/.exec(body) ?? []
    // English metric units: 635 to a twip.
    return width ? { width: Number(width) / 635, height: Number(height) / 635 } : null
  }

  it('is drawn within the page, or, where no page holds it, told by its list alone', async () => {
    for (const nodes of [
      [chain(2)],
      [chain(5, 'Samverkansgruppen för norra stadsdelarnas torg och centrum')],
    ]) {
      const extent = (await extentOf(nodes))!
      expect(extent.width).toBeLessThanOrEqual(11_906 - 2 * 1361)
      expect(extent.height).toBeLessThan(16_838 - 2 * 1474)
    }
    expect(await extentOf([chain(9)])).toBeNull()
    expect(await extentOf(Array.from({ length: 40 }, () => chain(1)))).toBeNull()
  })
})

describe('a plan of 500 activities', () => {
  it('leaves its page numbers to Word; a short one has its own', async () => {
    const records = aPlansRecords()
    const areaId = records.area[0]!.id
    const activity = Array.from({ length: 500 }, (_, at) =>
      anActivity({ id: idOf(9000 + at), areaId, title: `Gå ut på kvällen ${at}`, convener: 'Kommunpolis' }),
    )
    const settings = async (own: typeof records) => {
      const document = planDocument(own, { layout: 'plan', state: { name: 'draft' } })
      return (await unpackParts(await writeDocx(document))).get('word/settings.xml')
    }
    expect(await settings({ ...records, activity })).toContain('<w:updateFields')
    expect(await settings(records)).not.toContain('<w:updateFields')
    // Counting the pages of so many takes ten seconds.
  }, 5000)
})

describe('a plan that was edited in Word', () => {
  it('is understood by its text', async () => {
    const records = aPlansRecords()
    const document = planDocument(records, { layout: 'plan', state: { name: 'draft' }, data: '{}' })
    const parts = await unpackParts(await writeDocx(document))
    const body = parts.get('word/document.xml')!.replace('Sätta upp belysning', 'Sätta upp bättre belysning')
    parts.set('word/document.xml', body)
    expect(dataOfDocx(parts)).toMatchObject({ unedited: false })
    const bytes = makeZip([...parts].map(([name, data]) => ({ name, data })))
    const read = await readPlan({ name: 'plan.docx', bytes })
    if (!read.ok || 'data' in read) return expect.fail('not understood by its text')
    expect(read.left).toBe('edited')
    expect(read.plan.title?.text).toBe('Åtgärdsplan 2020')
    expect(read.plan.areas[0]!.name.text).toBe('Trygga torg')
    const [lights] = read.plan.areas[0]!.activities
    expect(lights).toMatchObject({
      title: { text: 'Sätta upp bättre belysning' },
      theme: { text: 'Ljus' },
    })
  })
})

/** Publishing a lägesbild with the guard in front: what would tell of few is stopped, until it is mended or somebody stands for it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countedOf } from '../../src/disclosure/picture/persons.ts'
import { addDays } from '../../src/domain/day.ts'
import type { FoundCount } from '../../src/domain/found-figures.ts'
import { keysIn } from '../../src/domain/picture-counts.ts'
import { takeInFigures } from '../../src/operations/intake.ts'
import { nouns } from '../../src/operations/nouns.ts'
import {
  hideFigures,
  publishPicture,
  showPublishing,
  signFinding,
} from '../../src/operations/picture-publishing.ts'
import { addPublishedElsewhere } from '../../src/operations/published-figure.ts'
import { addRecord, changeRecord, showRecord } from '../../src/operations/record.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
const ids: Record<string, string> = {}

async function add(noun: keyof typeof nouns, input: object, belongsTo: Record<string, unknown> = {}) {
  const outcome = await addRecord(site.context, site.as.coordinator, nouns[noun], input, belongsTo)
  return outcome.ok ? outcome.value.id : expect.unreachable(JSON.stringify(outcome.refusal))
}

/** So many reports each month of a year, at its middle. */
function months(category: string, territory: string, year: number, amounts: readonly number[]): FoundCount[] {
  return amounts.flatMap((amount, at) => {
    if (amount === 0) return []
    const day = addDays(`${year}-${String(at + 1).padStart(2, '0')}-01`, 14)
    return [{ category, territory, startsOn: day, endsOn: day, amount, state: 'known' as const, cell: null }]
  })
}

const concern = [12, 3, 9, 14, 7, 11, 10, 8, 16, 13, 6, 9]
const before = [11, 9, 8, 12, 7, 10, 9, 9, 14, 12, 8, 9]

beforeAll(async () => {
  site = await makeSite()
  ids.source = await add('source', { name: 'Socialtjänsten', unit: 'orosanmälningar', counts: 'events' })
  ids.concern = await add('category', { code: 'oro', name: 'Orosanmälningar', sensitive: 'on' })
  ids.damage = await add('category', { code: 'skade', name: 'Skadegörelse' })
  const kommun = await add('territory', { name: 'Kommunen', kind: 'municipality' })
  const north = await add('territory', { name: 'Norr', kind: 'district', withinId: kommun })
  const grounds: Record<string, string> = {
    Ekbacken: await add('territory', { name: 'Ekbacken', kind: 'district' }),
    Björkdalen: await add('territory', { name: 'Björkdalen', kind: 'district' }),
    Kommunen: kommun,
    Torget: await add('territory', { name: 'Torget', kind: 'place', withinId: north }),
  }
  ids.district = grounds.Ekbacken!
  ids.valley = grounds.Björkdalen!
  ids.municipality = kommun
  ids.square = grounds.Torget!
  const counts = [
    ...months('oro', 'Ekbacken', 2018, before),
    ...months('oro', 'Ekbacken', 2019, concern),
    ...months('skade', 'Ekbacken', 2018, before),
    ...months('skade', 'Ekbacken', 2019, concern),
    ...months('oro', 'Björkdalen', 2018, before),
    ...months('oro', 'Björkdalen', 2019, before),
    ...[2018, 2019].flatMap(year => months('oro', 'Kommunen', year, Array<number>(12).fill(20))),
    ...[2018, 2019].flatMap(year => months('oro', 'Torget', year, Array<number>(12).fill(18))),
  ]
  const outcome = await takeInFigures(site.context, site.as.coordinator, {
    sourceId: ids.source,
    recipeId: null,
    fileName: 'oro.csv',
    sha256: '1'.repeat(64),
    extractedOn: '2020-01-10',
    preliminary: false,
    replaces: true,
    complete: true,
    days: { from: '2018-01-01', to: '2019-12-31' },
    category: name => (name === 'oro' ? ids.concern! : ids.damage!),
    territory: name => grounds[name]!,
    async *read() {
      yield { rows: counts.length, counts, hours: [], leftOut: {} }
    },
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
})
afterAll(() => site.close())

const at = (path: string) => `/samverkan/${site.slug}${path}`

function picture(fields: object = {}) {
  const chosen = { sourceId: ids.source, territoryId: ids.district }
  return add('picture', {
    title: 'Lägesbild 2019',
    fromMonth: '2019-01',
    toMonth: '2019-12',
    ...chosen,
    ...fields,
  })
}

async function publishing(pictureId: string) {
  const shown = await showPublishing(site.context, site.as.coordinator, pictureId)
  return shown.ok ? shown.value.guarded : expect.unreachable(JSON.stringify(shown.refusal))
}

async function publish(pictureId: string) {
  const { checksum } = await publishing(pictureId)
  return publishPicture(site.context, site.as.coordinator, pictureId, checksum)
}

const waiting = async (pictureId: string) =>
  (await publishing(pictureId)).findings.filter(({ signature }) => signature === null)

async function elsewhere(said: { startsOn: string; endsOn: string; value: number }) {
  const outcome = await addPublishedElsewhere(site.context, site.as.coordinator, {
    publishedIn: 'Årsrapporten',
    publishedOn: '2020-02-01',
    counted: countedOf(ids.source!, 'oro'),
    ground: ids.valley,
    ...said,
    value: String(said.value),
  })
  expect(outcome.ok).toBe(true)
}

async function hideProposed(pictureId: string) {
  const figures = (await waiting(pictureId)).flatMap(({ finding }) => finding.hide)
  const outcome = await hideFigures(site.context, site.as.coordinator, pictureId, { figures }, true)
  expect(outcome.ok).toBe(true)
}

describe('a first publication', () => {
  let pictureId: string
  let versionId: string

  it('is stopped by a month of few, and nothing is stored', async () => {
    pictureId = await picture()
    const found = await waiting(pictureId)
    expect(found.map(({ finding }) => finding.kind)).toEqual(['small'])
    expect(await publish(pictureId)).toEqual({ ok: false, refusal: { name: 'unsettled', left: 1 } })
    const page = await site.ask(site.as.coordinator, at(`/lagesbild/${pictureId}/publicera`))
    const html = await page.text()
    await expectValidHtml(html)
    const text = textOf(html)
    expect(text).toContain('Få personer: Orosanmälningar')
    expect(text).toContain('Orosanmälningar, Ekbacken, februari 2019: 3')
    expect(text).not.toContain('Skadegörelse, Ekbacken')
    expect(text).toContain('1 fynd väntar.')
    expect(html).not.toContain('Publicera version')
  })

  it('passes when the month is hidden, and another so that their sum does not tell it', async () => {
    const [found] = await waiting(pictureId)
    expect(found!.finding.hide).toHaveLength(2)
    await site.ask(site.as.coordinator, at(`/lagesbild/${pictureId}/publicera/dolj`), {
      form: { figures: JSON.stringify(found!.finding.hide) },
    })
    expect(await waiting(pictureId)).toEqual([])
    const { checksum } = await publishing(pictureId)
    const answer = await site.ask(site.as.coordinator, at(`/lagesbild/${pictureId}/publicera`), {
      form: { seen: checksum },
    })
    expect(answer.status).toBe(303)
    versionId = answer.headers.get('location')!.match(/version\/([\w-]{36})/)![1]!
  })

  it('is read by readers without what is hidden, and they see nothing of what was hidden or why', async () => {
    const answer = await site.ask(site.as.reader, at(`/lagesbild/version/${versionId}`))
    const html = await answer.text()
    await expectValidHtml(html)
    expect(textOf(html)).toContain('Lägesbild 2019')
    expect(textOf(await (await site.ask(site.as.reader, at('/lagesbild'))).text())).toContain(
      'Lägesbild 2019, version 1',
    )
    const json = await site.ask(site.as.reader, at(`/lagesbild/version/${versionId}`), {
      accept: 'application/json',
    })
    const { content } = (await json.json()) as {
      content: { figures: { categories: { code: string; months: unknown[] }[] } }
    }
    const concern = content.figures.categories.find(({ code }) => code === 'oro')!
    expect(concern.months.filter(month => JSON.stringify(month).includes('hidden'))).toHaveLength(2)
    for (const path of [`/lagesbild/${pictureId}`, `/lagesbild/${pictureId}/publicera`])
      expect([403, 404]).toContain((await site.ask(site.as.reader, at(path))).status)
  })

  it('keeps what was hidden hidden in every later publication', async () => {
    const other = await picture({ title: 'En annan lägesbild' })
    const guarded = await publishing(other)
    expect(guarded.hidden.before).toHaveLength(2)
    expect(guarded.findings).toEqual([])
    expect(await publish(other)).toMatchObject({ ok: true, value: { number: 1 } })
  })
})

describe('what tells of few together with what was published before', () => {
  let pictureId: string

  it('is stopped, and it says what can be worked out from which figures', async () => {
    const spring = { territoryId: ids.valley, fromMonth: '2019-03', toMonth: '2019-10' }
    pictureId = await picture({ title: 'Våren', ...spring })
    expect(await waiting(pictureId)).toEqual([])
    // March to October are 81, and two came in the first days of November.
    await elsewhere({ startsOn: '2019-03-01', endsOn: '2019-11-10', value: 83 })
    const [found, ...others] = await waiting(pictureId)
    expect(others).toEqual([])
    expect(found!.finding).toMatchObject({ kind: 'told', items: [{ interval: { from: 2, to: 2 } }] })
    expect(await publish(pictureId)).toMatchObject({ ok: false, refusal: { name: 'unsettled' } })
    const html = await (await site.ask(site.as.coordinator, at(`/lagesbild/${pictureId}/publicera`))).text()
    await expectValidHtml(html)
    expect(textOf(html)).toMatch(/1 november 2019–10 november 2019: 2/)
    expect(textOf(html)).toContain('Årsrapporten')
  })

  it('passes with a signature, which is kept, used again, and gone when the figures are others', async () => {
    const [found] = await waiting(pictureId)
    const sign = (reason: string) =>
      signFinding(site.context, site.as.coordinator, pictureId, { fingerprint: found!.fingerprint, reason })
    expect(await sign('')).toMatchObject({ refusal: { problems: { reason: 'required' } } })
    expect(await sign('Årsrapporten är redan offentlig.')).toMatchObject({ ok: true })
    expect(await publish(pictureId)).toMatchObject({ ok: true, value: { number: 1 } })
    const text = textOf(
      await (await site.ask(site.as.coordinator, at(`/lagesbild/${pictureId}/publicera`))).text(),
    )
    expect(text).toContain('Version 1 är publicerad och ser likadan ut.')
  })
})

describe('what the texts tell', () => {
  it('is found where it stands, is mended by writing otherwise, or is signed', async () => {
    const pictureId = await picture({
      title: 'Texter',
      fromMonth: '',
      toMonth: '',
      summary: 'Läget är lugnt.',
    })
    const text = 'Av 11 deltagare fullföljde 8 insatsen.'
    const passage = await add('picturePassage', { heading: 'SIG', text }, { pictureId, part: 'mapping' })
    const found = await waiting(pictureId)
    expect(found.map(({ record }) => record)).toContainEqual({ noun: 'picturePassage', id: passage })
    for (const { fingerprint } of found)
      await signFinding(site.context, site.as.coordinator, pictureId, { fingerprint, reason: 'Påhittat.' })
    expect(await waiting(pictureId)).toEqual([])
    expect(await publish(pictureId)).toMatchObject({ ok: true })
    const change = async (text: string) => {
      const { version } = (await showRecord(
        site.context,
        site.as.coordinator,
        nouns.picturePassage,
        passage,
      ))!
      const fields = { heading: 'SIG', text, stands: 'on' }
      await changeRecord(site.context, site.as.coordinator, nouns.picturePassage, passage, version, fields)
    }
    await change(`${text} Läget är lugnt.`)
    expect(await waiting(pictureId)).toEqual([])
    await change('Av 12 deltagare fullföljde 9 insatsen.')
    expect(await waiting(pictureId)).not.toEqual([])
    expect(await publish(pictureId)).toMatchObject({ ok: false, refusal: { name: 'unsettled' } })
  })
})

describe('what became of a finding', () => {
  let pictureId: string
  let passage: string
  const change = 'Ändra texten'

  /** The guard's page as somebody is led to it, and where on it the line of what became stands. */
  async function led(answer: Response) {
    expect(answer.status).toBe(303)
    const location = answer.headers.get('location')!
    expect(location).toMatch(new RegExp(`/lagesbild/${pictureId}/publicera\\?.*#nu$`))
    const html = await (await site.ask(site.as.coordinator, location.replace('#nu', ''))).text()
    await expectValidHtml(html)
    const [before, line = '', after = ''] = html.split(/<p class="became"[^>]*>([^<]*)<\/p>/)
    return { line, next: /<h[23][^>]*>([^<]*)</.exec(after)?.[1], before: textOf(before!) }
  }

  async function guardPage() {
    return (await site.ask(site.as.coordinator, at(`/lagesbild/${pictureId}/publicera`))).text()
  }

  /** The forms of texts that the guard's findings lead to. */
  const forms = (html: string) =>
    [...html.matchAll(/href="([^"]*\/andra\?tillbaka=[^"]*)"/g)].map(([, href]) =>
      href!.replaceAll('&amp;', '&'),
    )

  async function rewrite(address: string, text: string) {
    const { version } = (await showRecord(site.context, site.as.coordinator, nouns.picturePassage, passage))!
    const form = { version: String(version), heading: 'SIG', text, stands: 'on' }
    return site.ask(site.as.coordinator, address, { form })
  }

  it('is told before the next finding when the text has been changed', async () => {
    pictureId = await picture({ title: 'Följd', fromMonth: '', toMonth: '' })
    const text = 'Av 11 deltagare fullföljde 8 insatsen.'
    passage = await add('picturePassage', { heading: 'SIG', text }, { pictureId, part: 'mapping' })
    await add('conclusion', { text: 'Av 9 ungdomar gick 7 vidare.' }, { pictureId })
    const html = await guardPage()
    expect(html).toContain(change)
    const [first] = forms(html)
    const form = await (await site.ask(site.as.coordinator, first!)).text()
    expect(form).toMatch(/<a href="[^"]*publicera\?[^"]*#nu" data-close[^>]*>Avbryt/)
    expect(await led(await rewrite(first!, `${text} Läget är lugnt.`))).toMatchObject({
      line: 'Fyndet finns kvar: texten säger fortfarande samma sak.',
      next: 'I avsnittet ”SIG”',
    })
    expect(await led(await rewrite(first!, 'Av 12 deltagare fullföljde 9 insatsen.'))).toMatchObject({
      line: 'Fyndet är borta, men något annat i samma text väntar. 2 fynd väntar.',
      next: 'I avsnittet ”SIG”',
    })
    const [again] = forms(await guardPage())
    expect(await led(await rewrite(again!, 'De flesta fullföljde insatsen.'))).toMatchObject({
      line: 'Fyndet är borta. 1 fynd väntar.',
      next: 'I en slutsats',
    })
  })

  it('keeps the way back through a form that is refused, and leads to no other site', async () => {
    const [address] = forms(await guardPage())
    const refused = await site.ask(site.as.coordinator, address!, { form: { version: '1', text: '' } })
    expect(refused.status).toBe(422)
    const html = await refused.text()
    expect(html).toMatch(/<form method="post" action="[^"]*\?tillbaka=/)
    const elsewhere = address!.replace(/tillbaka=.*/, `tillbaka=${encodeURIComponent('//evil.example/')}`)
    expect(await (await site.ask(site.as.coordinator, elsewhere)).text()).not.toContain('evil.example/"')
  })

  it('is told where one publishes when nothing waits any more', async () => {
    const [found] = await waiting(pictureId)
    const { fingerprint } = found!
    const answer = await site.ask(site.as.coordinator, at(`/lagesbild/${pictureId}/publicera/kvittera`), {
      form: { fingerprint, at: '0', reason: 'Påhittat.' },
    })
    const { line, before } = await led(answer)
    expect(line).toBe('Fyndet är kvitterat. Inget väntar längre.')
    expect(before.trimEnd()).toMatch(/Publicera$/)
  })

  it('is told of what is hidden and shown again, where it was hidden and where it waits', async () => {
    pictureId = await picture({
      title: 'Dold',
      fromMonth: '2018-01',
      toMonth: '2018-12',
      territoryId: ids.square,
    })
    expect(await waiting(pictureId)).toEqual([])
    const { content } = await publishing(pictureId)
    const key = [...keysIn(content)].find(each => each.includes('"2018-03"'))!
    const figures = JSON.stringify([key])
    const hide = at(`/lagesbild/${pictureId}/publicera/dolj`)
    const hidden = await led(await site.ask(site.as.coordinator, hide, { form: { figures } }))
    expect(hidden.line).toMatch(/^1 tal döljs nu\. /)
    const show = at(`/lagesbild/${pictureId}/publicera/visa`)
    const form = { figures, category: 'oro' }
    const shown = await led(await site.ask(site.as.coordinator, show, { form }))
    expect(shown.line).toBe('1 tal visas igen. Inget väntar längre.')
    expect(shown.before.trimEnd()).toMatch(/Döljs$/)
  })
})

describe('what a picture lacks', () => {
  const page = async (id: string) =>
    textOf(await (await site.ask(site.as.coordinator, at(`/lagesbild/${id}/publicera`))).text())

  it('is said before it is published, and is published all the same', async () => {
    const id = await picture({ title: 'Bara ord', fromMonth: '', toMonth: '', summary: 'Läget är lugnt.' })
    expect(await page(id)).toContain(
      'Lägesbilden saknar siffror, kartläggning, annan information, analys, slutsatser och underlag.',
    )
    expect(await publish(id)).toMatchObject({ ok: true })
  })

  it('is refused where there is neither text nor figures', async () => {
    const id = await picture({ title: 'Tom', fromMonth: '', toMonth: '' })
    expect(await page(id)).toContain('Lägesbilden har varken text eller siffror')
    expect(await page(id)).not.toContain('Publicera version 1')
    const { checksum: seen } = await publishing(id)
    const answer = await site.ask(site.as.coordinator, at(`/lagesbild/${id}/publicera`), { form: { seen } })
    expect(answer.status).toBe(409)
    expect(textOf(await answer.text())).toContain('det finns inget att publicera än')
  })
})

describe('two at once', () => {
  it('are tried one after the other: the second is stopped by what the first has told', async () => {
    // Each by itself is harmless; together they tell that two a month are from elsewhere in the municipality.
    const one = await picture({ title: 'Kommunen', territoryId: ids.municipality })
    const other = await picture({ title: 'Torget', territoryId: ids.square })
    expect([...(await waiting(one)), ...(await waiting(other))]).toEqual([])
    const outcomes = await Promise.all([publish(one), publish(other)])
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: { name: 'unsettled' } })
    const second = outcomes[0]!.ok ? other : one
    for (let rounds = 0; rounds < 5 && (await waiting(second)).length > 0; rounds++)
      await hideProposed(second)
    expect(await publish(second)).toMatchObject({ ok: true })
  })

  it('is published only as it was seen', async () => {
    const pictureId = await picture({ title: 'Sedd', fromMonth: '', toMonth: '' })
    const { checksum } = await publishing(pictureId)
    await add('conclusion', { text: 'Något nytt.' }, { pictureId })
    expect(await publishPicture(site.context, site.as.coordinator, pictureId, checksum)).toMatchObject({
      refusal: { problems: { version: 'changed-meanwhile' } },
    })
  })
})

describe('a version that is a month longer than the one before it', () => {
  // The square had two in October 2018, and what all the others had is read of both versions.
  const places = ['Torgplatsen', 'Ängen', 'Bruket'] as const
  const year = {
    Torgplatsen: [5, 4, 4, 4, 5, 4, 4, 4, 5, 4, 4, 2],
    Ängen: [3, 3, 3, 2, 3, 3, 2, 3, 3, 2, 3, 7],
    Bruket: [6, 5, 5, 6, 5, 5, 6, 5, 5, 6, 5, 6],
  }
  /** From November 2017 to October 2019, one more each month of the second year and nowhere under five. */
  const twoYears = (place: (typeof places)[number]) => [
    ...year[place],
    ...year[place].map((amount, at) => (at === 11 ? amount + 5 : amount + 1)),
  ]
  let pictureId: string
  let sourceId: string
  let whole: string
  const versions: Side[] = []

  /** What a version tells: of the whole (`null`) and of each place, before and after, and of the months of the whole. */
  type Side = { told: Map<string | null, number | null>; october: number | null }

  async function publishAsPerson() {
    const { checksum } = await publishing(pictureId)
    const path = at(`/lagesbild/${pictureId}/publicera`)
    const answer = await site.ask(site.as.coordinator, path, { form: { seen: checksum } })
    const versionId = answer.headers.get('location')!.match(/version\/([\w-]{36})/)![1]!
    versions.push(await readBefore(versionId))
  }

  async function readBefore(versionId: string): Promise<Side> {
    const path = at(`/lagesbild/version/${versionId}`)
    const answer = await site.ask(site.as.reader, path, { accept: 'application/json' })
    type Told = { amount: number | null }
    type Compared = { comparison: { before: Told } }
    const { content } = (await answer.json()) as {
      content: {
        figures: {
          categories: (Compared & {
            months: { month: string; told: Told }[]
            places: (Compared & { territory: { name: string } })[]
          })[]
        }
      }
    }
    const [category] = content.figures.categories
    return {
      told: new Map([
        [null, category!.comparison.before.amount],
        ...category!.places.map(place => [place.territory.name, place.comparison.before.amount] as const),
      ]),
      october: category!.months.find(({ month }) => month === '2018-10')?.told.amount ?? null,
    }
  }

  /** Every number the square may have had in October 2018, for who has both versions and knows that the places are all there is. */
  function possible(): number[] {
    const [first, second] = versions
    const october = (of: string | null) => {
      const [before, after] = [first!.told.get(of) ?? null, second!.told.get(of) ?? null]
      return before === null || after === null ? null : after - before
    }
    const all = second!.october ?? october(null)
    const choices = places.map(place => {
      const known = october(place)
      return known === null ? Array.from({ length: 41 }, (_, amount) => amount) : [known]
    })
    const [squares, meadows, works] = choices as [number[], number[], number[]]
    return squares.filter(one =>
      meadows.some(two => works.some(three => all === null || one + two + three === all)),
    )
  }

  it('is stopped by what both tell of the month, though each by itself tells of nobody', async () => {
    sourceId = await add('source', { name: 'Fältgruppen', unit: 'personer', counts: 'persons' })
    const category = await add('category', { code: 'mott', name: 'Mötta personer' })
    whole = await add('territory', { name: 'Hela torgområdet', kind: 'district' })
    const grounds = new Map<string, string>([['Hela torgområdet', whole]])
    for (const name of places)
      grounds.set(name, await add('territory', { name, kind: 'place', withinId: whole }))
    const sum = year.Bruket.flatMap(() => [0, 0]).map((_, month) =>
      places.reduce((all, place) => all + twoYears(place)[month]!, 0),
    )
    const amounts = [
      ['Hela torgområdet', sum] as const,
      ...places.map(name => [name, twoYears(name)] as const),
    ]
    const counts = amounts.flatMap(([name, of]) => [
      ...months('mott', name, 2017, [...Array<number>(10).fill(0), ...of.slice(0, 2)]),
      ...months('mott', name, 2018, of.slice(2, 14)),
      ...months('mott', name, 2019, of.slice(14)),
    ])
    const taken = await takeInFigures(site.context, site.as.coordinator, {
      sourceId,
      recipeId: null,
      fileName: 'mott.csv',
      sha256: '2'.repeat(64),
      extractedOn: '2019-11-10',
      preliminary: false,
      replaces: true,
      complete: true,
      days: { from: '2017-11-01', to: '2019-10-31' },
      category: () => category,
      territory: name => grounds.get(name)!,
      async *read() {
        yield { rows: counts.length, counts, hours: [], leftOut: {} }
      },
    })
    expect(taken.ok).toBe(true)
    const fields = { title: 'Torget', sourceId, territoryId: whole, fromMonth: '2018-11' }
    pictureId = await picture({ ...fields, toMonth: '2019-09' })
    expect(await waiting(pictureId)).toEqual([])
    await publishAsPerson()
    const { version } = (await showRecord(site.context, site.as.coordinator, nouns.picture, pictureId))!
    const longer = { ...fields, toMonth: '2019-10' }
    const changed = await changeRecord(
      site.context,
      site.as.coordinator,
      nouns.picture,
      pictureId,
      version,
      longer,
    )
    expect(changed.ok).toBe(true)
    const path = at(`/lagesbild/${pictureId}/publicera`)
    const text = textOf(await (await site.ask(site.as.coordinator, path)).text())
    expect(text).toMatch(/Går att räkna ut: [^.]*Torgplatsen/)
    expect(text).toMatch(/oktober 2018: 2/)
    expect(await publish(pictureId)).toMatchObject({ ok: false, refusal: { name: 'unsettled' } })
  })

  it('is stopped as well when only the sum of the square is hidden, for the whole and the others tell it', async () => {
    const { content } = await publishing(pictureId)
    const square = content.figures!.categories[0]!.places.find(
      ({ territory }) => territory.name === 'Torgplatsen',
    )!
    const figures = [JSON.stringify(['mott', square.territory.id, 'side', 'before'])]
    await site.ask(site.as.coordinator, at(`/lagesbild/${pictureId}/publicera/dolj`), {
      form: { figures: JSON.stringify(figures) },
    })
    const found = await waiting(pictureId)
    expect(found.map(({ finding }) => finding)).toMatchObject([
      { kind: 'told', items: [{ interval: { from: 2, to: 2 } }] },
    ])
    expect(await publish(pictureId)).toMatchObject({ ok: false, refusal: { name: 'unsettled' } })
  })

  it('is published when nothing waits, and then nobody can work out the number', async () => {
    for (let rounds = 0; rounds < 6 && (await waiting(pictureId)).length > 0; rounds++)
      await hideProposed(pictureId)
    const text = textOf(
      await (await site.ask(site.as.coordinator, at(`/lagesbild/${pictureId}/publicera`))).text(),
    )
    expect(text).toContain('Inget väntar')
    await publishAsPerson()
    const numbers = possible()
    expect(numbers).toContain(2)
    expect(numbers.at(-1)! - numbers[0]!).toBeGreaterThanOrEqual(5)
    expect(versions[1]!.told.get('Torgplatsen')).toBeNull()
  })
})

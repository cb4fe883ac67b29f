/** What people answer, laid beside what is reported: read together only where both have changed clearly, and of the same ground. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PlanData } from '../../src/domain/plan-data.ts'
import { takeInFigures, takeInValues } from '../../src/operations/intake.ts'
import { carryPlan } from '../../src/operations/next-plan.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { hideFigures, publishPicture, showPublishing } from '../../src/operations/picture-publishing.ts'
import { addRecord, changeRecord, showRecord } from '../../src/operations/record.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
const ids: Record<string, string> = {}

async function add(noun: keyof typeof nouns, input: object, belongsTo: Record<string, unknown> = {}) {
  const outcome = await addRecord(site.context, site.as.coordinator, nouns[noun], input, belongsTo)
  return outcome.ok ? outcome.value.id : expect.unreachable(JSON.stringify(outcome.refusal))
}

const reported = {
  Skadegörelse: [402, 371, 340, 318, 300, 274, 260, 142],
  Narkotika: [60, 64, 71, 88, 70, 95, 104, 199],
  Våld: [60, 52, 66, 55, 61, 58, 62, 51],
  Cykelstöld: [402, 371, 340, 318, 300, 274, 260, 142],
  Inbrott: [402, 371, 340, 318, 300, 274, 260, 142],
}

beforeAll(async () => {
  site = await makeSite()
  ids.source = await add('source', { name: 'Årsstatistik', unit: 'anmälda brott', counts: 'events' })
  for (const name of Object.keys(reported)) {
    const drivenBy = name === 'Narkotika' ? 'police' : 'victim'
    ids[name] = await add('category', { code: name, name, drivenBy })
  }
  ids.Ekbacken = await add('territory', { name: 'Ekbacken', kind: 'district' })
  ids.Torget = await add('territory', { name: 'Torget', kind: 'place', withinId: ids.Ekbacken })
  const counts = ['Ekbacken', 'Torget'].flatMap(territory =>
    Object.entries(reported).flatMap(([category, list]) =>
      list.map((amount, at) => {
        const days = { startsOn: `${2012 + at}-01-01`, endsOn: `${2012 + at}-12-31` }
        return { category, territory, ...days, cell: null, amount, state: 'known' as const }
      }),
    ),
  )
  const outcome = await takeInFigures(site.context, site.as.coordinator, {
    ...{ sourceId: ids.source!, recipeId: null, fileName: 'ar.csv', sha256: '5'.repeat(64) },
    ...{ extractedOn: '2020-01-10', preliminary: false, replaces: true, complete: false },
    days: { from: '2012-01-01', to: '2019-12-31' },
    category: name => ids[name] ?? null,
    territory: name => ids[name] ?? null,
    async *read() {
      yield { rows: counts.length, counts, hours: [], leftOut: {} }
    },
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  ids.plan = await add('plan', { title: 'Åtgärdsplan', year: 2020 })
})
afterAll(() => site.close())

type Value = {
  year: number
  value: number
  of?: number
  yes?: number
  low?: number
  high?: number
  placeName?: string
}

async function ask(name: string, category: string, better: string, values: Value[]): Promise<string> {
  const fields = { name, kind: 'share', form: 'series', unit: '%', better, categoryId: ids[category] }
  const indicatorId = await add('indicator', fields, { planId: ids.plan })
  await answer(indicatorId, values)
  return indicatorId
}

async function answer(indicatorId: string, values: Value[]) {
  for (const { of, value, yes, year, low, high, placeName = 'Ekbacken' } of values)
    await add(
      'indicatorValue',
      {
        ...{ state: 'known', year: String(year), value: String(value), placeName },
        ...(of ? { numerator: String(yes ?? Math.round((of * value) / 100)), denominator: String(of) } : {}),
        ...(low === undefined ? {} : { low: String(low), high: String(high) }),
      },
      { indicatorId },
    )
}

/** Measurements out of a file, each of a thousand who answered. */
async function takeIn(indicatorId: string, times: { startsOn: string; endsOn: string; yes: number }[]) {
  const values = times.map(({ yes, ...days }) => ({
    ...{ ...days, indicator: '', territory: 'Ekbacken', breakdown: '', unit: '%', state: 'known' as const },
    ...{ period: '', value: yes / 10, numerator: yes, denominator: 1000, low: null, high: null },
  }))
  const outcome = await takeInValues(site.context, site.as.coordinator, {
    ...{ sourceId: ids.source!, recipeId: null, fileName: 'svar.csv', sha256: '6'.repeat(64) },
    ...{ extractedOn: '2020-01-10', preliminary: false, indicator: () => indicatorId, takes: () => true },
    async *read() {
      yield { rows: values.length, values, leftOut: {} }
    },
  })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
}

async function page(asked: Record<string, string> = {}, actor = site.as.member) {
  const path = `/samverkan/${site.slug}/lagesbild?${new URLSearchParams(asked)}`
  const html = await (await site.ask(actor, path)).text()
  await expectValidHtml(html)
  return textOf(html)
}
const of = (category: string, asked: Record<string, string> = {}) =>
  page({ category: ids[category]!, ...asked })

/** What the page says of one question, up to its figures. */
const said = (text: string, name: string) => text.slice(text.indexOf(name)).split('Siffrorna')[0] ?? ''

describe('a survey beside reports', () => {
  it('is read together with them where both changes are clear, by which way it is better', async () => {
    await ask('Utsatta för skadegörelse', 'Skadegörelse', 'low', [
      { year: 2016, value: 30, of: 1000 },
      { year: 2019, value: 22, of: 1000 },
      { year: 2019, value: 40, of: 150, placeName: 'Torget' },
    ])
    await ask('Trygga vid torget', 'Skadegörelse', 'high', [
      { year: 2016, value: 80, of: 1000 },
      { year: 2019, value: 70, of: 1000 },
    ])
    const text = await of('Skadegörelse')
    const exposed = said(text, 'Utsatta för skadegörelse')
    expect(exposed).toMatch(
      /Andelen minskade från 30 % \(2016\) till 22 % \(2019\).*\(−11,8 till −4,2 procentenheter\)\. Intervallet är räknat på hur många/,
    )
    expect(exposed).toMatch(
      /till och med december 2019 mot till och med december 2016: Skadegörelse minskade från 300 till 142/,
    )
    expect(exposed).toContain(
      'Källorna pekar åt samma håll: mindre är anmält, och undersökningen visar ett bättre läge.',
    )
    expect(exposed).toMatch(
      /Torget: 40 % mot 18,8 % i resten av Ekbacken\. Skillnaden är större än osäkerheten/,
    )
    // Bounds twice as wide as the answers give: the same shares are no longer apart.
    await ask('Vägda om skadegörelse', 'Skadegörelse', 'low', [
      { year: 2019, value: 30, of: 1000, low: 24.3, high: 35.7 },
      { year: 2019, value: 40, of: 100, placeName: 'Torget' },
    ])
    expect(said(await of('Skadegörelse'), 'Vägda om skadegörelse')).toMatch(
      /Torget: 40 % mot 28,9 % i resten av Ekbacken\. Skillnaden ryms inom osäkerheten i svaren \(−6,7 till \+31,2 procentenheter\)\. Utgivaren anger större osäkerhet än antalet svar ger/,
    )
    const safe = said(text, 'Trygga vid torget')
    expect(safe).toContain(
      'Källorna går isär: mindre är anmält, samtidigt som undersökningen visar ett sämre läge.',
    )
    // How safe people feel says nothing of whether they report.
    expect(safe).not.toContain('Det kan bero på')
    await ask('Fler utsatta', 'Skadegörelse', 'low', [
      { year: 2016, value: 20, of: 1000 },
      { year: 2019, value: 30, of: 1000 },
    ])
    expect(said(await of('Skadegörelse'), 'Fler utsatta')).toMatch(
      /visar ett sämre läge\. Det kan bero på att färre anmäler\./,
    )
    expect(text).not.toContain('går isär: mer')
  })

  it('never lets what the police find confirm it', async () => {
    await ask('Ser narkotika säljas', 'Narkotika', 'low', [
      { year: 2016, value: 20, of: 1000 },
      { year: 2019, value: 30, of: 1000 },
    ])
    const text = said(await of('Narkotika'), 'Ser narkotika säljas')
    expect(text).toContain('Andelen ökade från 20 %')
    expect(text).toContain('Det ena bekräftar inte det andra.')
    await ask('Lätt att köpa narkotika', 'Narkotika', 'low', [
      { year: 2016, value: 30, of: 1000 },
      { year: 2019, value: 20, of: 1000 },
    ])
    const apart = said(await of('Narkotika'), 'Lätt att köpa narkotika')
    expect(apart).toMatch(/visar ett bättre läge\. Det kan bero på att polisen letar mer\./)
    expect(apart).not.toContain('anmäler')
  })

  it('says nothing of the two together where one is not clear, not known, or read neither way', async () => {
    await ask('Ingen antydan', 'Våld', 'low', [
      { year: 2016, value: 40 },
      { year: 2019, value: 38 },
    ])
    await ask('Med gränser', 'Våld', 'low', [
      { year: 2016, value: 40, low: 37, high: 43 },
      { year: 2019, value: 30, low: 27, high: 33 },
    ])
    await ask('Åt inget håll', 'Våld', '', [
      { year: 2016, value: 40, of: 1000 },
      { year: 2019, value: 30, of: 1000 },
    ])
    await ask('Få svar', 'Våld', 'low', [
      { year: 2016, value: 40, of: 25 },
      { year: 2019, value: 0, of: 25 },
    ])
    await ask('En gång', 'Våld', 'low', [{ year: 2019, value: 30, of: 1000 }])
    const text = await of('Våld')
    const unsized = said(text, 'Ingen antydan')
    expect(unsized).toMatch(/Hur många som svarade är inte känt.* behöver minst 4 5\d\d ha svarat varje gång/)
    expect(unsized).toContain('Det går inte att säga om källorna följs åt. Det kräver')
    const bounded = said(text, 'Med gränser')
    expect(bounded).toMatch(
      /minskade från 40 % .* \(−14,2 till −5,8 procentenheter\)\. Intervallet bygger på de/,
    )
    expect(bounded).not.toContain('95 %')
    await ask('Vägda svar', 'Våld', 'low', [
      { year: 2016, value: 40, of: 1000 },
      { year: 2019, value: 30, of: 1000, yes: 400 },
    ])
    expect(said(await of('Våld'), 'Vägda svar')).toMatch(
      /Andelen är inte räknad direkt på dem som svarade.* säga om den har ändrats\.Anmält/,
    )
    expect(bounded).toContain('utgivaren själv anger')
    expect(bounded).toContain('Det går inte att säga om källorna följs åt. Det kräver')
    expect(said(text, 'Åt inget håll')).toContain('ingen har sagt om högre eller lägre är bättre')
    expect(said(text, 'Få svar')).toMatch(/Färre än 30 svarade någon av gångerna/)
    expect(said(text, 'En gång')).toMatch(/Det finns ingen tidigare mätning här/)
    expect(said(text, 'En gång')).not.toContain('källorna')
    expect(text).toContain('2 frågor till')
  })

  it('is clear only where it is so among all questions that are shown, and else not read with the reports', async () => {
    const shares = [30, 27, 29, 31, 30, 28, 32]
    // 30 % and 26 % of 1 000: p is 0.047.
    await ask('Känner sig otrygga', 'Inbrott', 'low', [
      { year: 2016, value: 30, of: 1000 },
      { year: 2019, value: 26, of: 1000 },
    ])
    const alone = said(await of('Inbrott'), 'Känner sig otrygga')
    expect(alone).toMatch(/Andelen minskade från 30 % .*Källorna pekar åt samma håll/)
    for (const [at, share] of shares.entries())
      await ask(`Fråga ${at}`, 'Inbrott', 'low', [
        { year: 2016, value: 30, of: 1000 },
        { year: 2019, value: share, of: 1000 },
      ])
    const together = said(await of('Inbrott'), 'Känner sig otrygga')
    expect(together).toMatch(
      /Andelen var 30 % \(2016\) och 26 % \(2019\)\. Sedd för sig är skillnaden större .* av så många frågor som läses tillsammans/,
    )
    expect(together).toContain('Det går inte att säga om källorna följs åt. Det kräver')
  })

  it('of another ground than the reports is not read with them, and a later one not at all', async () => {
    const torget = said(await of('Skadegörelse', { territory: ids.Torget! }), 'Trygga vid torget')
    expect(torget).toContain('Undersökningen gäller Ekbacken, som är ett annat område än anmälningarna.')
    const earlier = said(await of('Skadegörelse', { from: '2016', to: '2017' }), 'Trygga vid torget')
    expect(earlier).toContain('Andelen var 80 % (2016).')
  })

  it('is not read with reports that are counted otherwise, or that belong to both measurements', async () => {
    await add(
      'seriesBreak',
      { categoryId: ids.Cykelstöld, startsOn: '2018-01-01', reason: 'Nya koder' },
      { sourceId: ids.source },
    )
    await ask('Bestulna på cykel', 'Cykelstöld', 'low', [
      { year: 2016, value: 30, of: 1000 },
      { year: 2019, value: 20, of: 1000 },
    ])
    const indicatorId = await ask('Ser cyklar stjälas', 'Cykelstöld', 'low', [])
    await takeIn(indicatorId, [
      { startsOn: '2019-01-01', endsOn: '2019-03-31', yes: 300 },
      { startsOn: '2019-10-01', endsOn: '2019-12-31', yes: 200 },
      { startsOn: '2019-01-01', endsOn: '2019-12-31', yes: 250 },
    ])
    const text = await of('Cykelstöld')
    const broken = said(text, 'Bestulna på cykel')
    expect(broken).toContain('för anmälningarna räknas på ett annat sätt än vid den förra mätningen.')
    expect(broken).not.toContain('inte kända')
    const close = said(text, 'Ser cyklar stjälas')
    // The last quarter against the first, and not against the year that both are in.
    expect(close).toMatch(/minskade från 30 % \(januari–mars 2019\) till 20 % \(oktober–december 2019\)/)
    expect(close).toContain('för mätningarna ligger för nära varandra')
    expect(close).not.toContain('inte kända')
  })

  it('is not shown to who may not see counts, nor what was dismissed to anybody', async () => {
    expect(await page({ category: ids.Våld! }, site.as.reader)).not.toMatch(/Med gränser|minskade från 40/)
    const dismissed = await ask('Avvisad', 'Våld', 'low', [{ year: 2019, value: 30, of: 1000 }])
    expect(await of('Våld')).toContain('Avvisad')
    const judged = `/samverkan/${site.slug}/indikator/${dismissed}/bedomning`
    await site.ask(site.as.coordinator, judged, { form: { verdict: 'dismissed' } })
    expect(await of('Våld')).not.toContain('Avvisad')
  })
})

describe('a picture with surveys', () => {
  it('is not published with a share that tells of few, and says nothing of it once it is hidden', async () => {
    const asked = await ask('Utsatta för hot', 'Våld', 'low', [
      { year: 2016, value: 20, of: 100 },
      { year: 2019, value: 10, of: 30 },
    ])
    const id = await add('picture', {
      ...{ title: 'Lägesbild 2019', fromMonth: '2019-01', toMonth: '2019-12' },
      ...{ sourceId: ids.source, territoryId: ids.Ekbacken },
    })
    const { coordinator } = site.as
    const shown = async () => {
      const outcome = await showPublishing(site.context, coordinator, id)
      return outcome.ok ? outcome.value.guarded : expect.unreachable(outcome.refusal.name)
    }
    const at = `/samverkan/${site.slug}/lagesbild/${id}`
    const document = textOf(await (await site.ask(site.as.member, at)).text())
    expect(document).toMatch(
      /Skadegörelse: undersökning bredvid anmälningarna.*Källorna går isär: mindre är anmält/,
    )
    expect(document).toMatch(/Skadegörelse har minskat med i snitt [\d,]+\s%\som året under 8 år/)

    const few = (await shown()).findings.filter(({ finding }) => finding.kind === 'survey')
    expect(few).toMatchObject([{ finding: { least: 3 } }])
    const words = textOf(await (await site.ask(coordinator, `${at}/publicera`)).text())
    expect(words).toMatch(
      /Utsatta för hot, Ekbacken, 2019: få svarande.*berättar om 3 personer, färre än gränsen 5/,
    )
    expect(await publishPicture(site.context, coordinator, id, (await shown()).checksum)).toMatchObject({
      ok: false,
      refusal: { name: 'unsettled', left: 1 },
    })
    const figures = few.flatMap(({ finding }) => finding.hide)
    expect(await hideFigures(site.context, coordinator, id, { figures }, true)).toMatchObject({ ok: true })
    expect(textOf(await (await site.ask(coordinator, `${at}/publicera`)).text())).toContain('Våld: 2019')
    const published = await publishPicture(site.context, coordinator, id, (await shown()).checksum)
    const version = published.ok ? published.value.id : expect.unreachable(published.refusal.name)
    const read = textOf(
      await (await site.ask(site.as.reader, `/samverkan/${site.slug}/lagesbild/version/${version}`)).text(),
    )
    const [, hidden = ''] = /(Utsatta för hot\. .*?)Svaren gäller/.exec(read) ?? []
    expect(hidden).toContain('Hur andelen har ändrats visas inte, för att för få har svarat.')
    expect(hidden).not.toMatch(/10 %|30/)
    expect(read).toContain('Källorna går isär')

    // The next version has one more measurement, and what is hidden is as hidden there.
    await answer(asked, [{ year: 2018, value: 12, of: 500 }])
    const next = await publishPicture(site.context, coordinator, id, (await shown()).checksum)
    const latest = next.ok ? next.value.id : expect.unreachable(JSON.stringify(next.refusal))
    const difference = `/samverkan/${site.slug}/lagesbild/version/${latest}/skillnad`
    const html = await (await site.ask(site.as.reader, difference)).text()
    await expectValidHtml(html)
    const differs = textOf(html)
    expect(differs).toMatch(
      /Utsatta för hotEkbacken2018finns inte med12 % \(osäkerhet 9,4–15,1 %, 500 svarade\)/,
    )
    expect(differs).not.toContain('Utsatta för hotEkbacken2019')
    expect(differs).not.toContain('jämförs inte')
    await hideFigures(site.context, coordinator, id, { figures }, false)
    expect((await shown()).findings.filter(({ finding }) => finding.kind === 'survey')).toHaveLength(1)
  })
})

describe('an indicator that goes on into the next plan', () => {
  it('stands beside the category that it has there, and no longer beside the one before', async () => {
    const { coordinator } = site.as
    expect(await of('Skadegörelse')).toContain('Trygga vid torget')
    const carried = await carryPlan(site.context, coordinator, ids.plan!, {
      ...{ title: 'Åtgärdsplan 2021', year: '2021', areas: [] },
    })
    const planId = carried.ok ? carried.value.id : expect.unreachable(JSON.stringify(carried.refusal))
    const answer = await site.ask(coordinator, `/samverkan/${site.slug}/plan/${planId}/data`)
    const { records } = (await answer.json()) as PlanData
    const { id } = records.indicator.find(({ name }) => name === 'Trygga vid torget')!
    const row = await showRecord(site.context, coordinator, nouns.indicator, id)
    const fields = { ...row, categoryId: ids.Våld }
    const changed = await changeRecord(site.context, coordinator, nouns.indicator, id, row!.version, fields)
    expect(changed).toMatchObject({ ok: true })
    expect(await of('Skadegörelse')).not.toContain('Trygga vid torget')
    expect(await of('Våld')).toContain('Trygga vid torget')
  })
})

/** Röda tråden as a page, of three partnerships: one with nothing, the demonstration, and one with every link. */
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gapsInChain, type WholeChain } from '../../src/domain/whole-chain.ts'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord, removeRecord } from '../../src/operations/record.ts'
import { writeAWholePartnership } from '../a-whole-partnership.ts'
import { demonstrationSite } from '../demonstration-site.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let empty: Site
let whole: Site
let demonstration: Awaited<ReturnType<typeof demonstrationSite>>
let bare: string
let made: Awaited<ReturnType<typeof writeAWholePartnership>>

beforeAll(async () => {
  empty = await makeSite()
  const plan = await addRecord(empty.context, empty.as.coordinator, nouns.plan, { title: 'Plan' })
  bare = plan.ok ? plan.value.id : expect.unreachable()
  whole = await makeSite()
  made = await writeAWholePartnership(whole)
  demonstration = await demonstrationSite()
})
afterAll(() => Promise.all([empty, whole, demonstration].map(site => site.close())))

const chainOf = async (response: Response): Promise<WholeChain> => (await response.json()).chain
const at = (site: { slug: string }, planId: string) => `/samverkan/${site.slug}/plan/${planId}/roda-traden`
const countOf = (chain: WholeChain) =>
  Object.fromEntries(
    [...Map.groupBy(gapsInChain(chain), ({ name }) => name)].map(([name, gaps]) => [name, gaps.length]),
  )

test('a plan without anything lacks its agreement, and says that it has no areas', async () => {
  const path = at(empty, bare)
  const chain = await chainOf(await empty.ask(empty.as.reader, path, { accept: 'application/json' }))
  expect(chain.sum).toEqual({ links: 1, missing: 1 })
  expect(countOf(chain)).toEqual({ 'plan-without-agreement': 1 })
  const html = await (await empty.ask(empty.as.coordinator, path)).text()
  await expectValidHtml(html)
  expect(textOf(html)).toContain('0 av 1 länkar finns, 1 saknas.')
  expect(html).toContain(`/samverkan/${empty.slug}/overenskommelse/ny"`)
})

test('the whole one has every link, from the agreement to the latest value', async () => {
  const path = at(whole, made.planId)
  const chain = await chainOf(await whole.ask(whole.as.reader, path, { accept: 'application/json' }))
  expect(gapsInChain(chain)).toEqual([])
  expect(chain.sum).toEqual({ links: 24, missing: 0 })
  const html = await (await whole.ask(whole.as.reader, path)).text()
  await expectValidHtml(html)
  const text = textOf(html)
  const thread = [
    'Alla 24 länkar finns.',
    'Överenskommelsen',
    '2 av 2 parter har skrivit under',
    'Vi lagar ljuset på torget',
    'Halva torget är lagat.',
    'Alla 18 länkar finns.',
    'Utsatta platser',
    'Alla är trygga på torget',
    'Färre är otrygga',
    '31 % 2019',
    'högst 20 %',
    '28 %, 2020',
    'Torget är mörkt',
    'Lamporna är trasiga',
    'Byt lamporna',
    'Vid T2 och VB',
    'Beställ nya lampor (Säkerhetsstrateg, klar september)',
  ].map(words => text.lastIndexOf(words))
  expect(thread).toEqual([...thread].sort((a, b) => a - b))
  expect(Math.min(...thread)).toBeGreaterThan(-1)
  expect(text).not.toContain('Visa bara luckor')
})

test('the demonstration lacks what its document lacks, and each gap leads the coordinator to its form', async () => {
  const pages = await (await demonstration.ask(`/samverkan/${demonstration.slug}`)).text()
  const path = /\/samverkan\/[^"]*\/roda-traden/.exec(pages)![0]
  const chain = await chainOf(await demonstration.ask(path, 'application/json'))
  expect(countOf(chain)).toMatchInlineSnapshot(`
    {
      "area-without-problem": 6,
      "goal-without-indicator": 6,
      "group-behind": 1,
      "group-without-meeting": 2,
    }
  `)
  expect(chain.sum.missing).toBe(gapsInChain(chain).length)
  const html = await (await demonstration.ask(path)).text()
  await expectValidHtml(html)
  const gaps = [...html.matchAll(/<p class="chain-gap">.*?<\/p>/gs)].map(([gap]) => gap)
  expect(gaps).toHaveLength(chain.sum.missing)
  for (const gap of gaps) expect(gap).toMatch(/href="\/samverkan\//)
  const only = await (await demonstration.ask(`${path}?visa=luckor`)).text()
  await expectValidHtml(only)
  expect(only.match(/class="chain-gap"/g)).toHaveLength(chain.sum.missing)
  expect(only.length).toBeLessThan(html.length)
})

test('the chain goes along as Word, with its gaps in words', async () => {
  const pages = await (await demonstration.ask(`/samverkan/${demonstration.slug}`)).text()
  const path = /\/samverkan\/[^"]*\/roda-traden/.exec(pages)![0]
  const word = await demonstration.ask(`${path}.docx`)
  expect(word.headers.get('content-disposition')).toContain(
    'roda-traden-hasselby-vallingby-atgardsplan-2020.docx',
  )
  const parts = unzipSync(new Uint8Array(await word.arrayBuffer()))
  const text = textOf(new TextDecoder().decode(parts['word/document.xml']))
  for (const words of [
    'Det som planen vilar på',
    'Lucka: Området saknar problem',
    'Aktivitet: Driva platssamverkan',
  ])
    expect(text).toContain(words)
  expect((await whole.ask(whole.as.participant, `${at(whole, made.planId)}.docx`)).status).toBe(403)
})

test('who may not mend a gap reads it in words; who does not read the plan is not let in', async () => {
  const removed = await removeRecord(whole.context, whole.as.coordinator, nouns.cause, made.cause, null)
  expect(removed.ok).toBe(true)
  const path = at(whole, made.planId)
  const read = async (role: keyof Site['as']) => (await whole.ask(whole.as[role], path)).text()
  const reader = await read('reader')
  await expectValidHtml(reader)
  expect(textOf(reader)).toContain('Problem utan orsak')
  expect(reader).not.toContain('/orsak/ny')
  expect(await read('coordinator')).toContain(`/orsak/ny?problem=${made.problem}`)
  expect((await whole.ask(whole.as.participant, path)).status).toBe(403)
  expect((await whole.ask(whole.as.reader, at(whole, bare))).status).toBe(404)
})

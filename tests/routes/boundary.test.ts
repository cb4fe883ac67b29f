/** The outline of a ground: pasted or in a file, understood or told what is wrong with it, and never half kept. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { addRecord } from '../../src/operations/record.ts'
import { findBoundary } from '../../src/storage/boundary.ts'
import { readAs } from '../../src/storage/database.ts'
import { expectValidHtml, textOf } from '../html.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let territoryId: string

const square = {
  type: 'Polygon',
  coordinates: [
    [
      [17.8, 59.3],
      [17.9, 59.3],
      [17.9, 59.4],
      [17.8, 59.3],
    ],
  ],
}

beforeAll(async () => {
  site = await makeSite()
  const { context, as } = site
  const outcome = await addRecord(context, as.coordinator, nouns.territory, {
    name: 'Ekbacken',
    kind: 'district',
  })
  territoryId = outcome.ok ? outcome.value.id : expect.unreachable()
})
afterAll(() => site.close())

const path = () => `/samverkan/${site.slug}/geografiskt-omrade/${territoryId}/grans`
const kept = () => {
  const { identity, membership } = site.as.coordinator
  return readAs(site.context.database, identity, reading =>
    findBoundary(reading, membership.partnershipId, territoryId),
  )
}

async function send(form: Record<string, string | Blob>) {
  const sent = new FormData()
  for (const [name, value] of Object.entries(form)) sent.set(name, value)
  return site.ask(site.as.coordinator, path(), { method: 'POST', form: sent })
}

describe('an outline', () => {
  it('is kept as it is pasted, drawn, and told in the history', async () => {
    const answer = await send({ geometry: JSON.stringify(square) })
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, path()])
    expect((await kept())?.polygons).toEqual([square.coordinates])
    const html = await (await site.ask(site.as.coordinator, path())).text()
    await expectValidHtml(html)
    expect(textOf(html)).toContain('Gränsen har 4 hörn.')
    const history = await (await site.ask(site.as.coordinator, `/samverkan/${site.slug}/historik`)).text()
    expect(textOf(history)).toContain('gränsen för')
  })

  it('is taken out of a file, in the place of the one before', async () => {
    const file = new File([JSON.stringify({ type: 'Feature', geometry: square })], 'x.geojson')
    expect((await send({ geometry: '', file })).status).toBe(303)
    expect((await kept())?.corners).toBe(4)
  })

  it.each([
    ['', 'Klistra in en gräns eller välj en fil.'],
    ['{"type": "Poly', 'Det här går inte att läsa som GeoJSON.'],
    ['{"type":"Point","coordinates":[1,2]}', 'Filen har ingen yta.'],
    [
      '{"type":"Polygon","coordinates":[[[9e9,1],[2,3],[4,5]]]}',
      'Talen är varken grader eller SWEREF 99 TM.',
    ],
  ])('that is %s is answered with how to mend it, and what was kept stays', async (geometry, sentence) => {
    const answer = await send({ geometry })
    const html = await answer.text()
    await expectValidHtml(html)
    expect(answer.status).toBe(422)
    expect(textOf(html)).toContain(sentence)
    expect((await kept())?.polygons).toEqual([square.coordinates])
  })

  it('of a file that is too large is not read', async () => {
    const answer = await send({ file: new File([new Uint8Array(1024 * 1024 + 1)], 'x.json') })
    expect(textOf(await answer.text())).toContain('Filen är större än 1 MB.')
  })

  it('is removed by those who may, and shown to nobody else', async () => {
    expect((await site.ask(site.as.member, path())).status).toBe(403)
    expect((await send({ remove: 'on' })).status).toBe(303)
    expect(await kept()).toBeNull()
  })
})

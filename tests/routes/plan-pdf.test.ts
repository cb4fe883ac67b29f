/** The plan as a publication to download: whole, in both layouts, and only for those who read all of it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nouns } from '../../src/operations/nouns.ts'
import { showPlanData } from '../../src/operations/plan-data.ts'
import { addRecord } from '../../src/operations/record.ts'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { structureMistakes } from '../documents/pdf-structure.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let written: APlan
let address: string

beforeAll(async () => {
  site = await makeSite()
  written = await writeAPlan(site)
  address = `/samverkan/${site.slug}/plan/${written.planId}`
})
afterAll(() => site.close())

test.each(['', '?form=handbok'])(
  'is a file named after the plan, with the plan inside: pdf%s',
  async form => {
    const response = await site.ask(site.as.reader, `${address}/pdf${form}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="atgardsplan-for-ekbacken-2020${form && '-handbok'}.pdf"`,
    )
    const data = await showPlanData(site.context, site.as.reader, written.planId)
    const mistakes = await structureMistakes(new Uint8Array(await response.arrayBuffer()), {
      title: 'Åtgärdsplan för Ekbacken 2020',
      language: 'sv-SE',
      attachment: { name: 'plan.json', text: JSON.stringify(data.ok && data.value) },
    })
    expect(mistakes).toEqual([])
  },
)

test('is in the plan’s language, whoever reads it', async () => {
  const bytes = async (language: string) => {
    const headers = { 'accept-language': language }
    const response = await site.ask(site.as.reader, `${address}/pdf`, { headers })
    return Buffer.from(await response.arrayBuffer())
  }
  expect((await bytes('sv')).equals(await bytes('en'))).toBe(true)
})

test('the page leads to it in both layouts', async () => {
  const page = await (await site.ask(site.as.reader, address)).text()
  expect(page).toContain(`href="${address}/pdf" download`)
  expect(page).toContain(`href="${address}/pdf?form=handbok" download`)
})

test('who reads only a part of the plan is refused, and a plan that is not there is not found', async () => {
  const refused = await site.ask(site.as.participant, `${address}/pdf`, { accept: 'application/json' })
  expect(await refused.json()).toMatchObject({ status: 403, title: 'not-allowed' })
  const gone = address.replace(/[0-9a-f]{12}$/, '000000000000')
  expect((await site.ask(site.as.reader, `${gone}/pdf`)).status).toBe(404)
})

test('the page of a large plan says that its Word file takes a while', async () => {
  const slow = 'tio sekunder'
  const page = async () => (await site.ask(site.as.reader, address)).text()
  expect(await page()).not.toContain(slow)
  for (let number = 0; number < 100; number++) {
    const said = { title: `Gå kvällsrunda ${number}` }
    const area = { areaId: written.squares }
    const added = await addRecord(site.context, site.as.coordinator, nouns.activity, said, area)
    expect(added.ok).toBe(true)
  }
  expect(await page()).toContain(slow)
})

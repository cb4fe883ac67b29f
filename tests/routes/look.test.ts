/** A partnership's own look: chosen by who coordinates, refused where it could not be read or set, and seen on paper and page. */
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type APlan, writeAPlan } from '../a-plan.ts'
import { makePng } from '../documents/make-png.ts'
import { structureMistakes } from '../documents/pdf-structure.ts'
import { makeSite, type Site } from '../site.ts'

let site: Site
let written: APlan
let home: string

beforeAll(async () => {
  site = await makeSite()
  written = await writeAPlan(site)
  home = `/samverkan/${site.slug}`
})
afterAll(() => site.close())

function choose(fields: Record<string, string>, logo?: Uint8Array<ArrayBuffer>): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  if (logo) form.set('logo', new File([logo], 'logotyp.png', { type: 'image/png' }))
  return site.ask(site.as.coordinator, `${home}/utseende`, { form })
}

const pdf = async () => {
  const response = await site.ask(site.as.reader, `${home}/plan/${written.planId}/pdf`)
  expect(response.status).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}

test.each([
  [{ accent: '#ffcc00' }, undefined, 'Vit text går inte att läsa på så ljus färg. Välj en mörkare'],
  [{ accent: 'mörkblå' }, undefined, 'Skriv färgen som # och sex tecken'],
  [
    { logoWords: 'Ekbackens vapen' },
    new TextEncoder().encode('<svg onload="x"/>'),
    'Filen går inte att använda',
  ],
  // A head that promises a picture, and nothing after it.
  [{ logoWords: 'Ekbackens vapen' }, makePng(4, 4).slice(0, 40), 'Filen går inte att använda'],
  [{ logoWords: 'Ekbackens vapen' }, makePng(4001, 1), 'Bilden är för stor'],
  [{}, makePng(4, 4), 'Fyll i fältet'],
])('%j is refused, and nothing is changed', async (fields, logo, sentence) => {
  const response = await choose(fields, logo)
  expect(response.status).toBe(422)
  expect(await response.text()).toContain(sentence)
  expect((await site.ask(site.as.reader, `${home}/logotyp`)).status).toBe(404)
})

test('who does not coordinate is refused', async () => {
  const response = await site.ask(site.as.member, `${home}/utseende`, { form: { accent: '#7a1f3d' } })
  expect(response.status).toBe(403)
})

test('what is chosen is seen on the plan’s page and in its documents, and told of in the history', async () => {
  const before = await pdf()
  const logo = makePng(120, 40)
  expect((await choose({ accent: '#7A1F3D', logoWords: 'Ekbackens vapen' }, logo)).status).toBe(303)
  const served = await site.ask(site.as.participant, `${home}/logotyp`)
  expect(served.headers.get('content-type')).toBe('image/png')
  expect(new Uint8Array(await served.arrayBuffer())).toEqual(logo)
  const page = await (await site.ask(site.as.reader, `${home}/plan/${written.planId}`)).text()
  expect(page).toContain(`src="${home}/logotyp" alt="Ekbackens vapen"`)
  const bytes = await pdf()
  expect(Buffer.from(bytes).equals(Buffer.from(before))).toBe(false)
  const mistakes = await structureMistakes(bytes, {
    title: 'Åtgärdsplan för Ekbacken 2020',
    language: 'sv-SE',
    attachment: null,
  })
  expect(mistakes).toEqual(['it carries something'])
  const cover = await (await getDocumentProxy(bytes)).getPage(1)
  expect(JSON.stringify(await cover.getStructTree())).toContain('"alt":"Ekbackens vapen"')
  const history = await (await site.ask(site.as.coordinator, `${home}/historik`)).text()
  expect(history).toContain('#7a1f3d')
})

test('the colour is changed without the picture being sent again, and the picture is taken away', async () => {
  await choose({ accent: '#1f3d7a', logoWords: 'Ekbackens vapen' })
  expect((await site.ask(site.as.reader, `${home}/logotyp`)).status).toBe(200)
  await choose({ accent: '', logoWords: '', withoutLogo: 'on' })
  expect((await site.ask(site.as.reader, `${home}/logotyp`)).status).toBe(404)
})

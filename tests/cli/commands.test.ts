/** Every command that opens the database, on real data folders: what it prints, what it refuses, its code. */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planDataOf } from '../../src/domain/plan-data.ts'
import { generatedPlan } from '../documents/generated-plan.ts'
import { throwawayFolder } from '../throwaway-folder.ts'
import { begin, type Environment, type Running, samhandling } from './samhandling.ts'

const partnership = ['--partnership', 'hasselby-vallingby']
const plan = [
  'Handlingsplan 2021',
  'Prioriterade områden',
  '1. Trygga torg',
  'Mål: Torget känns tryggt på kvällen.',
  'Aktivitet: Se över belysningen.',
  'Ansvarig: Gatuchef',
  'När: Klart oktober 2021',
].join('\n')

let folder: string
let environment: Environment
let program: Running

beforeAll(async () => {
  folder = throwawayFolder('commands')
  environment = { DATA_DIR: join(folder, 'data'), PORT: '0' }
  program = begin(['start'], environment)
  await program.until(/is running/)
})
afterAll(async () => {
  program.child.kill('SIGTERM')
  await program.ended
  rmSync(folder, { recursive: true })
})

const run = (words: string[], settings: Environment = {}) =>
  samhandling(words, { ...environment, ...settings })
const inSwedish = { LANG: 'sv' }

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('read', () => {
  it('shows an outline in the terminal’s language, or all of it as JSON', async () => {
    const path = file('plan.txt', plan)
    const outline = await run(['read', path], inSwedish)
    expect(outline).toMatchObject({ code: 0, said: '' })
    expect(outline.out).toMatch(/1\. Trygga torg\n.*Torget känns tryggt/s)
    expect(outline.out).toMatch(/Områden: 1 · aktiviteter: 1/)
    expect((await run(['read', path])).out).toMatch(/[Aa]reas: 1/)
    const json = await run(['read', path, '--json'])
    expect(JSON.parse(json.out).areas).toMatchObject([{ name: 'Trygga torg' }])
  })

  it('says what a file is that carries its plan whole, or why it cannot be taken', async () => {
    const records = generatedPlan(1, { whole: true })
    const plan = { ...records.plan, title: 'Åtgärdsplan för Ekbacken', year: 2021 }
    const data = planDataOf({ ...records, plan }, new Date('2020-08-24T07:00:00Z'))
    const said = await run(['read', file('plan.json', JSON.stringify(data))], inSwedish)
    expect(said).toMatchObject({ code: 0, said: '' })
    expect(said.out).toMatch(/^Åtgärdsplan för Ekbacken 2021: planen hel.*\n\d+ områden, \d+ aktiviteter/)
    const refused = await run(['read', file('late.json', JSON.stringify({ ...data, edition: 2 }))], inSwedish)
    expect(refused).toMatchObject({ code: 3, out: '', said: expect.stringContaining('annan utgåva') })
  })
})

describe('migrate', () => {
  it('says what it did to a new database, and that there was nothing to do the second time', async () => {
    const anew = { DATA_DIR: join(folder, 'anew') }
    const first = await run(['migrate'], { ...anew, ...inSwedish })
    expect(first).toMatchObject({ code: 0, out: expect.stringMatching(/uppdaterad .*ändringar: \d+/) })
    const second = await run(['migrate'], anew)
    expect(second).toMatchObject({ code: 0, said: '', out: expect.stringMatching(/already has/) })
  })
})

describe('demo', () => {
  it('prints the address and a link that signs in, also when it was made before', async () => {
    const ran = await run(['demo'], inSwedish)
    expect(ran).toMatchObject({ code: 0, said: '' })
    expect(ran.out).toMatch(
      /\/samverkan\/hasselby-vallingby\/plan\nLogga in som sakerhetsstrateg@example.org .*\/logga-in\/lank\/[\w-]{43}$/m,
    )
  })
})

describe('user invite', () => {
  it('prints a link that opens the invitation', async () => {
    const ran = await run(
      ['user', 'invite', 'ny@example.se', ...partnership, '--name', 'Ny', '--role', 'member'],
      {
        ...inSwedish,
        BASE_URL: 'https://samverkan.example.se',
      },
    )
    expect(ran).toMatchObject({ code: 0, said: '' })
    const [, path] =
      /ny@example\.se är inbjuden till \d+ \S+ \d{4}.*https:\/\/samverkan\.example\.se(\/\S+)/.exec(ran.out)!
    const [, origin] = await program.until(/is running: (\S+)/)
    expect(await (await fetch(origin + path!)).text()).toContain('Medlem')
  })

  it.each<[string, string, string[], RegExp, RegExp]>([
    [
      'a member',
      'kommunpolis@example.org',
      [],
      /E-postadress: är redan med/,
      /Email address: belongs .* already/,
    ],
    ['what is no address', 'kommunpolis', [], /E-postadress: .*@/, /Email address: .*@/],
    [
      'an identity number for a name',
      'x@example.se',
      ['--name', 'Kim 19121212-1212'],
      /Namn: .*personnummer/,
      /Name: .*identity number/,
    ],
  ])('refuses %s', async (_, email, more, swedish, english) => {
    const words = ['user', 'invite', email, ...partnership, ...more]
    const refused = { code: 3, out: '' }
    expect(await run(words, inSwedish)).toMatchObject({ ...refused, said: expect.stringMatching(swedish) })
    expect(await run(words)).toMatchObject({ ...refused, said: expect.stringMatching(english) })
  })

  it('refuses a partnership that is not there, and names those that are', async () => {
    const ran = await run(['user', 'invite', 'x@example.se', '--partnership', 'x'], inSwedish)
    expect(ran).toMatchObject({ code: 3, out: '' })
    expect(ran.said).toContain('”x” finns inte. De som finns: hasselby-vallingby')
  })
})

describe('user link', () => {
  it('prints a link for who has an account, and refuses an address without', async () => {
    const ran = await run(['user', 'link', 'kommunpolis@example.org'], inSwedish)
    expect(ran).toMatchObject({ code: 0, said: '', out: expect.stringMatching(/\/logga-in\/lank\//) })
    expect(await run(['user', 'link', 'nobody@example.org'], inSwedish)).toMatchObject({
      code: 3,
      out: '',
      said: expect.stringMatching(/Ingen loggar in med nobody@example\.org/),
    })
  })
})

describe('import', () => {
  it('keeps a draft where there is something to look at, and makes a plan of it with --confirm', async () => {
    const path = file('plan.txt', `${plan}\nKatten sover på hatthyllan.\n`)
    const draft = await run(['import', path, ...partnership], inSwedish)
    expect(draft).toMatchObject({ code: 0, said: '' })
    expect(draft.out).toMatch(/Sparat som utkast: .*\/utkast\/[0-9a-f-]{36}/)
    const made = await run(['import', path, ...partnership, '--confirm'])
    expect(made).toMatchObject({ code: 0, said: '', out: expect.stringMatching(/The plan is in: .*\/plan/) })
  })

  it('makes a plan at once of a file that carries one whole', async () => {
    const data = JSON.stringify(
      planDataOf(generatedPlan(2, { whole: true }), new Date('2020-08-24T07:00:00Z')),
    )
    const ran = await run(['import', file('whole.json', data), ...partnership], inSwedish)
    expect(ran).toMatchObject({ code: 0, said: '', out: expect.stringContaining('/plan') })
  })

  it('keeps a draft of what has no area, which with --confirm is not what was asked for', async () => {
    const path = file('tom.txt', 'Ett brev om vädret.\n')
    const sentence = /Inget område hittades.*\/utkast\/[0-9a-f-]{36}/
    for (const [words, code] of [
      [[], 0],
      [['--confirm'], 3],
    ] as const) {
      const ran = await run(['import', path, ...partnership, ...words], inSwedish)
      expect(ran).toMatchObject({ code, out: '', said: expect.stringMatching(sentence) })
    }
  })
})

describe('export-data and import-data', () => {
  let exported: string
  beforeAll(async () => {
    exported = join(folder, 'allt.export.gz')
    const ran = await run(['export-data', exported], inSwedish)
    expect(ran).toMatchObject({
      code: 0,
      said: '',
      out: expect.stringMatching(/Skrev \d+ rader till .*sha256/),
    })
  })

  it('writes for its owner alone, and leaves nothing unfinished', () => {
    expect(statSync(exported).mode & 0o077).toBe(0)
    expect(existsSync(`${exported}.unfinished`)).toBe(false)
  })

  it('refuses a place that cannot be written', async () => {
    const ran = await run(['export-data', join(folder, 'nowhere', 'x.gz')], inSwedish)
    expect(ran).toMatchObject({
      code: 3,
      out: '',
      said: expect.stringMatching(/går inte att skriva \(ENOENT\)/),
    })
  })

  it('reads all of it into an empty database, and refuses it the second time', async () => {
    const anew = { DATA_DIR: join(folder, 'restored'), ...inSwedish }
    const [, sum] = /sha256 (\w+)/.exec((await run(['export-data', exported])).out)!
    const ran = await run(['import-data', exported], anew)
    expect(ran).toMatchObject({ code: 0, out: expect.stringMatching(/Läste in \d+ rader/) })
    expect(ran.out).toContain(sum)
    const again = await run(['import-data', exported], anew)
    expect(again).toMatchObject({ code: 3, out: '', said: expect.stringMatching(/Databasen är inte tom/) })
  })

  it.each<[string, () => string, RegExp]>([
    ['no file', () => join(folder, 'saknas.gz'), /går inte att läsa \(ENOENT\)/],
    ['another file', () => file('plan.txt', plan), /ingen export från Samhandling/],
    [
      'half an export',
      () => file('halv.gz', readFileSync(exported).subarray(0, 20_000)),
      /skadad eller avkortad.*Inget har lästs in/,
    ],
  ])('refuses %s, and leaves the database empty', async (_, path, sentence) => {
    const anew = { DATA_DIR: join(folder, 'empty'), ...inSwedish }
    const ran = await run(['import-data', path()], anew)
    expect(ran).toMatchObject({ code: 3, out: '', said: expect.stringMatching(sentence) })
  })
})

it.each([
  ['migrate'],
  ['demo'],
  ['user', 'invite', 'a@example.se', ...partnership],
  ['user', 'link', 'a@example.se'],
  ['export-data', 'x.gz'],
  ['import', 'package.json', ...partnership],
  ['import-data', 'package.json'],
])('%s %s: what stands in the way is told with 4', async (...words) => {
  const ran = await run(words, { BASE_URL: 'https://example.se/plan', ...inSwedish })
  expect(ran).toMatchObject({
    code: 4,
    out: '',
    said: expect.stringMatching(/BASE_URL är ”https:\S+”, men ska sluta/),
  })
})

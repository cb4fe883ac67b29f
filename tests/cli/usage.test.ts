/** What is typed: help for every command in both languages, and what cannot be understood. Nothing is opened for it. */
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { typed } from './said.ts'
import { samhandling } from './samhandling.ts'

describe('help', () => {
  it.each(commands.map(command => [command.name.join(' '), command] as const))(
    'of %s',
    async (_, command) => {
      for (const [locale, title] of [
        ['sv', 'Slutkoder'],
        ['en', 'Exit codes'],
      ] as const) {
        const ran = await typed([...command.name, '--help'], locale)
        expect(ran).toMatchObject({ code: 0, said: '' })
        expect(ran.out).toContain(`samhandling ${command.usage}`)
        expect(ran.out).toMatch(new RegExp(`^${title}(\\n +[0-4] .+){5}$`, 'm'))
        // Every argument and option has a line.
        const options = Object.keys(command.options)
        expect(command.details()).toHaveLength(command.arguments + options.length)
        for (const option of options) expect(ran.out).toMatch(new RegExp(`^  --${option} `, 'm'))
      }
    },
  )

  it('of all, which lists every command and setting', async () => {
    for (const words of [['--help'], ['help'], ['-h']]) {
      const ran = await typed(words, 'en')
      expect(ran).toMatchObject({ code: 0, said: '' })
      for (const { usage } of commands) expect(ran.out).toContain(`  ${usage} `)
      for (const name of ['HOST', 'PORT', 'DATA_DIR', 'DATABASE_URL', 'BASE_URL'])
        expect(ran.out).toMatch(new RegExp(`^ +${name} `, 'm'))
    }
  })

  it('of the words that begin several commands', async () => {
    const ran = await typed(['user', '--help'], 'sv')
    expect(ran).toMatchObject({ code: 0, said: '' })
    expect(ran.out).toContain('user invite EMAIL')
    expect(ran.out).toContain('user link EMAIL')
    expect(ran.out).not.toContain('import-data')
    expect((await typed(['user'], 'sv')).code).toBe(2)
    expect((await typed(['user', 'invite', '--help'], 'sv')).out).toMatch(/participant.*väljs i webbläsaren/)
  })

  it('without a word, which is a mistake', async () => {
    const ran = await typed([], 'sv')
    expect(ran.code).toBe(2)
    expect(ran.out).toContain('samhandling KOMMANDO')
  })

  it.each([
    [{ LANG: 'sv_SE.UTF-8' }, 'Slutkoder'],
    [{ LANG: 'de_DE.UTF-8' }, 'Exit codes'],
    [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'sv_SE' }, 'Slutkoder'],
    [{ LANG: 'sv_SE', LC_ALL: 'C' }, 'Exit codes'],
  ])('in the terminal’s language: %j', async (environment, title) => {
    const ran = await samhandling(['read', '--help'], environment)
    expect(ran).toMatchObject({ code: 0, said: '', out: expect.stringContaining(title) })
  })
})

describe('not understood', () => {
  it.each<[string[], RegExp, RegExp]>([
    [['fly'], /Kommandot ”fly” finns inte/, /no command “fly”/],
    [['user', 'imvite'], /Kommandot ”user imvite” finns inte/, /no command “user imvite”/],
    [['read'], /Något saknas. Skriv så: samhandling read FILE/, /missing.*samhandling read FILE/],
    [['read', 'a.txt', 'b.txt'], /”b.txt” är ett ord för mycket/, /“b.txt” is one word too many/],
    [['read', 'a.txt', '--jsn'], /Tillvalet --jsn finns inte här/, /no option --jsn/],
    [['read', 'a.txt', '--json=yes'], /Tillvalet --json= finns inte här/, /no option --json=/],
    [['import', 'a.txt'], /Tillvalet --partnership saknas/, /option --partnership is missing/],
    [['import', 'a.txt', '--partnership'], /--partnership behöver ett värde/, /--partnership needs a value/],
    [['migrate', 'now'], /”now” är ett ord för mycket/, /“now” is one word too many/],
    [['demo', '--again'], /Tillvalet --again finns inte här/, /no option --again/],
    [['start', '--port', '1'], /Tillvalet --port finns inte här/, /no option --port/],
    [['user', 'invite', 'a@b.se'], /Tillvalet --partnership saknas/, /option --partnership is missing/],
    [
      ['user', 'invite', 'a@b.se', '--partnership', 'p', '--role', 'boss'],
      /Rollen ”boss” finns inte. Rollen är en av: coordinator, leader, member, reader/,
      /no role “boss”. The role is one of: coordinator/,
    ],
    [
      ['user', 'invite', 'a@b.se', '--partnership', 'p', '--role', 'participant'],
      /väljs i webbläsaren/,
      /chosen in the browser/,
    ],
    [['user', 'link'], /Skriv så: samhandling user link EMAIL/, /samhandling user link EMAIL/],
    [['export-data'], /Skriv så: samhandling export-data FILE/, /samhandling export-data FILE/],
    [['import-data'], /Skriv så: samhandling import-data FILE/, /samhandling import-data FILE/],
  ])('%j', async (words, inSwedish, inEnglish) => {
    for (const [locale, sentence] of [
      ['sv', inSwedish],
      ['en', inEnglish],
    ] as const) {
      const ran = await typed(words, locale)
      expect(ran).toMatchObject({ code: 2, out: '', said: expect.stringMatching(sentence) })
      expect(ran.said).toMatch(/samhandling .*--help/)
    }
  })
})

it('a mistake of the program ends with 1 and says what it was', async () => {
  const broken = () => Promise.reject(new Error('the moon fell down'))
  const ran = await typed(['migrate'], 'sv', { open: broken, start: broken })
  expect(ran).toMatchObject({ code: 1, out: '' })
  expect(ran.said).toMatch(/oväntat gick fel.*\n.*the moon fell down/s)
})

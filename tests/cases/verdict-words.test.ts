import { expect, it } from 'vitest'
import { verdictOf } from '../../src/analysis/verdict.ts'
import { speaking } from '../../src/texts/texts.ts'
import { askInWords, verdictInWords } from '../../src/texts/verdict-words.ts'

const year = (count: number, exposure = 12) => ({ count, exposure })

it('says decreased of what did, not of what is within chance, and neither of what the police find', () => {
  const said = [
    verdictInWords('Skadegörelse', verdictOf('reporter-driven', year(274), year(142))),
    verdictInWords('Tillgrepp i butik', verdictOf('reporter-driven', year(60), year(31))),
    verdictInWords('Våld', verdictOf('victim-driven', year(62), year(51))),
    verdictInWords('Narkotikabrott', verdictOf('police-driven', year(32), year(60))),
  ]
  expect(said).toEqual([
    'Skadegörelse minskade från 274 till 142 (−48 %). Minskningen är större än vad slumpen brukar ge (95 % osäkerhetsintervall −58 till −36 %).',
    'Tillgrepp i butik minskade från 60 till 31 (−48 %). Minskningen är större än vad slumpen brukar ge (95 % osäkerhetsintervall −68 till −19 %).',
    'Våld var 62 före och 51 efter. Skillnaden ryms inom slumpen (−44 till +21 %).',
    'Narkotikabrott var 32 före och 60 efter. Antalet följer hur mycket polisen spanar och ingriper, och säger inte om brotten har blivit fler eller färre.',
  ])
  const asked = verdictOf('reporter-driven', year(60), year(31)).ask
  expect(askInWords(asked)).toBe('Fråga dem som anmäler om de har ändrat sina rutiner.')
})

it('says so where little can be said, in both languages', () => {
  const of = (before: number, after: number, exposure = 12) =>
    verdictInWords('Rån', verdictOf('victim-driven', year(before), year(after, exposure)))
  expect(of(0, 0)).toBe('Rån: inga, varken före eller efter.')
  expect(of(0, 5)).toBe('Rån gick från 0 till 5.')
  expect(of(5, 1)).toBe('Rån var 5 före och 1 efter. Det är för få händelser för att bedöma en förändring.')
  expect(of(60, 31, 11)).toContain('Tiderna är olika långa.')
  expect(speaking('en', () => of(20, 60))).toContain('Rån increased from 20 to 60 (+200 %)')
})

it('never rounds a limit to the zero that it does not reach', () => {
  // Clear by a hair: 0.3 % below no change at the nearest.
  const verdict = verdictOf('victim-driven', year(1000), year(911))
  expect(verdict.kind).toBe('decreased')
  expect(verdictInWords('Brott', verdict)).toContain('till −0,')
})

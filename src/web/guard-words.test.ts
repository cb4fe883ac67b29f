import { expect, test } from 'vitest'
import { checkProse } from '../disclosure/prose/check-prose.ts'
import { findingsOfText } from '../disclosure/text-findings.ts'
import { checkWriting } from '../disclosure/writing/check-writing.ts'
import { findingInText, proseWords, writingWords } from './guard-words.ts'

test.each([
  ['Av 23 deltagare fullföljde 21 insatsen.', 'Av 23 återstår 2'],
  ['Av 25 elever har 8 procent dömts för brott.', '8 procent av 25 är 2 personer'],
  ['Sex orosanmälningar gjordes, fördelade på fyra skolor.', '6 fördelade på 4 grupper'],
  ['Fyra pojkar dömdes för rån.', 'Här räknas 4 personer'],
  ['En av deltagarna har återfallit i brott.', 'Här räknas 1 person.'],
])('what is wrong is said with its numbers: %s', (text, words) => {
  const [finding] = checkProse(text)
  expect(proseWords(finding!, 5).wrong).toContain(words)
})

test.each([
  'Fyra pojkar dömdes för rån.',
  'Två våldtäkter anmäldes på skolan.',
  'Av 12 klienter fullföljde 10.',
  'Hälften av de åtta ungdomarna återföll.',
  'Under mars ökade antalet klienter från 31 till 33.',
])('what is offered instead tells of nobody: %s', text => {
  const [finding] = checkProse(text)
  const { example, mend } = proseWords(finding!, 5)
  expect(checkProse(/”(.*)”/u.exec(example)![1]!)).toEqual([])
  expect(mend).not.toContain('{')
})

test('what is found in one sentence is said together, the gravest first and nothing twice', () => {
  const [finding, ...others] = findingsOfText('Tre av de 16 ungdomarna på Björkvägen 12 greps för rån.', 5)
  expect(others).toEqual([])
  const { wrong, mend } = findingInText(finding!, 5)
  expect(wrong).toMatch(/adress.*räknas 3 personer/u)
  expect(mend).toContain('kvarteret')
  const [girl] = findingsOfText('En 14-årig flicka i 8B på Trollbodaskolan utsattes för övergrepp.', 5)
  expect(girl!.also.filter(also => also.kind === 'prose' && also.finding.flag === 'IDENT')).toEqual([])
})

test('what is only possible is asked about', () => {
  const [sure] = checkWriting('Bilen ABC 123 stod vid torget.')
  const [unsure] = checkWriting('Vi såg DEF456 där igen.')
  expect(writingWords(sure!).wrong).not.toContain('?')
  expect(writingWords(unsure!).wrong).toContain('?')
})

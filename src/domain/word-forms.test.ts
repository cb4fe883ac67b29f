import { describe, expect, test } from 'vitest'
import { patternOf, type WordPattern } from './word-forms.ts'

const finds = (word: string, text: string, how: keyof WordPattern = 'start') =>
  new RegExp(patternOf(word)[how], 'u').test(text)

describe('forms of a word', () => {
  test.each([
    ['skolor', 'Skolan'],
    ['skola', 'skolorna'],
    ['skolan', 'SKOLOR'],
    ['torg', 'torgen'],
    ['torgets', 'Torg'],
    ['grupp', 'grupperna'],
    ['gruppen', 'grupper'],
    ['platser', 'plats'],
    ['plats', 'platserna'],
    ['möten', 'mötet'],
    ['möte', 'mötena'],
    ['trygg', 'tryggare'],
    ['tryggt', 'trygga'],
    ['program', 'programmet'],
    ['programmen', 'program'],
    ['förälder', 'föräldrarna'],
    ['föräldrar', 'förälder'],
    ['bostad', 'bostäderna'],
    ['bostäder', 'bostad'],
    ['ledamöter', 'ledamoten'],
    ['ungdomar', 'ungdomens'],
    ['orsaker', 'orsakerna'],
    ['Överenskommelser', 'överenskommelsen'],
  ])('%s finds %s', (word, text) => expect(finds(word, text)).toBe(true))

  test.each([
    ['håll', 'hall'],
    ['hall', 'håll'],
    ['råd', 'rad'],
    ['mål', 'malen'],
    ['plan', 'plats'],
    ['plats', 'plan'],
    ['skolor', 'skolka'],
    ['gruppen', 'gruva'],
    ['torg', 'tork'],
  ])('%s does not find %s', (word, text) => expect(finds(word, text, 'anywhere')).toBe(false))
})

describe('a word that is being typed', () => {
  test.each([
    ['vålds', 'Våldsförebyggande arbete'],
    ['våldsförebyggan', 'Våldsförebyggande arbete'],
    ['t', 'Torget'],
    ['EST', 'EST-gruppen'],
    ['2020', 'EK 2020/17'],
  ])('%s finds %s', (word, text) => expect(finds(word, text)).toBe(true))
})

describe('a part of a compound', () => {
  test.each([
    ['torg', 'Ektorget'],
    ['torget', 'Ektorg'],
    ['rån', 'personrån'],
    ['grupper', 'Torggruppen'],
  ])('%s finds %s, but not as the beginning of a word', (word, text) => {
    expect(finds(word, text, 'anywhere')).toBe(true)
    expect(finds(word, text, 'start')).toBe(false)
  })
  test('one letter before is no part of a word', () => expect(finds('rån', 'från', 'anywhere')).toBe(false))
})

describe('something alike', () => {
  test.each([
    ['hall', 'Hållplats'],
    ['trad', 'Träd'],
    ['Lundpraken', 'Lundparken'],
    ['Lundaprken', 'Lundparken'],
    ['Lunparken', 'Lundparken'],
    ['Lundbarken', 'Lundparken'],
    ['Lunddparken', 'Lundparken'],
  ])('%s is alike %s', (word, text) => expect(finds(word, text, 'alike')).toBe(true))
  test.each([
    ['håll', 'hall'],
    ['torv', 'torg'],
    ['Bundparken', 'Lundparken'],
  ])('%s is not alike %s', (word, text) => expect(finds(word, text, 'alike')).toBe(false))
})

describe('the parts of a compound that is not found whole', () => {
  test.each([
    ['narkotikaförsäljning', 'Narkotika säljs öppet'],
    ['narkotikaförsäljning', 'narkotikabrott'],
    ['narkotikaförsäljning', 'Försäljningen vid torget'],
    ['nattvandring', 'föräldravandringar'],
    ['skolgårdar', 'Skolan i byn'],
    ['villainbrott', 'inbrotten'],
  ])('%s finds %s', (word, text) => {
    expect(finds(word, text, 'anywhere')).toBe(false)
    expect(finds(word, text, 'parts')).toBe(true)
  })
  test.each([
    ['villainbrott', 'Vi vill mer'],
    ['narkotikaförsäljning', 'uppföljning'],
    ['trygghetsvandring', 'ring polisen'],
    ['finnsinte', 'inte här'],
    ['torget', 'torv'],
    ['zebrafinkar', 'finanser'],
  ])('%s does not find %s', (word, text) => expect(finds(word, text, 'parts')).toBe(false))
})

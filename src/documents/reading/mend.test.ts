import { describe, expect, it } from 'vitest'
import { joinLines, withoutLigatures, wordsInside } from './mend.ts'

describe('lines joined', () => {
  it.each([
    [['förening-', 'arna möts'], 'föreningarna möts'],
    [['både kort-', 'och långsiktigt'], 'både kort- och långsiktigt'],
    [['Hässelby-', 'Vällingby'], 'Hässelby-Vällingby'],
    [['via e-', 'post'], 'via e-post'],
    [['vid SL-', 'stationen'], 'vid SL-stationen'],
    [['en 20-', 'årig man'], 'en 20-årig man'],
    [['åren 2018-', '2019'], 'åren 2018-2019'],
    [['före\u00ad', 'byggande'], 'förebyggande'],
    [['team/', 'centrum'], 'team/centrum'],
    [['en', ' ', 'två'], 'en två'],
    [['lista –', 'med tankstreck'], 'lista – med tankstreck'],
  ])('%j', (lines, text) => {
    expect(joinLines(lines)).toBe(text)
  })

  it('keep the hyphen that the document writes elsewhere', () => {
    const words = wordsInside(['Polis-myndigheten svarar.', 'socialtjänst och social-'])
    expect(joinLines(['polis-', 'myndigheten'], words)).toBe('polis-myndigheten')
    expect(joinLines(['social-', 'tjänst'], words)).toBe('socialtjänst')
  })
})

it('ligatures are the letters that were written', () => {
  expect(withoutLigatures('ﬁsk, aﬀär, ½')).toBe('fisk, affär, ½')
})

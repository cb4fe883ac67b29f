import { describe, expect, it } from 'vitest'
import { parseFollowUp } from './follow-up.ts'

describe('a follow-up', () => {
  it('has two layers: the reporting points through a body, and the group itself', () => {
    const words =
      'Samordnas av styrgruppen i samband med T1, T2 och VB. Gruppen följer upp löpande vid sina möten.'
    expect(parseFollowUp(words)).toEqual({
      words,
      coordinatedBy: 'styrgruppen',
      points: ['T1', 'T2', 'VB'],
      continuousInGroup: true,
      successCondition: null,
    })
  })

  it('keeps what shall be true at the point', () => {
    const read = parseFollowUp('Samordnas av rådet att en nattgrupp finns följs upp i T2.')
    expect(read).toMatchObject({
      coordinatedBy: 'rådet',
      points: ['T2'],
      successCondition: 'att en nattgrupp finns',
    })
    expect(read.continuousInGroup).toBe(false)
  })

  it('knows the points by their long names, and takes no year or code for one', () => {
    expect(parseFollowUp('I tertialrapport 2 och verksamhetsberättelsen').points).toEqual(['T2', 'VB'])
    expect(parseFollowUp('Varje tertial').points).toEqual(['T1', 'T2', 'VB'])
    expect(parseFollowUp('Linje T12, 2021').points).toEqual([])
  })

  it('knows quarters and half-years, for those who report by them', () => {
    expect(parseFollowUp('Kvartalsvis i styrgruppen').points).toEqual(['Q1', 'Q2', 'Q3', 'Q4'])
    expect(parseFollowUp('Efter andra kvartalet och Q4').points).toEqual(['Q2', 'Q4'])
    expect(parseFollowUp('Vid halvår 1').points).toEqual(['H1'])
  })
})

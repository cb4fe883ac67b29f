import { describe, expect, it } from 'vitest'
import type { PictureContent } from '../../domain/picture-content.ts'
import type { Measured, PartOfGround, Survey } from '../../domain/picture-survey.ts'
import { surveyFindings } from './survey-findings.ts'

const measured = (asked: number | null, yes: number | null, percent: number | null): Measured => ({
  ...{ from: '2024-01-01', to: '2024-12-31', period: null, state: 'known', low: null, high: null },
  ...{ percent, asked, yes, reported: { state: 'missing', amount: null } },
})
/** Of a ground where a thousand were asked and three hundred said yes. */
const part = (name: string, asked: number, yes: number): PartOfGround => ({
  ...{ name, of: 'Ekbacken', part: (100 * yes) / asked, rest: (100 * (300 - yes)) / (1000 - asked) },
  asked: { part: asked, rest: 1000 - asked },
  yes: { part: yes, rest: 300 - yes },
  change: { difference: 0, low: -1, high: 1 },
})
const leastOf = (values: Measured[], parts: PartOfGround[] = []): number[] => {
  const survey = {
    indicatorId: 'i',
    name: 'Utsatta',
    ground: { name: 'Ekbacken', isOwn: true },
    values,
    parts,
  }
  const categories = [{ code: 'skada', surveys: [survey as unknown as Survey] }]
  const content = { figures: { categories } } as unknown as PictureContent
  return surveyFindings(content, { threshold: 5, width: 5 }).map(({ least }) => least)
}
const many = measured(1000, 300, 30)

describe('a share that is published', () => {
  it('tells of few who answered, answered so or answered otherwise, and of nobody where there is nobody', () => {
    expect(leastOf([many])).toEqual([])
    expect(leastOf([measured(4, 4, 100)])).toEqual([4])
    expect(leastOf([measured(100, 3, 3)])).toEqual([3])
    expect(leastOf([measured(100, 98, 98)])).toEqual([2])
    expect(leastOf([measured(100, 100, 100)])).toEqual([])
  })

  it('is counted back where only how many answered is known, and tells of nobody where that is not', () => {
    expect(leastOf([measured(50, null, 6)])).toEqual([3])
    expect(leastOf([measured(null, null, 6)])).toEqual([])
  })
})

describe('parts of a ground', () => {
  it('tell of few in a part and in what remains of the ground', () => {
    expect(leastOf([many], [part('Torget', 400, 120)])).toEqual([])
    expect(leastOf([many], [part('Torget', 400, 3)])).toEqual([3])
    expect(leastOf([many], [part('Torget', 998, 299)])).toEqual([1])
  })

  it('tell together of few who live in none of them, which none of them tells alone', () => {
    const [one, other] = [part('Torget', 500, 150), part('Parken', 497, 148)]
    expect(leastOf([many], [one])).toEqual([])
    expect(leastOf([many], [other])).toEqual([])
    expect(leastOf([many], [one, other])).toEqual([1])
    expect(leastOf([many], [one, part('Parken', 480, 140)])).toEqual([])
    // Parts that overlap hold more than the ground together: nothing is known of what they leave.
    expect(leastOf([many], [one, other, part('Norra torget', 200, 60)])).toEqual([])
  })
})

/** What two versions of a lägesbild tell otherwise of what people have answered: each measurement, and each part of a ground against the rest. */
import type { PictureContent } from './picture-content.ts'
import { lastAndBefore, type Measured, type PartOfGround, type Survey } from './picture-survey.ts'

/** What stands of a measurement. `rest`: what remains of the ground, where it is a part that is held against it. */
export type Answered = Pick<Measured, 'state' | 'percent' | 'low' | 'high' | 'asked'> & {
  rest: { percent: number; asked: number } | null
}

/** Null before or after where that version says nothing of it. */
export type SurveyDifference = {
  question: string
  /** Whose answers; `partOf` is the ground that it is a part of, where it is held against the rest of that. */
  ground: { name: string; partOf: string | null }
  time: Pick<Measured, 'from' | 'to' | 'period'>
  before: Answered | null
  after: Answered | null
}

export function surveyDifference(before: PictureContent, after: PictureContent): SurveyDifference[] {
  const [earlier, later] = [surveysIn(before), surveysIn(after)]
  const idOf = sameQuestion(earlier, later)
  const [told, toldNow] = [measurementsOf(earlier, idOf), measurementsOf(later, idOf)]
  return [...new Set([...toldNow.keys(), ...told.keys()])].flatMap(key => {
    const [one, other] = [told.get(key), toldNow.get(key)]
    if (one && other && written(one.told) === written(other.told)) return []
    const { question, ground, time } = (other ?? one)!
    return [{ question, ground, time, before: one?.told ?? null, after: other?.told ?? null }]
  })
}

const surveysIn = ({ figures }: PictureContent): Survey[] =>
  (figures?.categories ?? []).flatMap(({ surveys = [] }) => surveys)

/** A question is the same by its record, and by its name where the next year's plan has a record of its own of it. */
function sameQuestion(earlier: readonly Survey[], later: readonly Survey[]) {
  const ids = new Set(earlier.map(({ indicatorId }) => indicatorId))
  const still = new Set(later.map(({ indicatorId }) => indicatorId))
  const gone = earlier.filter(({ indicatorId }) => !still.has(indicatorId))
  const byName = new Map(gone.map(({ name, indicatorId }) => [name, indicatorId]))
  return ({ indicatorId, name }: Survey): string =>
    ids.has(indicatorId) ? indicatorId : (byName.get(name) ?? indicatorId)
}

type Measurement = Omit<SurveyDifference, 'before' | 'after'> & { told: Answered }

function measurementsOf(surveys: readonly Survey[], idOf: (of: Survey) => string): Map<string, Measurement> {
  return new Map(
    surveys.flatMap(survey =>
      [...survey.values.map(value => ofGround(survey, value)), ...partsOf(survey)].map(one => {
        const { ground, time } = one
        const key = [idOf(survey), ground.name, ground.partOf, time.from, time.to]
        return [JSON.stringify(key), one] as const
      }),
    ),
  )
}

function ofGround({ name, ground }: Survey, value: Measured): Measurement {
  const { state, percent, low, high, asked } = value
  const told = { state, percent, low, high, asked, rest: null }
  return { question: name, ground: { name: ground.name, partOf: null }, time: timeOf(value), told }
}

const timeOf = ({ from, to, period }: Measured) => ({ from, to, period })

/** Of the last time that was asked. */
function partsOf({ name, values, parts }: Survey): Measurement[] {
  if (parts.length === 0) return []
  const time = timeOf(lastAndBefore(values).last)
  return parts.map(part => ({
    question: name,
    ground: { name: part.name, partOf: part.of },
    time,
    told: againstRest(part),
  }))
}

const againstRest = ({ part, rest, asked }: PartOfGround): Answered => ({
  ...{ state: 'known', percent: part, low: null, high: null, asked: asked.part },
  rest: { percent: rest, asked: asked.rest },
})

/** As it stands on paper: what differs in no decimal that is written is the same. */
const written = (told: Answered): string =>
  JSON.stringify(told, (_, value) => (typeof value === 'number' ? Math.round(value * 10) / 10 : value))

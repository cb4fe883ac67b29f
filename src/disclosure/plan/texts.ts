/** Every text and every figure of a plan, and where it stands: what the guard reads before the plan is frozen. */
import { isAccepted } from '../../domain/indicator.ts'
import { titleWithYear } from '../../domain/plan-in-force.ts'
import { type PlanRecords, type PlanTable, planTables } from '../../domain/plan-records.ts'
import { sideOf } from '../../domain/plan-side.ts'
import type { PlacedFigure } from '../few-in-figures.ts'
import type { PlacedText } from '../placed-findings.ts'

/** A field of a record of the plan, or of the plan itself. `title`: what the record is called. */
export type PlanPlace = { table: PlanTable | 'plan'; id: string; field: string; title: string }

/** Numbers in a register. */
const unread = ['caseNumber']
/** The sentence that a figure was found in, most often in the plan's own text. */
const quotes = ['sentence']
const day = /^\d{4}-\d\d-\d\d$/

type Fields = Record<string, unknown> & { id: string }

export function textsInPlan(records: PlanRecords): PlacedText<PlanPlace>[] {
  const side = sideOf({ records, origins: {} })
  const { plan } = records
  return [
    ...textsOf('plan', plan, titleWithYear(plan)),
    ...inOrder.flatMap(table =>
      (records[table] as Fields[]).flatMap(row => textsOf(table, row, side.title(table, row))),
    ),
  ]
}

/** The figures of the indicators that are followed: of what was only proposed out of a text, the text itself is read. */
export function figuresInPlan(records: PlanRecords): PlacedFigure<PlanPlace>[] {
  const side = sideOf({ records, origins: {} })
  const followed = new Map(records.indicator.filter(isAccepted).map(one => [one.id, one]))
  const values = records.indicatorValue.flatMap(value => {
    const indicator = followed.get(value.indicatorId)
    const title = side.title('indicatorValue', value)
    const place = { table: 'indicatorValue', id: value.id, field: 'value', title } as const
    return indicator ? [{ place, indicator, value }] : []
  })
  return [...values, ...baselinesIn(records, side, followed)]
}

/** Where goals begin is told of somebody; what they aim at is not. */
function baselinesIn(
  records: PlanRecords,
  side: ReturnType<typeof sideOf>,
  followed: ReadonlyMap<string, PlanRecords['indicator'][number]>,
): PlacedFigure<PlanPlace>[] {
  const alone = {
    period: null,
    year: null,
    placeName: null,
    breakdown: null,
    numerator: null,
    denominator: null,
  }
  return records.goal.flatMap(goal => {
    const indicator = followed.get(goal.indicatorId ?? '')
    if (!indicator || goal.baselineValue === null) return []
    const place = {
      table: 'goal',
      id: goal.id,
      field: 'baselineValue',
      title: side.title('goal', goal),
    } as const
    return [{ place, indicator, value: { ...alone, state: 'known', value: goal.baselineValue } }]
  })
}

/** The plan's own records first, in the order of the tables; then who and what is around it. */
const around: readonly PlanTable[] = ['organisation', 'position', 'group', 'seat', 'place', 'programme']
const inOrder: readonly PlanTable[] = [...planTables.filter(table => !around.includes(table)), ...around]

function textsOf(table: PlanPlace['table'], row: Fields, title: string): PlacedText<PlanPlace>[] {
  return Object.entries(row).flatMap(([field, value]) => {
    if (field === 'id' || field.endsWith('Id') || unread.includes(field)) return []
    const texts = (Array.isArray(value) ? value : [value]).filter(each => typeof each === 'string')
    const text = texts.filter(each => !day.test(each)).join('\n')
    return text ? [{ place: { table, id: row.id, field, title }, text, isQuote: quotes.includes(field) }] : []
  })
}

import {
  type CountedUnit,
  type DenominatorVerdict,
  denominatorVerdict,
  type RateBase,
} from '../../src/analysis/denominator.ts'
import {
  type CountDirection,
  type DetectionFlag,
  type Driver,
  detectionFlags,
  type ReportingCircumstances,
} from '../../src/analysis/detection.ts'
import { foundPerHour } from '../../src/analysis/effort.ts'
import { type Adapters, adapter } from './adapter.ts'

type Effort = { hits_before: number; hours_before: number; hits_after: number; hours_after: number }
type Change = {
  driven_by: string
  count_change: CountDirection
  effort?: string
  routine?: string
  other_source?: string
}
type Rate = { unit: string; residents: number | null; measure: string }

export const detectionCases: Adapters = {
  effort_adjusted: adapter<Effort>({
    given: ['hits_before', 'hours_before', 'hits_after', 'hours_after'],
    outcome: one => {
      const found = foundPerHour(
        { hits: one.hits_before, hours: one.hours_before },
        { hits: one.hits_after, hours: one.hours_after },
      )
      return {
        rate_ratio: found.ratio,
        percent_change: found.percent,
        ci95_exact: found.interval,
        p_exact_central: found.p,
        p_mid: found.midP.p,
        ci95_mid: found.midP.interval,
        flag: found.caveats[0] ?? null,
      }
    },
  }),
  verdict: adapter<Change>({
    given: ['driven_by', 'count_change', 'effort', 'routine', 'other_source'],
    outcome: one => {
      const flags = detectionFlags(one.driven_by.replace('_', '-') as Driver, one.count_change, {
        effort: known(one.effort),
        routine: known(one.routine),
        otherSource: one.other_source ?? 'none',
      } as ReportingCircumstances)
      return { expect: flags.map(inCapitals) }
    },
  }),
  denominator: adapter<Rate>({
    given: ['unit', 'residents', 'measure'],
    outcome: one => ({
      expect: inCapitals(denominatorVerdict(unitOf(one.unit), one.residents, baseOf(one.measure))),
    }),
  }),
}

/** What does not bear on the class is no more known than what nobody has asked. */
const known = (value: string | undefined) => (value === undefined || value === 'n/a' ? 'unknown' : value)
const inCapitals = (name: DetectionFlag | DenominatorVerdict) => name.toUpperCase().replaceAll('-', '_')

/** The tables name units and measures in Swedish. */
function unitOf(name: string): CountedUnit {
  if (/skola|gymnasi/i.test(name)) return 'school'
  if (/kommun/i.test(name)) return 'municipality'
  if (/stadsdel|distrikt/i.test(name)) return 'district'
  return /bostad|kvarter|område/i.test(name) ? 'housing-area' : 'passage'
}

function baseOf(measure: string): RateBase {
  if (/hushåll/i.test(measure)) return 'households'
  if (/elev/i.test(measure)) return 'pupils'
  return /besök/i.test(measure) ? 'visitors' : 'residents'
}

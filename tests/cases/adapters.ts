/** Every kind of case that can be run, by topic: a new topic is a file beside this one and a line here. */
import type { Adapters } from './adapter.ts'
import { beforeAfterControlCases } from './before-after-control.ts'
import { countChangeCases } from './count-change.ts'
import { detectionCases } from './detection-flags.ts'
import { disclosureCases } from './disclosure.ts'
import { monitoringCases } from './monitoring.ts'
import { proportionCases } from './proportions.ts'
import { spatialCases } from './spatial.ts'
import { temporalCases } from './temporal.ts'
import { trendCases } from './trend.ts'

export const adapters: Adapters = {
  ...beforeAfterControlCases,
  ...countChangeCases,
  ...detectionCases,
  ...disclosureCases,
  ...monitoringCases,
  ...proportionCases,
  ...spatialCases,
  ...temporalCases,
  ...trendCases,
}

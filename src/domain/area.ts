import { z } from 'zod'
import { choice, optionalId, optionalNumber, optionalText, requiredText } from './fields.ts'

/** Prioriterat område. May be followed up by way of another area (Skolan som brottsplats via Unga i risk). */
export const areaSchema = z.object({
  name: requiredText(300),
  viaAreaId: optionalId,
  viaReason: optionalText(2_000),
})

/** Overall goals are prose; effect goals are measured seldom; operative goals are counted at every follow-up. */
export const goalKinds = ['overall', 'effect', 'operative'] as const

/** Where a goal begins (baseline) and where it shall end (target) stand in words, with the number beside them where there is one. */
export const goalSchema = z.object({
  kind: choice(goalKinds),
  label: optionalText(200),
  text: requiredText(5_000),
  baseline: optionalText(1_000),
  baselineValue: optionalNumber,
  target: optionalText(1_000),
  targetValue: optionalNumber,
  due: optionalText(300),
  indicatorId: optionalId,
})

/**
 * Whether a count may be divided by inhabitants. A square has none; and where many pass through, few inhabitants make every rate high (Brå on
 * regional variation). Best is to divide by who, or what, is at risk: households, pupils, visitors counted.
 */

/** What a count is of. `passage`: squares, stations, centres, streets at night; people pass there, and nobody lives there. */
export type CountedUnit = 'passage' | 'housing-area' | 'district' | 'municipality' | 'school'

/** What the count would be divided by. */
export type RateBase = 'residents' | 'households' | 'pupils' | 'visitors'

/**
 * `allow-with-note`: say that visitors are counted as events and not as inhabitants. `warn-visitors`: so few live there that those who visit may decide the rate.
 * `refuse-too-few`: a single event would move it. `refuse-count-only`: show the count.
 */
export type DenominatorVerdict =
  | 'allow'
  | 'allow-with-note'
  | 'warn-visitors'
  | 'refuse-too-few'
  | 'refuse-count-only'

export const fewestResidents = 1000
/** Municipalities under this size can have more visitors than inhabitants. */
export const smallMunicipality = 10_000

/** `residents` of the unit, or its pupils where it is a school; null where nobody lives there, or where it is not known. */
export function denominatorVerdict(
  unit: CountedUnit,
  residents: number | null,
  base: RateBase,
): DenominatorVerdict {
  if (residents !== null && !(residents >= 0))
    throw new RangeError(`residents must be from zero: ${residents}`)
  if (unit === 'passage') return base === 'visitors' ? 'allow' : 'refuse-count-only'
  if (residents === null) return 'refuse-count-only'
  if (unit === 'school') return residents < 100 ? 'refuse-too-few' : 'allow-with-note'
  if (residents < fewestResidents) return 'refuse-too-few'
  if (base !== 'residents') return 'allow'
  return unit === 'municipality' && residents < smallMunicipality ? 'warn-visitors' : 'allow-with-note'
}

import type { Option } from '../../parts/form.tsx'
import type { Choices } from '../record/record-form.ts'

/** Of what a record of an area can point at, what stands in the same plan: that of its own area first. */
export function ofSamePlan<O extends Option & { planId: string; areaId: string | null }>(
  options: O[],
  { areas = [] }: Choices,
  row: Record<string, unknown>,
): O[] {
  const planId = areas.find(({ value }) => value === row.areaId)?.planId
  const own = options.filter(option => option.planId === planId)
  return [
    ...own.filter(({ areaId }) => areaId === row.areaId),
    ...own.filter(({ areaId }) => areaId !== row.areaId),
  ]
}

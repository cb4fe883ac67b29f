import { m } from '../../texts/texts.ts'

/** From so many activities on, a plan takes seconds to write as Word. */
const manyActivities = 100

/** Said before somebody asks for a Word document of a large plan, and wonders why nothing happens. */
export function SlowWord({ activities }: { activities: number }) {
  return activities >= manyActivities ? <p class="quiet">{m.plan_take_home_slow()}</p> : null
}

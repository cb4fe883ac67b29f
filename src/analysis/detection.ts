/**
 * What a change of reports can mean. Counts of some crimes follow how much the police look ("spaningsbrott", "ingripandebrott": Brå on drug crime and drunk driving), of others who
 * reports, and how (Brå on vandalism: routines for reporting and registering). The class of a category decides what may be said, and what has to be asked for.
 */

/** Who makes a count: the police by looking, some few who report, those who were exposed; or several of them at once. */
export const drivers = ['police-driven', 'reporter-driven', 'victim-driven', 'mixed'] as const
export type Driver = (typeof drivers)[number]

/** How a count changed, by its interval: `unclear` where that holds no change. */
export type CountDirection = 'up' | 'down' | 'unclear'

/** What is known beside the count. `effort`: hours of police work; `routine`: how it is reported; `otherSource`: what a survey says. */
export type ReportingCircumstances = {
  effort: 'up' | 'down' | 'same' | 'unknown'
  routine: 'changed' | 'same' | 'unknown'
  otherSource: 'up' | 'down' | 'same' | 'none'
}

export type DetectionFlag =
  | 'no-clear-change'
  | 'reported-increase'
  | 'reported-decrease'
  | 'possible-increase'
  | 'possible-decrease'
  | 'count-follows-effort'
  | 'count-follows-routine'
  | 'not-a-measure-of-crime'
  | 'ask-for-effort'
  | 'ask-for-routine'
  | 'sources-diverge'

/** What may be said of a change, in the order to say it. */
export function detectionFlags(
  driver: Driver,
  direction: CountDirection,
  circumstances: ReportingCircumstances,
): DetectionFlag[] {
  const flags: DetectionFlag[] =
    direction === 'unclear'
      ? unclear(driver)
      : driver === 'police-driven'
        ? policeDriven(direction, circumstances.effort)
        : driver === 'reporter-driven'
          ? reporterDriven(direction, circumstances.routine)
          : driver === 'mixed'
            ? mixed(direction, circumstances)
            : [reported(direction)]
  return diverges(direction, circumstances.otherSource) ? [...flags, 'sources-diverge'] : flags
}

function unclear(driver: Driver): DetectionFlag[] {
  return driver === 'police-driven' ? ['no-clear-change', 'not-a-measure-of-crime'] : ['no-clear-change']
}

function policeDriven(direction: 'up' | 'down', effort: ReportingCircumstances['effort']): DetectionFlag[] {
  if (effort === 'unknown') return ['not-a-measure-of-crime', 'ask-for-effort']
  if (effort === direction) return ['count-follows-effort']
  return [direction === 'up' ? 'possible-increase' : 'possible-decrease']
}

function reporterDriven(
  direction: 'up' | 'down',
  routine: ReportingCircumstances['routine'],
): DetectionFlag[] {
  if (routine === 'unknown') return ['ask-for-routine']
  return [routine === 'changed' ? 'count-follows-routine' : reported(direction)]
}

/** Part of the count is found and part is reported: either may have made the change. */
function mixed(direction: 'up' | 'down', { effort, routine }: ReportingCircumstances): DetectionFlag[] {
  if (effort === direction) return ['count-follows-effort']
  if (routine === 'changed') return ['count-follows-routine']
  return [reported(direction)]
}

function reported(direction: 'up' | 'down'): DetectionFlag {
  return direction === 'up' ? 'reported-increase' : 'reported-decrease'
}

/** More reports and less exposed, or the other way round: reporting may have changed. Shown side by side, never averaged. */
function diverges(direction: CountDirection, other: ReportingCircumstances['otherSource']): boolean {
  return (direction === 'up' && other === 'down') || (direction === 'down' && other === 'up')
}

/** Categories that may be added into one figure: what the police find is never added to what others report, or a rise hides in a fall. */
export function mayBeSummed(categories: readonly Driver[]): boolean {
  const found = categories.filter(driver => driver === 'police-driven').length
  return found === 0 || found === categories.length
}

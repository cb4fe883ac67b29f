import { mustBeBetween, mustBePositive } from './checked.ts'
import { normalLimit, normalUpper } from './functions/normal.ts'

/** What a change would look like: in events, with its standard error, and how often it would be told from chance. */
export type PowerNote = { change: number; standardError: number; power: number }

/**
 * Whether a change can be seen at all, asked before a measure starts: a place that has `target` events in the time and a control area that has `control`,
 * if the place's events were multiplied by `ratio` and the control's stayed (the difference of Wheeler & Ratcliffe 2018).
 */
export function powerNote(target: number, control: number, ratio: number, alpha = 0.05): PowerNote {
  mustBePositive('events in the target', target)
  mustBePositive('events in the control', control)
  if (!(ratio >= 0 && Number.isFinite(ratio))) throw new RangeError(`the ratio must be from zero: ${ratio}`)
  mustBeBetween('alpha', alpha, 0, 1)
  const change = target * (ratio - 1)
  const standardError = Math.sqrt(target * (1 + ratio) + 2 * control)
  const z = normalLimit(alpha)
  const away = Math.abs(change) / standardError
  return { change, standardError, power: normalUpper(z - away) + normalUpper(z + away) }
}

import { mustBeAsLong, mustBePositive } from './checked.ts'

/** Metres in a plane, such as SWEREF 99 TM. */
export type Point = { x: number; y: number }

/**
 * Events per square metre at each place, by the quartic kernel of radius `bandwidth` in metres (B. W. Silverman, Density Estimation, 1986, section 4.2). A picture
 * and nothing more: print the radius, keep one scale of colours for both periods, and claim no significance.
 */
export function kernelDensity(
  events: readonly Point[],
  at: readonly Point[],
  bandwidth: number,
  weights: readonly number[] = events.map(() => 1),
): number[] {
  mustBePositive('the bandwidth', bandwidth)
  mustBeAsLong('weights', weights, events)
  const square = bandwidth * bandwidth
  return at.map(({ x, y }) =>
    events.reduce((sum, event, index) => {
      const near = ((event.x - x) ** 2 + (event.y - y) ** 2) / square
      return near < 1 ? sum + ((weights[index]! * 3) / (Math.PI * square)) * (1 - near) ** 2 : sum
    }, 0),
  )
}

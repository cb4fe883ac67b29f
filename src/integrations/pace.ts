/** How often somebody lets themselves be asked. Kept by the running program, for all of its partnerships together. */

/** At most so many calls within so many milliseconds. */
export type PaceLimit = { calls: number; within: number }

export type Pace = {
  /** Notes a call and answers 0, or answers how many whole seconds there are left to wait, and notes nothing. */
  take(limits: readonly PaceLimit[]): number
}

export function openPace(now: () => Date): Pace {
  let calls: number[] = []
  return {
    take(limits) {
      const at = now().getTime()
      const longest = Math.max(...limits.map(({ within }) => within))
      calls = calls.filter(call => call > at - longest)
      const left = limits.map(limit => {
        const first = calls.filter(call => call > at - limit.within).at(-limit.calls)
        return first === undefined ? 0 : first + limit.within - at
      })
      const wait = Math.ceil(Math.max(0, ...left) / 1_000)
      if (wait === 0) calls.push(at)
      return wait
    },
  }
}

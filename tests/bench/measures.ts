/** One line of the table. What has nothing beside it has no ratio. */
export type Measurement = [what: string, ours: string, beside: string, ratio: string]

/** The middle of some rounds, in milliseconds, after one that warms up. */
export async function median(rounds: number, work: () => Promise<void>): Promise<number> {
  await work()
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    await work()
    times.push(performance.now() - began)
  }
  return times.sort((a, b) => a - b)[rounds >> 1]!
}

export const milliseconds = (value: number): string => `${Math.round(value)} ms`

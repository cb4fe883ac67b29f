import { expect, test } from 'vitest'
import { countAttempts } from './attempts.ts'

async function begin(times: number, attempt: (time: number) => Promise<number | null>) {
  const waits: (number | null)[] = []
  for (let time = 0; time < times; time++) waits.push(await attempt(time))
  return waits
}

test('an account is waited for after ten attempts, from wherever they come and however it is written', async () => {
  const attempts = countAttempts()
  const waits = await begin(11, time =>
    attempts.begin(`192.0.2.${time}`, time % 2 ? 'Ada@x.se ' : 'ada@x.se'),
  )
  expect(waits.slice(0, 10)).toEqual(Array(10).fill(null))
  expect(waits[10]).toBeGreaterThan(0)
  expect(await attempts.begin('192.0.2.1', 'other@x.se')).toBeNull()
})

test('an address is waited for after a hundred attempts at whichever accounts', async () => {
  const attempts = countAttempts()
  const waits = await begin(101, time => attempts.begin('192.0.2.1', `a${time}@x.se`))
  expect(waits.slice(0, 100)).toEqual(Array(100).fill(null))
  expect(waits[100]).toBeGreaterThan(0)
  expect(await attempts.begin('192.0.2.2', 'a1@x.se')).toBeNull()
})

test('who succeeds begins anew', async () => {
  const attempts = countAttempts()
  for (let time = 0; time < 30; time++) {
    expect(await attempts.begin('192.0.2.1', 'ada@x.se')).toBeNull()
    await attempts.succeeded('192.0.2.1', 'ada@x.se')
  }
})

import type { Value } from './rows.ts'

/** The same few periods and times stand in a file again and again: each is read once, and all are forgotten when they are more than `most`. */
export function remembered<T>(read: (value: Value | undefined) => T, most: number) {
  const known = new Map<string, T>()
  return (value: Value | undefined): T => {
    const key = String(value)
    const found = known.get(key)
    if (found !== undefined) return found
    if (known.size > most) known.clear()
    const fresh = read(value)
    known.set(key, fresh)
    return fresh
  }
}

import { isDeepStrictEqual } from 'node:util'

/** The fields that two plans differ in, as "activity.2.title"; none where they say the same. */
export function changedFields(before: unknown, after: unknown, at = ''): string[] {
  if (isDeepStrictEqual(before, after)) return []
  const [a, b] = [before, after]
  if (!isFolder(a) || !isFolder(b)) return [at]
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].flatMap(key => changedFields(a[key], b[key], at === '' ? key : `${at}.${key}`))
}

function isFolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

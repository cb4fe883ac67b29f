import { createHash } from 'node:crypto'
import { canonicalJson } from '../domain/plan-version.ts'

/** SHA-256 of what something holds, by which two copies are known to be the same. */
export function checksumOf(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

import { z } from 'zod'
import { optionalText, requiredText } from './fields.ts'

/** Samverkan: the tenant. */
export const partnershipSchema = z.object({
  name: requiredText(200),
  city: optionalText(200),
  district: optionalText(200),
  policeRegion: optionalText(200),
})

/** The part of an address that names a partnership: "Hässelby-Vällingby" becomes "hasselby-vallingby". */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return slug || 'samverkan'
}

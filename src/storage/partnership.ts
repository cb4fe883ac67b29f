import type { WayToAskAgain } from '../domain/partnership.ts'
import type { Gate, Reading, Writing } from './database.ts'
import { mustBeOne } from './record.ts'

export type NewPartnership = {
  id: string
  slug: string
  name: string
  city: string | null
  district: string | null
  policeRegion: string | null
  language: 'sv' | 'en'
  createdAt: Date
}

/** At the gate: nobody belongs to a partnership before it exists. */
export async function insertPartnership(gate: Gate, partnership: NewPartnership): Promise<void> {
  await gate.insertInto('partnership').values(partnership).execute()
}

/** Whether an address is free. */
export async function isSlugFree(gate: Gate, slug: string): Promise<boolean> {
  const row = await gate.selectFrom('partnership').select('id').where('slug', '=', slug).executeTakeFirst()
  return row === undefined
}

/** Every partnership of the installation, for the command line; only at the gate. */
export async function listPartnerships(gate: Gate): Promise<{ id: string; slug: string; name: string }[]> {
  return gate.selectFrom('partnership').select(['id', 'slug', 'name']).orderBy('createdAt').execute()
}

/** What a coordinator changes, with the version that they saw. */
const settings = [
  'id',
  'name',
  'city',
  'district',
  'policeRegion',
  'asksAgain',
  'threshold',
  'hiddenWidth',
  'version',
] as const

/** A partnership's own settings, for those who belong to it. */
export async function findPartnership(reading: Reading, id: string) {
  const row = await reading
    .selectFrom('partnership')
    .select([...settings, 'language', 'slug'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { ...row, asksAgain: row.asksAgain as WayToAskAgain } : null
}

/** The same, locked until the transaction ends, so that two changes cannot both see the same version. */
export async function findPartnershipForChange(writing: Writing, id: string) {
  const row = await writing
    .selectFrom('partnership')
    .select(settings)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? { ...row, asksAgain: row.asksAgain as WayToAskAgain } : null
}

export async function updatePartnership(
  writing: Writing,
  id: string,
  values: {
    name: string
    city: string | null
    district: string | null
    policeRegion: string | null
    asksAgain: WayToAskAgain
    threshold: number
    hiddenWidth: number
  },
): Promise<void> {
  const { numUpdatedRows } = await writing
    .updateTable('partnership')
    .set(({ eb }) => ({ ...values, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .executeTakeFirst()
  mustBeOne(numUpdatedRows, 'partnership')
}

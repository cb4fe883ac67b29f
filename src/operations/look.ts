/** How a partnership's documents look: read for every document, changed by those who answer for the partnership. */
import type { Look } from '../documents/writing/document.ts'
import { logoOf } from '../documents/writing/logo.ts'
import { ownLook } from '../documents/writing/plan-document.ts'
import { may } from '../domain/access.ts'
import { changesBetween } from '../domain/event.ts'
import { type Problems, problemsOf } from '../domain/fields.ts'
import { lookSchema } from '../domain/look.ts'
import { type Reading, readAs, writeAs } from '../storage/database.ts'
import { findLook, findLookForChange, type StoredLook, updateLook } from '../storage/look.ts'
import type { Context } from './context.ts'
import { type Actor, tell } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'

/** What is asked: the accent and the logo's words as written, and a new picture, none for the one there is. */
export type LookInput = {
  accent?: unknown
  logoWords?: unknown
  logo: Uint8Array | null
  withoutLogo: boolean
}

/** The look for a document; what has not been chosen is the house's own. */
export async function lookOf(reading: Reading, partnershipId: string): Promise<Look> {
  const stored = await findLook(reading, partnershipId)
  return { accent: stored?.accent ?? ownLook.accent, logo: stored && logoIn(stored) }
}

function logoIn({ logo, logoKind, logoWords }: StoredLook): Look['logo'] {
  if (!logo) return null
  const mime = logoKind === 'image/png' ? 'image/png' : 'image/jpeg'
  return { bytes: new Uint8Array(logo), mime, alt: logoWords ?? '' }
}

/** The look that its documents have, as their pages show it. */
export function showLook(context: Context, actor: Actor): Promise<Look> {
  return readAs(context.database, actor.identity, reading => lookOf(reading, actor.membership.partnershipId))
}

/** What the form begins with: null where the house's own look is used. */
export async function showLookForm(
  context: Context,
  actor: Actor,
): Promise<Outcome<{ accent: string | null; logoWords: string | null; hasLogo: boolean }>> {
  if (!may(actor.membership.role, 'change', 'partnership')) return refused({ name: 'not-allowed' })
  const stored = await readAs(context.database, actor.identity, reading =>
    findLook(reading, actor.membership.partnershipId),
  )
  if (!stored) return refused({ name: 'not-found' })
  return done({ accent: stored.accent, logoWords: stored.logoWords, hasLogo: stored.logo !== null })
}

/** Changes the look; the picture is tried on a document first. The history tells that the logo changed, not what it shows. */
export async function changeLook(
  context: Context,
  actor: Actor,
  input: LookInput,
): Promise<Outcome<{ id: string }>> {
  const { partnershipId, role } = actor.membership
  if (!may(role, 'change', 'partnership')) return refused({ name: 'not-allowed' })
  const parsed = lookSchema.safeParse({ accent: input.accent, logoWords: input.logoWords })
  const problems: Problems = parsed.success ? {} : problemsOf(parsed.error)
  const words = parsed.success ? parsed.data.logoWords : null
  const tried = input.logo && (await logoOf(input.logo, words ?? 'logo'))
  if (tried && !tried.ok) problems.logo = tried.problem
  return writeAs(context.database, actor.identity, async writing => {
    const row = await findLookForChange(writing, partnershipId)
    if (!row) return refused({ name: 'not-found' })
    const hasLogo = !input.withoutLogo && (tried !== null || row.logo !== null)
    if (hasLogo && words === null) problems.logoWords ??= 'required'
    if (!parsed.success || Object.keys(problems).length > 0) return refused({ name: 'invalid', problems })
    const kept = { logo: row.logo && new Uint8Array(row.logo), logoKind: row.logoKind }
    const chosen = tried?.ok ? { logo: tried.logo.bytes, logoKind: tried.logo.mime as string } : kept
    const look: StoredLook = {
      accent: parsed.data.accent,
      ...(hasLogo ? { ...chosen, logoWords: words } : { logo: null, logoKind: null, logoWords: null }),
    }
    await updateLook(writing, partnershipId, look)
    const changes = changesBetween(
      { accent: row.accent, logoWords: row.logoWords },
      { accent: look.accent, logoWords: look.logoWords },
    )
    const isNewLogo = tried?.ok && !input.withoutLogo
    if (Object.keys(changes).length === 0 && !isNewLogo) return done({ id: partnershipId })
    await tell(context, actor, writing, [
      { verb: 'changed', record: 'partnership', recordId: partnershipId, title: row.name, changes },
    ])
    return done({ id: partnershipId })
  })
}

/** A lägesbild as it was published, for everybody who belongs to the partnership. */
import type { PicturePaper } from '../documents/writing/picture-document.ts'
import { may } from '../domain/access.ts'
import { dayOf } from '../domain/day.ts'
import { pictureContentFrom } from '../domain/picture-content.ts'
import { pictureDifference } from '../domain/picture-difference.ts'
import { readAs } from '../storage/database.ts'
import { listVersionSignatures } from '../storage/guarding.ts'
import { findPictureVersion, listPictureVersions } from '../storage/picture-version.ts'
import { checksumOf } from './checksum.ts'
import type { Context } from './context.ts'
import { type Actor, isId } from './record.ts'

/** A version whole, with the others of its picture, the latest first; null where there is none for this person. */
export async function showPictureVersion(context: Context, actor: Actor, id: string) {
  const { partnershipId, role } = actor.membership
  if (!isId(id) || !may(role, 'see', 'pictureVersion')) return null
  return readAs(context.database, actor.identity, async reading => {
    const found = await findPictureVersion(reading, partnershipId, id)
    if (!found) return null
    const { content, ...version } = found
    return {
      version,
      content: pictureContentFrom(content),
      /** Whether what is stored is what was published. */
      isIntact: checksumOf(content) === version.checksum,
      signatures: may(role, 'see', 'versionSignature')
        ? await listVersionSignatures(reading, partnershipId, { pictureVersionId: id })
        : [],
      versions: await listPictureVersions(reading, partnershipId, { pictureId: version.pictureId }),
    }
  })
}

/** A version as its papers are made of it. */
export function paperOfVersion({ content, version }: PictureVersionPage): PicturePaper {
  return { content, version: { number: version.number, on: dayOf(new Date(version.at)) } }
}

export type PictureVersionPage = NonNullable<Awaited<ReturnType<typeof showPictureVersion>>>

/** What a version says otherwise than the one before it of the same picture; nothing before the first. Null where there is none for this person. */
export async function showPictureDifference(context: Context, actor: Actor, id: string) {
  const shown = await showPictureVersion(context, actor, id)
  if (!shown) return null
  const { version, versions, content } = shown
  const earlier = versions.find(({ number }) => number === version.number - 1)
  const before = earlier && (await showPictureVersion(context, actor, earlier.id))
  if (!before) return { version, compared: null }
  return {
    version,
    compared: { before: before.version, difference: pictureDifference(before.content, content) },
  }
}

export type PictureDifferencePage = NonNullable<Awaited<ReturnType<typeof showPictureDifference>>>

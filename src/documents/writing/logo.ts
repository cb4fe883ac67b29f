import { logoLimits } from '../../domain/look.ts'
import type { Document, Look } from './document.ts'
import { writePdf } from './pdf.ts'
import { pictureSize } from './picture-size.ts'

type Logo = NonNullable<Look['logo']>
export type LogoProblem = 'not-a-picture' | 'picture-too-large'

/** Which of the two kinds of picture it is, by its first bytes; null for any other. */
function kindOf(bytes: Uint8Array): Logo['mime'] | null {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'image/png'
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'image/jpeg' : null
}

/**
 * A picture as a logo, tried on a document: one that cannot be set is refused here, so that no document fails for it later.
 * Whatever the file is called, its bytes say what it is.
 */
export async function logoOf(
  bytes: Uint8Array,
  alt: string,
): Promise<{ ok: true; logo: Logo } | { ok: false; problem: LogoProblem }> {
  if (bytes.length > logoLimits.bytes) return { ok: false, problem: 'picture-too-large' }
  const mime = kindOf(bytes)
  const size = mime && pictureSize(bytes)
  if (!mime || !size) return { ok: false, problem: 'not-a-picture' }
  if (Math.max(size.width, size.height) > logoLimits.pixels)
    return { ok: false, problem: 'picture-too-large' }
  const logo = { bytes, mime, alt }
  const tried = await writePdf(coverWith(logo)).catch(() => null)
  return tried === null ? { ok: false, problem: 'not-a-picture' } : { ok: true, logo }
}

const coverWith = (logo: Logo): Document => ({
  language: 'sv',
  title: logo.alt,
  cover: { over: null, subtitle: null, facts: [], parties: [], state: null },
  front: 'cover',
  look: { accent: '#000000', logo },
  head: '',
  date: null,
  contents: null,
  sections: [],
  data: null,
})

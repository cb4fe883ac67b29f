/** A document as a file to keep: as a publication or as Word. */
import type { Document } from '../../../documents/writing/document.ts'
import { writeDocxAside } from '../../../documents/writing/docx-thread.ts'
import { writePdf } from '../../../documents/writing/pdf.ts'
import type { PlanLayout } from '../../../documents/writing/plan-options.ts'
import { slugOf } from '../../../domain/partnership.ts'
import { writingMishaps } from '../../refusals.ts'
import { file, refuse } from '../../respond.tsx'
import type { Request } from '../../viewer.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The layout that an address asks for: `?form=handbok`, else the plan's own. */
export function layoutOf(c: Request): PlanLayout {
  return c.req.query('form') === 'handbok' ? 'handbook' : 'plan'
}

/**
 * A paper's file name without its ending: whose it is, unless the title says so, what it is, which version, and the handbook's form where
 * it is that. "hasselby-vallingby-atgardsplan-2027-handbok"
 */
export function paperName(
  { title, cover }: Document,
  layout: PlanLayout,
  version: number | null = null,
): string {
  const [whose, what] = [slugOf(cover.over ?? ''), slugOf(title)]
  const isSaid = cover.over === null || `-${what}-`.includes(`-${whose}-`)
  const parts = [
    isSaid ? null : whose,
    what,
    version && `version-${version}`,
    layout === 'handbook' && 'handbok',
  ]
  return parts.filter(Boolean).join('-')
}

/** `name` is the file's, without its ending. */
export async function answerPdf(c: Request, document: Document, name: string): Promise<Response> {
  const written = await writePdf(document)
  if (!written.ok) return refuse(c, { name: writingMishaps[written.refusal.name] })
  return file(c, `${name}.pdf`, 'application/pdf', written.value.bytes)
}

/** `name` is the file's, without its ending. */
export async function answerDocx(c: Request, document: Document, name: string): Promise<Response> {
  const written = await writeDocxAside(document)
  if (!written.ok) return refuse(c, { name: writingMishaps[written.refusal.name] })
  return file(c, `${name}.docx`, wordType, written.value)
}

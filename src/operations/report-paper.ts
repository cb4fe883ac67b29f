/** A report as paper, before it has a format: in the language of who reads a page, and in the partnership's own as a file. */
import type { Document } from '../documents/writing/document.ts'
import { ownLook } from '../documents/writing/plan-document.ts'
import { type ReportPaper, reportDocument } from '../documents/writing/report-document.ts'
import { dayOf } from '../domain/day.ts'
import { speaking } from '../texts/texts.ts'
import type { Context } from './context.ts'
import { showLook } from './look.ts'
import type { Actor } from './record.ts'
import { done, type Outcome, refused } from './refusal.ts'
import { type ReportPage, type ReportVersionPage, showReport, showReportVersion } from './report.ts'

type Shown = Pick<ReportPage | ReportVersionPage, 'content' | 'version'>

/** The document of a report in the language of the current work, such as its page shows it. */
export const reportOnPage = (shown: Shown): Document => reportDocument(paperOf(shown), ownLook)

/** What a file is made of: the report of a point as it is now or as it was decided, or one of its versions. */
export type Wanted = { reportingPointId: string } | { reportId: string }

/** A report to keep, and the number of its version; null for what still grows. */
export async function showReportPaper(
  context: Context,
  actor: Actor,
  wanted: Wanted,
): Promise<Outcome<{ document: Document; number: number | null }, { name: 'not-found' }>> {
  const shown =
    'reportId' in wanted
      ? await showReportVersion(context, actor, wanted.reportId)
      : await showReport(context, actor, wanted.reportingPointId)
  if (!shown) return refused({ name: 'not-found' })
  const look = await showLook(context, actor)
  const document = speaking(shown.content.language, () => reportDocument(paperOf(shown), look ?? ownLook))
  return done({ document, number: shown.version?.number ?? null })
}

function paperOf({ content, version }: Shown): ReportPaper {
  const { endorsement = null, decision = null, signOffs = [] } = version ?? {}
  return {
    content,
    version: version && { number: version.number, on: dayOf(version.at) },
    endorsement: endorsement && {
      body: endorsement.body,
      on: endorsement.endorsedOn,
      note: endorsement.note,
    },
    decision: decision && { body: decision.body, on: decision.decidedOn, note: decision.note },
    signOffs: signOffs.map(({ organisationName, caseNumber, signedAs, signedOn }) => ({
      party: organisationName,
      caseNumber,
      as: signedAs,
      on: signedOn,
    })),
  }
}

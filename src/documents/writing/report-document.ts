/** Uppföljningsrapport: what a round came to, as a page reads it and as the paper that goes to the groups and into the registers. */
import type { ReportContent } from '../../domain/report.ts'
import { longDate, m } from '../../texts/texts.ts'
import type { Cover, Document, Look, Section } from './document.ts'
import { reportAreaSection } from './report-area.ts'
import { reportChainSection } from './report-chain.ts'
import { reportAppendix, reportDeviations, reportOverview, reportSummary } from './report-overview.ts'

/** A report with what has become of it. Without a version it is as it would be now. Days are "2020-06-30". */
export type ReportPaper = {
  content: ReportContent
  version: { number: number; on: string } | null
  endorsement: { body: string; on: string; note: string | null } | null
  decision: { body: string; on: string; note: string | null } | null
  signOffs: { party: string; caseNumber: string | null; as: string; on: string }[]
}

/** The report in the language of the current work. The same version with the same signatures says the same. */
export function reportDocument(paper: ReportPaper, look: Look): Document {
  const { content, version, decision } = paper
  const { point, partnership, language } = content
  const title = m.report_title({ point: point.name, year: point.year })
  return {
    language,
    title,
    cover: coverOf(paper),
    front: 'cover',
    look,
    head: [partnership, title].join(' · '),
    date: decision?.on ?? version?.on ?? null,
    contents: { heading: m.plan_contents() },
    sections: [
      reportSummary(content),
      reportOverview(content),
      reportDeviations(content),
      ...content.areas.map(area => reportAreaSection(area)),
      ...(content.chain ? [reportChainSection(content.chain)] : []),
      ...(version ? [standingSection(paper)] : []),
      reportAppendix(content),
    ],
    data: null,
  }
}

function coverOf({ content, version, endorsement, decision, signOffs }: ReportPaper): Cover {
  const { point, plan, partnership } = content
  const facts = [
    {
      label: m.report_covers(),
      value: m.report_span({ from: longDate(point.coversFrom), to: longDate(point.coversTo) }),
    },
    version && {
      label: m.report_version(),
      value: m.report_version_of_day({ number: version.number, day: longDate(version.on) }),
    },
    endorsement && {
      label: m.report_endorsed(),
      value: m.report_endorsed_by({ day: longDate(endorsement.on), body: endorsement.body }),
    },
    decision && {
      label: m.report_decided(),
      value: m.report_decided_by({ day: longDate(decision.on), body: decision.body }),
    },
    ...signOffs.flatMap(({ party, caseNumber }) =>
      caseNumber === null ? [] : [{ label: m.report_case_number_of({ party }), value: caseNumber }],
    ),
  ]
  return {
    over: partnership,
    subtitle: m.report_subtitle({ plan }),
    facts: facts.filter(fact => fact !== null),
    parties: [],
    state: decision
      ? null
      : endorsement
        ? m.report_state_endorsed()
        : version
          ? m.report_state_frozen()
          : m.report_state_growing(),
  }
}

/** Who stands behind the version, under which numbers it is kept, and who has decided it. */
function standingSection({ endorsement, decision, signOffs }: ReportPaper): Section {
  const said = (deed: ReportPaper['decision'], sentence: string) => ({
    kind: 'paragraph' as const,
    text: [sentence, deed?.note].filter(Boolean).join('\n'),
  })
  return {
    id: 'standing',
    heading: m.report_standing(),
    number: null,
    opening: false,
    whole: true,
    landscape: false,
    blocks: [
      said(
        endorsement,
        endorsement
          ? m.report_endorsed_sentence({ day: longDate(endorsement.on), body: endorsement.body })
          : m.report_endorsed_none(),
      ),
      said(
        decision,
        decision
          ? m.report_decided_sentence({ day: longDate(decision.on), body: decision.body })
          : m.report_decided_none(),
      ),
      signOffs.length === 0
        ? { kind: 'paragraph', text: m.report_signed_none() }
        : {
            kind: 'table',
            caption: m.report_signed_caption(),
            columns: [
              { heading: m.report_party(), width: 30, align: 'start' },
              { heading: m.report_case_number(), width: 22, align: 'start' },
              { heading: m.report_signed_as(), width: 28, align: 'start' },
              { heading: m.report_signed_on(), width: 20, align: 'start' },
            ],
            naming: 0,
            rows: signOffs.map(({ party, caseNumber, as, on }) => [
              party,
              caseNumber ?? '–',
              as,
              longDate(on),
            ]),
          },
    ],
  }
}

/** The three things that are registered of a frozen report, each with its words, its fields and what it writes. */
import type { ReportVersionPage } from '../../../operations/report.ts'
import { decideReport, endorseReport, signOffReport } from '../../../operations/report-standing.ts'
import { m } from '../../../texts/texts.ts'
import type { Control, Values } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'

export type Deed = {
  record: 'endorsement' | 'signOff' | 'reportDecision'
  path: <S extends string, I extends string>(slug: S, id: I) => string
  write: typeof endorseReport
  title: () => string
  lead: (number: number) => string
  save: () => string
  /** Whether there is nothing left to register of this kind. */
  isOver: (data: ReportVersionPage) => boolean
  controls: (data: ReportVersionPage) => Control[]
  /** What stands in the form when it is opened. */
  initial: (data: ReportVersionPage) => Values
  /** What is to be known before it is done. */
  warnings: (data: ReportVersionPage) => string[]
}

const bodyControl = (data: ReportVersionPage, help: string): Control => ({
  name: 'body',
  label: m.report_body(),
  help,
  kind: 'line',
  required: true,
  suggestions: data.bodies.map(({ name }) => name),
})
const dayControl = (name: string): Control => ({ name, label: m.report_on(), kind: 'date', required: true })
const noteControl = (): Control => ({
  name: 'note',
  label: m.report_note(),
  help: m.report_note_help(),
  kind: 'text',
})
const groupOf = ({ bodies }: ReportVersionPage, kinds: string[]): string =>
  kinds.flatMap(kind => bodies.find(body => body.kind === kind)?.name ?? [])[0] ?? ''

export const endorsing: Deed = {
  record: 'endorsement',
  path: paths.reportEndorsement,
  write: endorseReport,
  title: m.report_endorse_title,
  lead: number => m.report_endorse_lead({ number }),
  save: m.report_endorse_save,
  isOver: ({ version }) => version.endorsement !== null || version.decision !== null,
  controls: data => [bodyControl(data, m.report_body_endorses()), dayControl('endorsedOn'), noteControl()],
  initial: data => ({ body: groupOf(data, ['operative']), endorsedOn: data.today }),
  warnings: () => [],
}

export const signing: Deed = {
  record: 'signOff',
  path: paths.reportSignOff,
  write: signOffReport,
  title: m.report_sign_title,
  lead: number => m.report_sign_lead({ number }),
  save: m.report_sign_save,
  isOver: ({ unsigned }) => unsigned.length === 0,
  controls: ({ unsigned }) => [
    {
      name: 'organisationId',
      label: m.report_party(),
      kind: 'choice',
      required: true,
      options: unsigned.map(({ id, name }) => ({ value: id, text: name })),
    },
    { name: 'caseNumber', label: m.report_case_number(), kind: 'line' },
    {
      name: 'signedAs',
      label: m.report_sign_as(),
      help: m.report_sign_as_help(),
      kind: 'line',
      required: true,
    },
    dayControl('signedOn'),
  ],
  initial: ({ today }) => ({ signedOn: today }),
  warnings: () => [],
}

export const deciding: Deed = {
  record: 'reportDecision',
  path: paths.reportDecision,
  write: decideReport,
  title: m.report_decide_title,
  lead: number => m.report_decide_lead({ number }),
  save: m.report_decide_save,
  isOver: ({ version }) => version.decision !== null,
  controls: data => [bodyControl(data, m.report_body_decides()), dayControl('decidedOn'), noteControl()],
  initial: data => ({ body: groupOf(data, ['strategic', 'council']), decidedOn: data.today }),
  warnings: ({ version, content }) => {
    const count = content.tally['no-answer']
    return [
      ...(version.endorsement ? [] : [m.report_decide_unendorsed()]),
      ...(count === 0
        ? []
        : [count === 1 ? m.report_decide_unanswered_one() : m.report_decide_unanswered_many({ count })]),
    ]
  },
}

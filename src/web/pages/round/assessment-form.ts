import { certainties, verdicts } from '../../../domain/assessment.ts'
import { certaintyText, verdictShape, verdictText } from '../../../texts/answers.ts'
import { m } from '../../../texts/texts.ts'
import { chooseFirst } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'

const back: RecordForm['back'] = (slug, row) =>
  row.roundId ? paths.round(slug, String(row.roundId)) : paths.followUp(slug)
const crumbs: RecordForm['crumbs'] = slug => [{ text: m.follow_up_title(), href: paths.followUp(slug) }]

const goalAssessmentForm: RecordForm = {
  noun: 'goalAssessment',
  name: m.goal_assessment_name,
  parents: { omgang: 'roundId', mal: 'goalId' },
  controls: () => [
    {
      name: 'verdict',
      label: m.goal_assessment_verdict(),
      kind: 'choice',
      required: true,
      options: [
        chooseFirst(),
        ...verdicts.map(value => ({ value, text: `${verdictShape(value)} ${verdictText(value)}` })),
      ],
    },
    {
      name: 'certainty',
      label: m.goal_assessment_certainty(),
      requiredWhen: m.goal_assessment_required_when(),
      kind: 'choice',
      options: certainties.map(value => ({ value, text: certaintyText(value) })),
    },
    {
      name: 'basis',
      label: m.goal_assessment_basis(),
      requiredWhen: m.goal_assessment_required_when(),
      help: m.goal_assessment_basis_help(),
      kind: 'text',
    },
  ],
  crumbs,
  back,
}

const areaAssessmentForm: RecordForm = {
  noun: 'areaAssessment',
  name: m.area_assessment_name,
  parents: { omgang: 'roundId', omrade: 'areaId' },
  controls: () => [{ name: 'text', label: m.area_assessment_text(), kind: 'text', required: true }],
  crumbs,
  back,
}

export const assessmentForms: RecordForm[] = [goalAssessmentForm, areaAssessmentForm]

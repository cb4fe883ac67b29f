/** Every noun's form, in one list. */
import type { RecordName } from '../../domain/access.ts'
import { m } from '../../texts/texts.ts'
import type { Control, Option } from '../parts/form.tsx'
import { contactForm } from './activity/contact-form.ts'
import { activityForm } from './activity/form.ts'
import {
  agreementForm,
  catalogueAreaForm,
  catalogueForm,
  partyForm,
  stanceForm,
  successionForm,
} from './agreement/form.ts'
import { areaForm } from './area/form.ts'
import { goalForm } from './area/goal-form.ts'
import { causeForm, problemForm } from './area/problem-form.ts'
import {
  communicatorForm,
  dialogueForm,
  dialoguePointForm,
  messageForm,
  promiseForm,
  promiseOutcomeForm,
  strategyForm,
} from './communication/forms.ts'
import { reportingPointForm } from './follow-up/form.ts'
import { groupForm, seatForm } from './group/form.ts'
import { indicatorForm } from './indicator/form.ts'
import { indicatorValueForm } from './indicator/value-form.ts'
import { evidenceForm } from './law/form.ts'
import { meetingForms } from './meeting/form.ts'
import { membershipField } from './member/role.ts'
import { organisationForm } from './organisation/form.ts'
import { lookControls, partnershipControls } from './partnership/controls.ts'
import { personForm } from './person/form.ts'
import { conclusionForm, pictureForm, picturePassageForm, pictureSourceForm } from './picture/form.ts'
import { placeForm } from './place/form.ts'
import { planForm } from './plan/form.ts'
import { passageForm } from './plan/passage-form.ts'
import { holdingForm, positionForm } from './position/form.ts'
import { programmeForm, revisionForm } from './programme/form.ts'
import type { RecordForm } from './record/record-form.ts'
import { assessmentForms } from './round/assessment-form.ts'
import { categoryForm, recipeForm, seriesBreakForm, sourceForm, territoryForm } from './source/forms.ts'

export const forms: RecordForm[] = [
  planForm,
  passageForm,
  areaForm,
  problemForm,
  causeForm,
  goalForm,
  activityForm,
  contactForm,
  indicatorForm,
  pictureForm,
  picturePassageForm,
  pictureSourceForm,
  conclusionForm,
  indicatorValueForm,
  organisationForm,
  positionForm,
  personForm,
  holdingForm,
  groupForm,
  seatForm,
  placeForm,
  programmeForm,
  revisionForm,
  reportingPointForm,
  ...assessmentForms,
  ...meetingForms,
  strategyForm,
  messageForm,
  communicatorForm,
  promiseForm,
  promiseOutcomeForm,
  dialogueForm,
  dialoguePointForm,
  evidenceForm,
  agreementForm,
  partyForm,
  catalogueForm,
  catalogueAreaForm,
  successionForm,
  stanceForm,
  sourceForm,
  seriesBreakForm,
  recipeForm,
  categoryForm,
  territoryForm,
]

/** `label` is what people call a field of a record, `options` the words for its values where they are a choice. */
type FieldName = { label: string; options: Option[]; kind?: Control['kind'] }

export function fieldName(record: RecordName, field: string): FieldName {
  if (record === 'membership') return membershipField(field)
  const controls =
    record === 'partnership'
      ? [...partnershipControls(), ...lookControls()]
      : forms.find(({ noun }) => noun === record)?.controls({}, false, {})
  const control = controls?.find(({ name }) => name === field)
  // What a record stands in is no field of its form.
  if (field === 'areaId' && !control) return { label: m.activity_area(), options: [] }
  if (record === 'agendaItem' && field === 'writtenBy')
    return { label: m.agenda_item_written_by(), options: [] }
  if (record === 'findingSignature')
    return { label: field === 'reason' ? m.publishing_reason() : m.guard_found_wording(), options: [] }
  if (record === 'round' && field === 'summary') return { label: m.round_summary(), options: [] }
  return control
    ? { label: control.label, options: control.options ?? [], kind: control.kind }
    : { label: field, options: [] }
}

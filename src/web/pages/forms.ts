/** Every noun's form, in one list. */
import type { RecordName } from '../../domain/access.ts'
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
import { groupForm, seatForm } from './group/form.ts'
import { indicatorForm } from './indicator/form.ts'
import { indicatorValueForm } from './indicator/value-form.ts'
import { membershipField } from './member/role.ts'
import { organisationForm } from './organisation/form.ts'
import { lookControls, partnershipControls } from './partnership/controls.ts'
import { personForm } from './person/form.ts'
import { placeForm } from './place/form.ts'
import { planForm } from './plan/form.ts'
import { passageForm } from './plan/passage-form.ts'
import { holdingForm, positionForm } from './position/form.ts'
import { programmeForm } from './programme/form.ts'
import type { RecordForm } from './record/record-form.ts'

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
  indicatorValueForm,
  organisationForm,
  positionForm,
  personForm,
  holdingForm,
  groupForm,
  seatForm,
  placeForm,
  programmeForm,
  agreementForm,
  partyForm,
  catalogueForm,
  catalogueAreaForm,
  successionForm,
  stanceForm,
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
  return control
    ? { label: control.label, options: control.options ?? [], kind: control.kind }
    : { label: field, options: [] }
}

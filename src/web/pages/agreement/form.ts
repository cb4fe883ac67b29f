import { stanceKinds } from '../../../domain/agreement.ts'
import { stanceKindText } from '../../../texts/names.ts'
import { m } from '../../../texts/texts.ts'
import { chooseFirst } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'
import type { RecordForm } from '../record/record-form.ts'
import { stanceAreas } from './stance-areas.ts'

const crumbs: RecordForm['crumbs'] = slug => [{ text: m.house_agreement(), href: paths.agreement(slug) }]

export const agreementForm: RecordForm = {
  noun: 'agreement',
  name: m.agreement_name,
  needs: ['catalogues'],
  controls: choices => [
    { name: 'title', label: m.agreement_field_title(), kind: 'line', required: true },
    {
      name: 'purpose',
      label: m.agreement_field_purpose(),
      help: m.agreement_field_purpose_help(),
      kind: 'text',
    },
    { name: 'validFrom', label: m.agreement_field_valid_from(), kind: 'date' },
    {
      name: 'validTo',
      label: m.agreement_field_valid_to(),
      help: m.agreement_field_valid_to_help(),
      kind: 'date',
    },
    {
      name: 'catalogueId',
      label: m.agreement_catalogue(),
      help: m.agreement_field_catalogue_help(),
      kind: 'choice',
      options: choices.catalogues ?? [],
    },
  ],
  back: (slug, row) => (row.id ? paths.record(slug, 'agreement', String(row.id)) : paths.agreement(slug)),
  crumbs,
}

export const partyForm: RecordForm = {
  noun: 'party',
  name: m.party_name,
  needs: ['organisations'],
  parents: { agreement: 'agreementId' },
  controls: choices => [
    {
      name: 'organisationId',
      label: m.party_organisation(),
      help: m.party_organisation_help(),
      kind: 'choice',
      required: true,
      options: [{ value: '', text: m.choose_organisation() }, ...(choices.organisations ?? [])],
    },
    { name: 'caseNumber', label: m.party_case_number(), help: m.party_case_number_help(), kind: 'line' },
    { name: 'signedBy', label: m.party_signed_by(), help: m.party_signed_by_help(), kind: 'text' },
    { name: 'signedOn', label: m.party_signed_on(), kind: 'date' },
  ],
  back: backToAgreement,
  crumbs,
}

/** A version of the central list. */
export const catalogueForm: RecordForm = {
  noun: 'catalogue',
  name: m.catalogue_name,
  controls: () => [
    { name: 'name', label: m.catalogue_field_name(), kind: 'line', required: true },
    { name: 'validFrom', label: m.catalogue_valid_from(), kind: 'date' },
  ],
  back: (slug, row) => (row.id ? paths.record(slug, 'catalogue', String(row.id)) : paths.agreement(slug)),
  crumbs,
}

/** What an area of an earlier list has become is said in place, on the agreement's page; here it is mended. */
export const successionForm: RecordForm = {
  noun: 'succession',
  name: m.succession_name,
  needs: ['catalogueAreas'],
  controls: choices => [
    {
      name: 'earlierAreaId',
      label: m.succession_earlier(),
      kind: 'choice',
      required: true,
      options: choices.catalogueAreas ?? [],
    },
    {
      name: 'laterAreaId',
      label: m.succession_later(),
      kind: 'choice',
      required: true,
      options: choices.catalogueAreas ?? [],
    },
  ],
  back: (slug, row) =>
    row.laterAreaId ? paths.record(slug, 'catalogueArea', String(row.laterAreaId)) : paths.agreement(slug),
  crumbs,
}

/** An area of the central list; its number follows from its place there. */
export const catalogueAreaForm: RecordForm = {
  noun: 'catalogueArea',
  name: m.catalogue_area_name,
  parents: { catalogue: 'catalogueId' },
  controls: () => [{ name: 'name', label: m.catalogue_area_area(), kind: 'line', required: true }],
  back: (slug, row) =>
    row.id
      ? paths.record(slug, 'catalogueArea', String(row.id))
      : row.catalogueId
        ? paths.record(slug, 'catalogue', String(row.catalogueId))
        : paths.agreement(slug),
  crumbs,
}

/** The stance is taken in place on the agreement's page; this form is where a refused one is mended. */
export const stanceForm: RecordForm = {
  noun: 'stance',
  name: m.stance_name,
  needs: ['areas'],
  parents: { catalogueArea: 'catalogueAreaId' },
  controls: choices => [
    {
      name: 'kind',
      label: m.stance_kind(),
      kind: 'choice',
      required: true,
      options: [chooseFirst(), ...stanceKinds.map(kind => ({ value: kind, text: stanceKindText(kind) }))],
    },
    {
      name: 'areaId',
      label: m.stance_area(),
      help: m.stance_area_help(),
      kind: 'choice',
      options: stanceAreas(choices.areas ?? []),
    },
    { name: 'reason', label: m.stance_reason(), kind: 'text' },
  ],
  back: (slug, row) =>
    row.catalogueAreaId
      ? paths.record(slug, 'catalogueArea', String(row.catalogueAreaId))
      : paths.agreement(slug),
  crumbs,
}

function backToAgreement(slug: string, row: Record<string, unknown>): string {
  return row.agreementId ? paths.record(slug, 'agreement', String(row.agreementId)) : paths.agreement(slug)
}

import { m } from '../../../texts/texts.ts'

const kinds: Record<string, () => string> = {
  municipality: m.organisation_kind_municipality,
  police: m.organisation_kind_police,
  housing: m.organisation_kind_housing,
  transport: m.organisation_kind_transport,
  business: m.organisation_kind_business,
  school: m.organisation_kind_school,
  association: m.organisation_kind_association,
  other: m.organisation_kind_other,
}

export function organisationKindText(kind: string): string {
  return kinds[kind]?.() ?? kind
}

import { z } from 'zod'
import { choice, optionalDate, optionalText, requiredText } from './fields.ts'

export const organisationKinds = [
  'municipality',
  'police',
  'housing',
  'transport',
  'business',
  'school',
  'association',
  'other',
] as const

type OrganisationKind = (typeof organisationKinds)[number]

const kindWords: [RegExp, OrganisationKind][] = [
  [/polis/iu, 'police'],
  [/bostad|bostäder|fastighet|hyresgäst|housing/iu, 'housing'],
  [/trafik|(?<!\p{L})(?:SL|MTR)(?!\p{L})|transport/iu, 'transport'],
  [/skol|gymnasi|school/iu, 'school'],
  [/förening|idrottsklubb|association/iu, 'association'],
  [/företag|köpman|handel|centrum|business/iu, 'business'],
  [/kommun|stadsdel|förvaltning|(?<!\p{L})region|municipality/iu, 'municipality'],
]

/** What an organisation most likely is by its name; "other" where no word says it. */
export function kindOf(name: string): OrganisationKind {
  return kindWords.find(([words]) => words.test(name))?.[1] ?? 'other'
}

/** An organisation of the partnership; the municipality or district and the police are its equal owners. */
export const organisationSchema = z.object({
  name: requiredText(300),
  shortName: optionalText(100),
  kind: choice(organisationKinds),
})

/** Befattning: a function in an organisation, held by a person from a day to a day, or vacant. */
export const positionSchema = z.object({
  organisationId: z.uuid('not-a-choice'),
  name: requiredText(300),
})

/** A partner's employee. No one whom the plan is about is ever a person here. */
export const personSchema = z.object({
  name: requiredText(200),
  email: optionalText(254).refine(
    text => text === null || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
    'not-an-email',
  ),
  phone: optionalText(50),
})

export const holdingSchema = z
  .object({
    positionId: z.uuid('not-a-choice'),
    personId: z.uuid('not-a-choice'),
    fromOn: optionalDate,
    toOn: optionalDate,
  })
  .refine(holding => !holding.fromOn || !holding.toOn || holding.fromOn <= holding.toOn, {
    path: ['toOn'],
    message: 'ends-before-start',
  })

/** Whether a holding is in force on a day ("2020-06-30"); an open end holds. */
export function holdsOn(holding: { fromOn: string | null; toOn: string | null }, day: string): boolean {
  return (holding.fromOn === null || holding.fromOn <= day) && (holding.toOn === null || holding.toOn >= day)
}

/** The kinds of values that a person writes in a form, with the rules they share. Problems have names, not sentences. */
import { z } from 'zod'
import { holdsIdentityNumber } from './identity-number.ts'

export const problems = [
  'required',
  'too-long',
  'not-a-date',
  'not-a-month',
  'not-a-year',
  'not-a-time',
  'not-an-email',
  'not-a-choice',
  'ends-before-start',
  'not-a-number',
  'taken',
  'already-member',
  'same-name',
  'too-short',
  'identity-number',
  'points-at-person',
  'not-a-text',
  'not-zero',
  'bounds-reversed',
  'not-readable',
  'not-a-colour',
  'too-pale',
  'not-a-picture',
  'picture-too-large',
  'changed-meanwhile',
  'already-decided',
  'later-decided',
  'referral-over',
  'not-sent',
  'before-what-it-covers',
  'comes-from-internal',
  'no-group-above',
  'one-thing-only',
  'after-today',
  'before-today',
  'not-stood-for',
  'found-more',
] as const
export type Problem = (typeof problems)[number]

/** What is wrong, field by field. */
export type Problems = Record<string, Problem>

/** Text as it is stored: well formed, composed, with the line ends and characters that a page can show. */
export const tidy = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .trim()

/** No text keeps an identity number: what is written is about functions and places, not about single people. */
const withoutIdentityNumber = (longest: number) =>
  z
    .string()
    .max(longest, 'too-long')
    .refine(text => !holdsIdentityNumber(text), 'identity-number')

const hasKnownYear = (day: string): boolean => day >= '1900-01-01' && day <= '2200-12-31'

/** Text that must be there. */
export const requiredText = (longest: number) =>
  z
    .string({ error: ({ input }) => (input == null ? 'required' : 'not-a-text') })
    .transform(tidy)
    .pipe(z.string().min(1, 'required').pipe(withoutIdentityNumber(longest)))

/** Text that may be missing: empty becomes null, never ''. */
export const optionalText = (longest: number) =>
  z
    .string()
    .nullish()
    .transform(text => tidy(text ?? ''))
    .pipe(withoutIdentityNumber(longest))
    .transform(text => text || null)

/** A day as "2020-06-30", or null. Years are those that the database and people's plans know. */
export const optionalDate = z
  .string({ error: 'not-a-date' })
  .nullish()
  .transform(text => tidy(text ?? ''))
  .pipe(
    z.union([z.literal(''), z.iso.date('not-a-date').refine(hasKnownYear, 'not-a-date')], {
      error: 'not-a-date',
    }),
  )
  .transform(text => text || null)

/** A day that must be there. */
export const requiredDate = optionalDate.refine(day => day !== null, 'required').transform(day => day ?? '')

/** A time of day as people write it ("9", "9.30", "09:30"), as "09:30", or null. */
export const optionalTime = z
  .string({ error: 'not-a-time' })
  .nullish()
  .transform(text => tidy(text ?? ''))
  .pipe(z.string().regex(/^$|^([01]?\d|2[0-3])([:.][0-5]\d)?$/, 'not-a-time'))
  .transform(text => {
    const [hours = '', minutes = '00'] = text.split(/[:.]/)
    return text ? `${hours.padStart(2, '0')}:${minutes}` : null
  })

/** A number as people write it ("1 204", "23,5", "−4"), or null. What no computer can keep exactly is no number here. */
export const optionalNumber = z
  .union([z.string(), z.number()], { error: 'not-a-number' })
  .nullish()
  .transform(text =>
    tidy(String(text ?? ''))
      .replace(/\s/g, '')
      .replace('\u2212', '-')
      .replace(',', '.'),
  )
  .pipe(
    z
      .string()
      .max(20, 'not-a-number')
      .regex(/^$|^-?\d+(\.\d+)?$/, 'not-a-number'),
  )
  .transform(text => (text === '' ? null : Number(text)))
  .refine(value => value === null || Math.abs(value) <= Number.MAX_SAFE_INTEGER, 'not-a-number')

const yearWithin = (years: RegExp) =>
  z
    .union([z.string(), z.number()], { error: 'not-a-year' })
    .nullish()
    .transform(text => tidy(String(text ?? '')))
    .pipe(z.string().regex(years, 'not-a-year'))
    .transform(text => (text ? Number(text) : null))

/** A year such as 2020, or null. */
export const optionalYear = yearWithin(/^$|^(199\d|20\d\d|2100)$/)

/** A plan's year that must be there. */
export const requiredYear = optionalYear
  .refine(year => year !== null, 'required')
  .transform(year => year ?? 0)

/** The year that a figure is of, or null: figures go longer back than plans. */
export const optionalFigureYear = yearWithin(/^$|^(19\d\d|20\d\d|2100)$/)

/** A box that is ticked or not: a form says "on", or nothing. */
export const checkbox = z
  .union([z.boolean(), z.literal('on').transform(() => true)])
  .nullish()
  .transform(value => value ?? false)

/** Another record's id, or null for none. */
export const optionalId = z
  .string({ error: 'not-a-choice' })
  .nullish()
  .transform(text => text || null)
  .pipe(z.uuid('not-a-choice').nullable())

/** Several short texts, one a line. */
export const textList = (longest: number) =>
  z
    .union([z.string(), z.array(z.string())])
    .nullish()
    .transform(value => (Array.isArray(value) ? value : (value ?? '').split('\n')).map(tidy).filter(Boolean))
    .pipe(z.array(withoutIdentityNumber(longest)))

/** One of a fixed set of words. */
export const choice = <const T extends readonly [string, ...string[]]>(words: T) =>
  z.enum(words, { error: 'not-a-choice' })

/** One of a fixed set of words, or null for none. */
export const optionalChoice = <const T extends readonly [string, ...string[]]>(words: T) =>
  z
    .union([z.literal('').transform(() => null), choice(words)], { error: 'not-a-choice' })
    .nullish()
    .transform(word => word ?? null)

/** The first problem of each field; what is no text at all has no other name. */
export function problemsOf(error: z.ZodError): Problems {
  const found: Problems = {}
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '')
    found[field] ??= (problems as readonly string[]).includes(issue.message)
      ? (issue.message as Problem)
      : 'not-a-text'
  }
  return found
}

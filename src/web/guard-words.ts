/** What the guard says of a finding: what is wrong, how to mend it, and how it could read instead. */
import type { Finding, Reason } from '../disclosure/prose/finding.ts'
import type { TextFinding } from '../disclosure/text-findings.ts'
import type { Sign, SignKind } from '../disclosure/writing/sign.ts'
import { valueStateText } from '../texts/names.ts'
import { m } from '../texts/texts.ts'

export type GuardWords = { wrong: string; mend: string; example: string }

type Say = (numbers: Finding['numbers'], threshold: number) => GuardWords

const reasons: Record<Reason, Say> = {
  'small-count': (numbers, threshold) => ({
    wrong:
      numbers.count === 1 ? m.guard_small_count_one() : m.guard_small_count({ count: numbers.count ?? 0 }),
    mend: m.guard_small_count_mend({ threshold }),
    example: m.guard_small_count_example({ threshold }),
  }),
  'small-cases': (numbers, threshold) => ({
    wrong:
      numbers.count === 1 ? m.guard_small_cases_one() : m.guard_small_cases({ count: numbers.count ?? 0 }),
    mend: m.guard_small_cases_mend({ threshold }),
    example: m.guard_small_cases_example(),
  }),
  'small-figure': (numbers, threshold) => ({
    wrong:
      numbers.count === 1
        ? m.guard_small_figure_one({ threshold })
        : m.guard_small_figure({ count: numbers.count ?? 0, threshold }),
    mend: m.guard_small_figure_mend({ state: valueStateText('suppressed') }),
    example: m.guard_small_figure_example({ threshold }),
  }),
  everybody: () => ({
    wrong: m.guard_everybody(),
    mend: m.guard_everybody_mend(),
    example: m.guard_everybody_example(),
  }),
  nobody: () => ({ wrong: m.guard_nobody(), mend: m.guard_nobody_mend(), example: m.guard_nobody_example() }),
  'one-kind-only': () => ({
    wrong: m.guard_one_kind_only(),
    mend: m.guard_one_kind_only_mend(),
    example: m.guard_one_kind_only_example(),
  }),
  'left-over': numbers => ({
    wrong: m.guard_left_over({ base: numbers.base ?? 0, count: numbers.count ?? 0 }),
    mend: m.guard_left_over_mend(),
    example: m.guard_left_over_example(),
  }),
  fraction: numbers => ({
    wrong: m.guard_fraction({ base: numbers.base ?? 0, count: numbers.count ?? 0 }),
    mend: m.guard_fraction_mend(),
    example: m.guard_fraction_example(),
  }),
  'between-times': numbers => ({
    wrong: m.guard_between_times({ count: numbers.count ?? 0, from: numbers.from ?? 0, to: numbers.to ?? 0 }),
    mend: m.guard_between_times_mend(),
    example: m.guard_between_times_example(),
  }),
  percent: numbers => ({
    wrong: (numbers.count === 1 ? m.guard_percent_one : m.guard_percent)({
      base: numbers.base ?? 0,
      count: numbers.count ?? 0,
      percent: numbers.percent ?? 0,
    }),
    mend: m.guard_percent_mend(),
    example: m.guard_percent_example(),
  }),
  'percent-left-over': numbers => ({
    wrong: (numbers.count === 1 ? m.guard_percent_left_over_one : m.guard_percent_left_over)({
      base: numbers.base ?? 0,
      count: numbers.count ?? 0,
      percent: numbers.percent ?? 0,
    }),
    mend: m.guard_percent_mend(),
    example: m.guard_percent_left_over_example(),
  }),
  split: numbers => ({
    wrong: m.guard_split({ base: numbers.base ?? 0, count: numbers.count ?? 0, groups: numbers.groups ?? 0 }),
    mend: m.guard_split_mend(),
    example: m.guard_split_example(),
  }),
  few: () => ({ wrong: m.guard_few(), mend: m.guard_few_mend(), example: m.guard_few_example() }),
  'some-time': () => ({
    wrong: m.guard_some_time(),
    mend: m.guard_some_time_mend(),
    example: m.guard_some_time_example(),
  }),
  'only-one': () => ({
    wrong: m.guard_only_one(),
    mend: m.guard_only_one_mend(),
    example: m.guard_only_one_example(),
  }),
  role: () => ({ wrong: m.guard_role(), mend: m.guard_role_mend(), example: m.guard_role_example() }),
}

export function proseWords(finding: Finding, threshold: number): GuardWords {
  return reasons[finding.reason](finding.numbers, threshold)
}

const signs: Record<SignKind, () => { wrong: string; mend: string }> = {
  'identity-number': () => ({ wrong: m.guard_identity_number(), mend: m.guard_identity_number_mend() }),
  'coordination-number': () => ({
    wrong: m.guard_coordination_number(),
    mend: m.guard_identity_number_mend(),
  }),
  'registration-number': () => ({
    wrong: m.guard_registration_number(),
    mend: m.guard_registration_number_mend(),
  }),
  'phone-number': () => ({ wrong: m.guard_phone_number(), mend: m.guard_phone_number_mend() }),
  'email-address': () => ({ wrong: m.guard_email_address(), mend: m.guard_email_address_mend() }),
  name: () => ({ wrong: m.guard_name(), mend: m.guard_name_mend() }),
  address: () => ({ wrong: m.guard_address(), mend: m.guard_address_mend() }),
  'single-person': () => ({ wrong: m.guard_single_person(), mend: m.guard_single_person_mend() }),
}

/** What is only possible is asked about. */
export function writingWords(sign: Sign): { wrong: string; mend: string } {
  const words = signs[sign.kind]()
  return sign.sure === 'likely' ? words : { ...words, wrong: `${words.wrong} ${m.guard_sure_possible()}` }
}

/** Everything that is wrong in the sentence of a finding; how to mend it, and how it could read instead, of the gravest. */
export function findingInText(
  { found, also }: Pick<TextFinding, 'found' | 'also'>,
  threshold: number,
): Omit<GuardWords, 'example'> & { example: string | null } {
  const [first, ...others] = [found, ...also].map(each =>
    each.kind === 'prose'
      ? proseWords(each.finding, threshold)
      : { ...writingWords(each.sign), example: null },
  )
  const wrong = [...new Set([first!, ...others].map(words => words.wrong))].join(' ')
  return { ...first!, wrong }
}

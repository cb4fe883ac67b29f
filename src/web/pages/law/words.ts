/** The law's duties and what is shown for them, in words: the same on the page and in the workbook. */
import type { Duty, Lack, LawRow, LawState, Shown } from '../../../domain/law.ts'
import { listed, longDate, m } from '../../../texts/texts.ts'
import { titleText } from '../../parts/title-text.ts'

const requirements: Record<Duty, () => string> = {
  '4': m.law_duty_4,
  '5': m.law_duty_5,
  '6-picture': m.law_duty_6_picture,
  '6-plan': m.law_duty_6_plan,
  '7': m.law_duty_7,
  '9': m.law_duty_9,
  '10': m.law_duty_10,
  '11': m.law_duty_11,
  '12': m.law_duty_12,
  '13': m.law_duty_13,
}

export const requirementText = (duty: Duty): string => requirements[duty]()

/** "6 §", of both duties of § 6. */
export const sectionText = (duty: Duty): string => m.law_section({ section: duty.split('-')[0]! })

const states: Record<LawState, () => string> = {
  shown: m.law_state_shown,
  partly: m.law_state_partly,
  soon: m.law_state_soon,
  late: m.law_state_late,
  missing: m.law_state_missing,
}

export const stateText = (state: LawState): string => states[state]()

const lacking: Record<Lack, () => string> = {
  plan: m.law_lack_plan,
  picture: m.law_lack_picture,
  'picture-of-each-area': m.law_lack_picture_of_each_area,
  analysis: m.law_lack_analysis,
  decision: m.law_lack_decision,
  'case-number': m.law_lack_case_number,
  'plan-in-force': m.law_lack_plan_in_force,
  'follow-up': m.law_lack_follow_up,
  agreement: m.law_lack_agreement,
  purpose: m.law_lack_purpose,
  areas: m.law_lack_areas,
  signature: m.law_lack_signature,
  council: m.law_lack_council,
  'council-led': m.law_lack_council_led,
  'council-seats': m.law_lack_council_seats,
  'council-meeting': m.law_lack_council_meeting,
  coordinator: m.law_lack_coordinator,
  'coordinator-held': m.law_lack_coordinator_held,
  evidence: m.law_lack_evidence,
}

export const lackText = (lack: Lack): string => lacking[lack]()

/** What there is to show, as a sentence; of what somebody wrote their own words, then the day and the case number. */
export function shownText(shown: Shown): string {
  switch (shown.kind) {
    case 'picture':
      return m.law_shown_picture({ count: shown.areas, of: shown.of })
    case 'analysis':
      return m.law_shown_analysis({
        problems: m.law_problems({ count: shown.problems }),
        causes: shown.causes === 1 ? m.law_one_cause() : m.law_causes({ count: shown.causes }),
      })
    case 'decision': {
      const decision = m.law_shown_decision({
        title: shown.title,
        body: shown.body,
        date: longDate(shown.on),
      })
      return [decision, caseNumbersText(shown.caseNumbers)].filter(Boolean).join(', ')
    }
    case 'report':
      return m.law_shown_report({ title: shown.title, date: longDate(shown.on) })
    case 'agreement':
      return m.law_shown_agreement({ title: shown.title, signed: shown.signed, parties: shown.parties })
    case 'council': {
      const { name, ledBy, seats, heldOn } = shown
      const council = ledBy ? m.law_shown_council_led({ name, ledBy }) : name
      const members = seats === 1 ? m.law_shown_council_one() : m.law_shown_council_seats({ seats })
      return [council, seats > 0 && members, heldOn && m.law_shown_council_held({ date: longDate(heldOn) })]
        .filter(Boolean)
        .join(', ')
    }
    case 'coordinator':
      return m.law_shown_coordinator({ name: shown.name, organisation: shown.organisationName })
    case 'written':
      return writtenText({ ...shown, datedOn: shown.on })
  }
}

/** What somebody wrote: their own words, the day and the case number. */
export function writtenText(line: { wording: string; datedOn: string; caseNumber: string | null }): string {
  const numbers = caseNumbersText(line.caseNumber ? [line.caseNumber] : [])
  return [titleText(line.wording), longDate(line.datedOn), numbers].filter(Boolean).join(', ')
}

const caseNumbersText = (numbers: string[]): string | null =>
  numbers.length > 0 ? m.law_shown_case_numbers({ numbers: listed(numbers) }) : null

/** When it is due, and when it was last done; null for a duty without a clock. */
export function dueText({ dueOn, lastOn }: LawRow): string | null {
  if (dueOn === null || lastOn === null) return null
  return `${m.law_due({ date: longDate(dueOn) })} (${m.law_last({ date: longDate(lastOn) })})`
}

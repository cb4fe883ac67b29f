/** What people call the values and parts of a draft. */

import type { DraftPlan, StanceKind } from '../../../domain/draft.ts'
import type { Contents } from '../../../domain/draft-values.ts'
import { m } from '../../../texts/texts.ts'

const keys: Record<string, () => string> = {
  title: m.draft_plan_title,
  district: m.draft_district,
  city: m.draft_city,
  policeRegion: m.draft_police_region,
  validFrom: m.draft_valid_from,
  validTo: m.draft_valid_to,
  caseNumber: m.draft_case_number,
  heading: m.draft_heading,
  coordinator: m.draft_coordinator,
  carriedOutBy: m.draft_carried_out_by,
  what: m.draft_commitment,
  due: m.draft_commitment_due,
  reason: m.draft_reason,
  otherNames: m.draft_other_names,
  ledBy: m.draft_led_by,
  cadence: m.draft_cadence,
  reportsTo: m.draft_reports_to,
  examples: m.draft_examples,
  moreExamples: m.draft_more_examples,
  words: m.draft_words,
  label: m.draft_heading,
  text: m.draft_goal,
  situationHeading: m.draft_picture_heading,
  caption: m.draft_figure,
  paragraphs: m.draft_paragraph,
  bullets: m.draft_bullet,
  at: m.draft_refers_to,
  theme: m.activity_theme,
  workingGroup: m.activity_working_group,
  duration: m.activity_duration,
  meetingFrequency: m.activity_meeting_frequency,
  convener: m.activity_convener,
  municipalContact: m.draft_municipal_contact,
  policeContact: m.draft_police_contact,
  otherParticipants: m.activity_other_participants,
  followUp: m.activity_follow_up,
  cause: m.activity_cause,
  operativeGoal: m.activity_operative_goal,
  status: m.activity_status,
  promisedBy: m.activity_promised_by,
  description: m.activity_description,
  nameAsHeading: m.draft_name_as_heading,
  classification: m.draft_classification,
  classifiedBy: m.draft_classified_by,
  classifiedPart: m.draft_classified_part,
  classificationSentence: m.draft_classification_sentence,
  started: m.draft_started,
  meetings: m.draft_meetings,
  participants: m.draft_participants,
  need: m.draft_need,
  actionList: m.draft_action_list,
  upgrade: m.draft_upgrade,
  guards: m.draft_guards,
  indicator: m.draft_indicator,
  measure: m.draft_measure,
  unit: m.draft_unit,
  source: m.draft_statistic_source,
  period: m.draft_period,
  direction: m.draft_direction,
  comment: m.draft_comment,
  breakdownWords: m.draft_breakdown_words,
  sentence: m.draft_sentence,
}

const names: [RegExp, () => string][] = [
  [/^areas\.\d+\.activities\.\d+\.title$/, m.activity_title],
  [/^areas\.\d+\.sections\.\d+\.heading$/, m.draft_section],
  [/^governance\.bodies\.\d+\.name$/, m.draft_group],
  [/^places\.\d+\.name$/, m.draft_place_name],
  [/^communication\.commitments\.\d+\.status$/, m.draft_commitment_status],
  [/^(?:areas|centralAreas)\.\d+\.name$/, m.draft_area_name],
  [/^unplaced\./, m.draft_unplaced],
]

/** The name of a value's field: "Löptid" for `areas.0.activities.1.duration`. */
export function valueName(address: string): string {
  const special = names.find(([pattern]) => pattern.test(address))
  if (special) return special[1]()
  const key = address.split('.').findLast(part => !/^\d+$/.test(part))
  return keys[key ?? '']?.() ?? ''
}

export const stances: Record<StanceKind, () => string> = {
  'local-area': m.draft_stance_local,
  'established-collaboration': m.draft_stance_established,
  'included-in-other-areas': m.draft_stance_included,
}

export type Choice = { value: string; text: string }
export type ChoiceGroup = { label: string; choices: Choice[] }

/**
 * Everywhere a stretch can be put, in the plan's order, with where it may begin something new; of activities, only those of
 * the areas that are `near` it.
 */
export function placesToPut(
  plan: DraftPlan,
  { slots }: Contents,
  near: (area: string) => boolean = () => true,
): ChoiceGroup[] {
  const fields = Map.groupBy(
    [...slots.values()].filter(({ kind }) => kind === 'field'),
    ({ address }) => parentOf(address),
  )
  const field = (address: string): Choice => {
    const name = valueName(address)
    return { value: address, text: slots.get(address)?.read ? m.draft_adds({ field: name }) : name }
  }
  const fieldsOf = (base: string) => fields.get(base) ?? []
  const list = (address: string, text: string): Choice => ({ value: address, text })
  const groups: ChoiceGroup[] = [
    { label: m.draft_plan(), choices: fieldsOf('').map(({ address }) => field(address)) },
    ...(['background', 'communication', 'governance'] as const).map(chapter => ({
      label: {
        background: m.draft_background(),
        communication: m.draft_communication(),
        governance: m.draft_governance(),
      }[chapter],
      choices: [
        ...fieldsOf(chapter).map(({ address }) => field(address)),
        list(`${chapter}.paragraphs`, m.draft_paragraphs()),
      ],
    })),
  ]
  for (const [index, area] of plan.areas.entries()) {
    const base = `areas.${index}`
    groups.push({
      label: `${index + 1} ${area.name.text}`,
      choices: [
        list(`${base}.goals`, m.draft_new_goal()),
        ...area.sections.flatMap(({ heading, bullets }, at) => [
          list(
            `${base}.sections.${at}.paragraphs`,
            heading ? m.draft_paragraphs_under({ heading: heading.text }) : m.draft_paragraphs(),
          ),
          ...(bullets.length > 0 ? [list(`${base}.sections.${at}.bullets`, m.draft_bullets())] : []),
        ]),
        list(`${base}.sections`, m.draft_new_section()),
        list(`${base}.activities`, m.draft_new_activity()),
      ],
    })
    for (const [at, activity] of near(base) ? area.activities.entries() : []) {
      groups.push({
        label: short(activity.title?.text ?? activity.theme?.text ?? m.draft_activity({ number: at + 1 })),
        choices: fieldsOf(`${base}.activities.${at}`).map(({ address }) => field(address)),
      })
    }
  }
  for (const [index, body] of plan.governance.bodies.entries()) {
    const base = `governance.bodies.${index}`
    groups.push({
      label: body.name.text,
      choices: [
        ...fieldsOf(base).map(({ address }) => field(address)),
        ...(['otherNames', 'ledBy', 'examples'] as const).map(key =>
          list(`${base}.${key}`, valueName(`${base}.${key}`)),
        ),
      ],
    })
  }
  groups.push({
    label: m.draft_new(),
    choices: [
      list('areas', m.draft_new_area()),
      list('governance.bodies', m.draft_new_body()),
      list('centralAreas', m.draft_new_central()),
      list('otherChapters', m.draft_new_chapter()),
    ],
  })
  return groups
}

/** What a value can change places with: the fields beside it, or the items before and after it. */
export function placesToSwap({ slots }: Contents, address: string): Choice[] {
  const slot = slots.get(address)
  if (!slot?.read) return []
  if (slot.list) {
    const { address: list, index } = slot.list
    return [index + 1, index - 1].flatMap(at => {
      const other = slots.get(`${list}.${at}`)
      return other?.read ? [{ value: other.address, text: short(other.read.text) }] : []
    })
  }
  const beside = [...slots.values()].filter(
    other =>
      other !== slot &&
      !other.list &&
      parentOf(other.address) === parentOf(address) &&
      (other.read !== null || slot.kind === 'field'),
  )
  const usual = usualSwap(address)
  beside.sort((a, b) => Number(b.address === usual) - Number(a.address === usual))
  return beside.map(other => ({
    value: other.address,
    text: other.read ? `${valueName(other.address)}: ${short(other.read.text)}` : valueName(other.address),
  }))
}

/** Titles and working groups stand side by side in the plan's tables, and are the two that readings mix up. */
function usualSwap(address: string): string | null {
  if (address.endsWith('.title')) return address.replace(/title$/, 'workingGroup')
  return address.endsWith('.workingGroup') ? address.replace(/workingGroup$/, 'title') : null
}

export const parentOf = (address: string): string => address.slice(0, Math.max(0, address.lastIndexOf('.')))

export const short = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 58).trimEnd()} …`)

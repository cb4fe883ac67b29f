import { contactField } from '../../../domain/activity.ts'
import { showContacts } from '../../../operations/contact.ts'
import { m } from '../../../texts/texts.ts'
import { beginning } from '../../parts/beginning.ts'
import type { Control, FieldPart, Values } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'
import { actorOf, canOf } from '../../viewer.ts'
import { ofSamePlan } from '../area/same-plan.ts'
import type { Choices, RecordForm } from '../record/record-form.ts'
import { contactFacts } from './facts.tsx'

/** Problems and causes are whole sentences, and a select holds a line. */
const shortened = ({ value, text }: { value: string; text: string }) => ({
  value,
  text: beginning(text, 90),
})

/** What most people change stands first: what, how it goes, when and who. */
const parts = {
  what: (): FieldPart => ({ title: m.activity_part_what() }),
  when: (): FieldPart => ({ title: m.activity_part_when() }),
  who: (): FieldPart => ({ title: m.document_who() }),
  followUp: (): FieldPart => ({ title: m.activity_part_follow_up() }),
  chain: (): FieldPart => ({ title: m.activity_chain(), folds: true }),
  more: (): FieldPart => ({ title: m.activity_part_more(), folds: true }),
}

const under = (part: FieldPart, controls: Control[]): Control[] =>
  controls.map(control => ({ ...control, part }))

export const activityForm: RecordForm = {
  noun: 'activity',
  name: m.activity_name,
  needs: ['groups', 'places', 'areas', 'problems', 'causes', 'programmes', 'parties', 'positions'],
  parents: { area: 'areaId' },
  controls: (choices, isNew, row) => [
    ...under(parts.what(), [
      { name: 'title', label: m.activity_title(), kind: 'text', required: true },
      { name: 'status', label: m.activity_status(), help: m.activity_status_help(), kind: 'line' },
    ]),
    ...under(parts.when(), [
      { name: 'duration', label: m.activity_duration(), help: m.activity_duration_help(), kind: 'line' },
      {
        name: 'meetingFrequency',
        label: m.activity_meeting_frequency(),
        help: m.activity_meeting_frequency_help(),
        kind: 'line',
      },
      { name: 'placeId', label: m.activity_place(), kind: 'choice', options: choices.places ?? [] },
    ]),
    ...under(parts.who(), [
      { name: 'workingGroup', label: m.activity_working_group(), kind: 'text' },
      {
        name: 'groupId',
        label: m.activity_group(),
        help: m.activity_group_help(),
        kind: 'choice',
        options: choices.groups ?? [],
      },
      { name: 'convener', label: m.activity_convener(), help: m.activity_convener_help(), kind: 'line' },
      { name: 'otherParticipants', label: m.activity_other_participants(), kind: 'text' },
      ...(isNew ? contactControls(choices) : []),
    ]),
    ...under(parts.followUp(), [
      { name: 'operativeGoal', label: m.activity_operative_goal(), kind: 'text' },
      { name: 'followUp', label: m.activity_follow_up(), help: m.activity_follow_up_help(), kind: 'text' },
      { name: 'promisedBy', label: m.activity_promised_by(), kind: 'line' },
    ]),
    ...under(parts.chain(), [
      {
        name: 'problemId',
        label: m.activity_problem(),
        help: m.activity_problem_help(),
        kind: 'choice',
        options: ofSamePlan(choices.problems ?? [], choices, row).map(shortened),
      },
      ...causeControls(choices, row),
      {
        name: 'programmeId',
        label: m.activity_programme(),
        help: m.activity_programme_help(),
        kind: 'choice',
        options: choices.programmes ?? [],
      },
    ]),
    ...under(parts.more(), [
      { name: 'theme', label: m.activity_theme(), help: m.activity_theme_help(), kind: 'line' },
      { name: 'description', label: m.activity_description(), kind: 'text' },
    ]),
  ],
  own: async (c, row) => {
    const found = await showContacts(c.get('context'), actorOf(c), String(row.id))
    if (!found) return null
    const { slug } = c.get('membership')
    return { part: parts.who().title, facts: contactFacts(found, slug, canOf(c), true) }
  },
  crumbs: slug => [{ text: m.house_plan(), href: paths.plan(slug) }],
  back: (slug, row) =>
    row.id
      ? paths.record(slug, 'activity', String(row.id))
      : row.areaId
        ? paths.record(slug, 'area', String(row.areaId))
        : paths.plan(slug),
}

/** A line for the contact of each party, with the names of its positions at hand. */
function contactControls({ parties = [], positions = [] }: Choices): Control[] {
  return parties.map(({ value, text }, at) => ({
    name: contactField(value),
    label: m.activity_contact({ organisation: text }),
    ...(at === 0 && { help: m.contact_wording_help() }),
    kind: 'line',
    suggestions: positions.filter(({ organisationId }) => organisationId === value).map(({ name }) => name),
  }))
}

/**
 * The cause is chosen among those of the plan's areas. In words of its own it stands where a document wrote it so, and where the plan has
 * no causes to choose from.
 */
function causeControls(choices: Choices, row: Values): Control[] {
  const causes = ofSamePlan(choices.causes ?? [], choices, row).map(shortened)
  const isNamed = choices.causes === undefined
  const chosen: Control = {
    name: 'causeId',
    label: m.activity_answers_cause(),
    kind: 'choice',
    options: causes,
  }
  const written: Control = { name: 'cause', label: m.activity_cause_words(), kind: 'text' }
  return [
    ...(isNamed || causes.length > 0 ? [chosen] : []),
    ...(isNamed || causes.length === 0 || row.cause ? [written] : []),
  ]
}

import { contactMeaning } from '../../../domain/activity.ts'
import { titleWithYear } from '../../../domain/plan-in-force.ts'
import type { ActivityPage } from '../../../operations/activity.ts'
import { longDate, m } from '../../../texts/texts.ts'
import type { Fact } from '../../parts/facts.tsx'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { cadenceText } from '../group/words.ts'
import { durationMeaning, followUpMeaning } from './meaning.ts'

/** An activity's fields in the plan's own order, with what was understood beside the words that were written. */
export function factsOf(data: ActivityPage, slug: string, can: Can): Fact[] {
  const { activity, group } = data
  return [
    {
      label: m.activity_working_group(),
      value: activity.workingGroup,
      link: group && { href: paths.record(slug, 'group', group.id), text: group.name },
    },
    {
      label: m.activity_duration(),
      value: activity.duration,
      note: unlessSame(durationMeaning(activity), activity.duration),
    },
    {
      label: m.activity_meeting_frequency(),
      value: activity.meetingFrequency,
      note: unlessSame(
        activity.meetingFrequency && cadenceText(activity.meetingFrequency),
        activity.meetingFrequency,
      ),
    },
    { label: m.activity_convener(), value: activity.convener },
    ...contactFacts(data, slug, can),
    { label: m.activity_other_participants(), value: activity.otherParticipants },
    { label: m.activity_follow_up(), value: activity.followUp, note: followUpMeaning(activity.followUp) },
    ...statusFact(data, slug, can),
    ...handbookFacts(data),
    ...data.decidedAt.map(
      ({ id, wording, heldOn, groupName }): Fact => ({
        label: m.activity_decided_at(),
        // As it was decided, also where the title says the same today.
        value: m.house_quoted({ text: wording }),
        link: {
          href: paths.record(slug, 'resolution', id),
          text: m.activity_decided_at_meeting({ group: groupName, day: longDate(heldOn) }),
        },
      }),
    ),
    ...data.heard.map(
      ({ id, text, title, heldOn }): Fact => ({
        label: m.dialogue_heard(),
        value: null,
        link: {
          href: paths.record(slug, 'dialoguePoint', id),
          text: m.dialogue_heard_on({ dialogue: title, day: longDate(heldOn) }),
        },
        note: text === activity.title ? null : text,
      }),
    ),
    ...data.closings.map(closingFact),
  ]
}

/** One contact per party; a party without one is shown as missing, with the way to add it. */
export function contactFacts(
  { activity, contacts, withoutContact }: Pick<ActivityPage, 'activity' | 'contacts' | 'withoutContact'>,
  slug: string,
  can: Can,
  /** Within a form: the links lead on to the contact's own page. */
  leaves = false,
): Fact[] {
  return [
    ...contacts.map((contact): Fact => {
      const { id, organisationName, wording, positionId, positionName } = contact
      const meaning = contactMeaning(wording, activity.convener)
      return {
        label: m.activity_contact({ organisation: organisationName }),
        value: wording,
        note: meaning && m.activity_contact_means({ convener: meaning }),
        link:
          positionId && positionName
            ? { href: paths.record(slug, 'position', positionId), text: positionName }
            : null,
        action: can('change', 'contact') && (
          <ChangeLink
            href={paths.change(slug, 'contact', id)}
            what={m.activity_contact({ organisation: organisationName })}
            leaves={leaves}
          />
        ),
      }
    }),
    ...withoutContact.map(
      ({ id, name }): Fact => ({
        label: m.activity_contact({ organisation: name }),
        value: null,
        action: can('add', 'contact') && (
          <AddLink
            href={paths.add(slug, 'contact', { activity: activity.id, organisationId: id })}
            what={m.contact_name()}
            where={name}
            leaves={leaves}
          />
        ),
      }),
    ),
  ]
}

/** How it goes, with a form of its own, since it is what changes most often. */
function statusFact({ activity }: ActivityPage, slug: string, can: Can): Fact[] {
  const { id, status, version } = activity
  const mayChange = can('change', 'activity')
  if (!status && !mayChange) return []
  return [
    {
      label: m.activity_status(),
      value: status,
      action: mayChange && (
        <details class="status" id="lage">
          <summary>{status ? m.activity_status_change() : m.activity_status_state()}</summary>
          <form
            method="post"
            action={paths.activityStatus(slug, id)}
            class="inline"
            data-unsaved={m.house_leave_unsaved()}
          >
            <input type="hidden" name="version" value={version} />
            <label for="status">{m.activity_status()}</label>
            <input
              type="text"
              id="status"
              name="status"
              value={status ?? ''}
              aria-describedby="status-help"
            />
            <button type="submit">{m.house_save()}</button>
            <p class="help" id="status-help">
              {m.activity_status_help()}
            </p>
          </form>
        </details>
      ),
    },
  ]
}

/** That the activity ended with its plan, and why. */
function closingFact({ planTitle, planYear, reason }: ActivityPage['closings'][number]): Fact {
  const plan = titleWithYear({ title: planTitle, year: planYear })
  return {
    label: m.closing_name(),
    value: m.closing_into({ plan }),
    note: reason && m.closing_why({ reason }),
  }
}

/** The handbook's columns, which many plans do not have: shown only where they say something. */
function handbookFacts({ activity }: ActivityPage): Fact[] {
  return [
    { label: m.activity_cause(), value: activity.cause },
    { label: m.activity_operative_goal(), value: activity.operativeGoal },
    { label: m.activity_promised_by(), value: activity.promisedBy },
  ].filter(({ value }) => value !== null)
}

function unlessSame(meaning: string | null, words: string | null): string | null {
  return meaning?.toLowerCase() === words?.toLowerCase() ? null : meaning
}

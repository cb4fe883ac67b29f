/** Protokollet: what a meeting's minutes hold when they are frozen, and how far they have come. */

type Said = {
  resolutions: { number: number; wording: string }[]
  actionPoints: { wording: string; owner: string | null; due: string | null; dueOn: string | null }[]
}

/** A meeting as its page shows it; days are "2020-06-30", times wall time in Sweden. */
export type MinutesSource = {
  meeting: {
    title: string | null
    heldOn: string
    startsAt: string | null
    endsAt: string | null
    location: string | null
  }
  group: { name: string }
  items: (Said & {
    title: string
    text: string | null
    presenter: string | null
    internal: boolean
    minutes: string | null
    kind: string
    origin: { group: string | null; heldOn: string | null } | null
    lifts: { question: string; toGroupName: string | null }[]
  })[]
  besides: Said
  functions: { name: string; organisationName?: string | null; state: string | null }[]
  guests: { name: string | null; state: string }[]
}

/** What is frozen: all that the minutes say, in their order, and nothing of how it is stored. */
export function minutesOf(source: MinutesSource) {
  const { title, heldOn, startsAt, endsAt, location } = source.meeting
  return {
    meeting: { title, heldOn, startsAt, endsAt, location },
    group: source.group.name,
    attendance: [
      ...source.functions.flatMap(seat => (seat.state ? [attended(seat, seat.state)] : [])),
      ...source.guests.map(({ name, state }): Attended => ({ name: name ?? '', state, guest: true })),
    ],
    items: source.items.map(({ title, text, presenter, internal, minutes, ...said }) => ({
      title,
      text,
      presenter,
      internal,
      minutes,
      ...saidOf(said),
      ...wayOf(said),
    })),
    besides: saidOf(source.besides),
  }
}

/** What minutes said that were frozen before they told organisations: they stand as long as nothing else of them changes. */
export function withoutOrganisations(content: MinutesContent): MinutesContent {
  const attendance = content.attendance.map(({ name, state, guest }) => ({ name, state, guest }))
  return { ...content, attendance }
}

/** A function or a guest; of a function, the organisation that has it. */
type Attended = { name: string; state: string; guest: boolean; organisation?: string }

const attended = (
  { name, organisationName }: MinutesSource['functions'][number],
  state: string,
): Attended => ({
  name,
  state,
  guest: false,
  ...(organisationName && { organisation: organisationName }),
})

export type MinutesContent = ReturnType<typeof minutesOf>

type Way = {
  from?: { kind: 'lifted' | 'answered'; group: string; heldOn: string }
  liftedTo?: { question: string; group: string }[]
}

/** Where a point comes from and what was lifted from it. Only where there is any, so that what was frozen before stays as it was. */
function wayOf({
  kind,
  origin,
  lifts,
}: Pick<MinutesSource['items'][number], 'kind' | 'origin' | 'lifts'>): Way {
  const from =
    (kind === 'lifted' || kind === 'answered') && origin?.group && origin.heldOn
      ? ({ kind, group: origin.group, heldOn: origin.heldOn } as const)
      : null
  const liftedTo = lifts.flatMap(({ question, toGroupName: group }) => (group ? [{ question, group }] : []))
  return { ...(from && { from }), ...(liftedTo.length > 0 && { liftedTo }) }
}

/** What is shared of the minutes: without the points that are internal, and all that stands under them. */
export function sharedMinutes(content: MinutesContent): MinutesContent {
  return { ...content, items: content.items.filter(({ internal }) => !internal) }
}

/**
 * Frozen minutes with what has become internal since: what comes from something internal is internal at every meeting, also where somebody
 * stands for the minutes. `items`: the points as they stand now, in the order that was frozen, which does not change any more.
 */
export function withLaterInternal(
  content: MinutesContent,
  items: readonly { internal: boolean }[],
): MinutesContent {
  return {
    ...content,
    items: content.items.map((item, at) => ({
      ...item,
      internal: item.internal || items[at]?.internal === true,
    })),
  }
}

const saidOf = ({ resolutions, actionPoints }: Said): Said => ({
  resolutions: resolutions.map(({ number, wording }) => ({ number, wording })),
  actionPoints: actionPoints.map(({ wording, owner, due, dueOn }) => ({ wording, owner, due, dueOn })),
})

/**
 * `open`: never frozen, or changed since. `frozen`: they stand as in the latest version, which nobody has approved. `approved`:
 * somebody stands for them, and nothing of them changes any more.
 */
export type MinutesState = 'open' | 'frozen' | 'approved'

export function minutesState(
  /** Of all that the minutes as they are now would have been frozen as. */
  checksums: readonly string[],
  latest: { checksum: string } | undefined,
  approvals: readonly unknown[],
): MinutesState {
  if (approvals.length > 0) return 'approved'
  return latest && checksums.includes(latest.checksum) ? 'frozen' : 'open'
}

/** Kallelsen: what those who are called to a meeting are told. */

/** Days are "2020-06-30", times wall time in Sweden. */
type NoticeSource = {
  meeting: {
    title: string | null
    heldOn: string
    startsAt: string | null
    endsAt: string | null
    location: string | null
    link: string | null
  }
  group: { name: string }
  cancellation: { reason: string | null } | null
  items: { title: string; text: string | null; presenter: string | null; internal: boolean }[]
}

/** All that a notice says, and nothing internal: two that say the same are the same notice. */
export function noticeOf({ meeting, group, cancellation, items }: NoticeSource) {
  const { title, heldOn, startsAt, endsAt, location, link } = meeting
  return {
    meeting: { title, heldOn, startsAt, endsAt, location, link },
    group: group.name,
    cancelled: cancellation && { reason: cancellation.reason },
    items: items
      .filter(({ internal }) => !internal)
      .map(({ title, text, presenter }) => ({ title, text, presenter })),
  }
}

export type NoticeContent = ReturnType<typeof noticeOf>

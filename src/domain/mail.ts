/** What the program writes to people: how often they want it, and how long it keeps trying. */

export const frequencies = ['daily', 'weekly', 'never'] as const
/** How often somebody is reminded of what is theirs: each working day, each week, or not at all. */
export type Frequency = (typeof frequencies)[number]
/** Of who has chosen nothing. */
export const usualFrequency: Frequency = 'weekly'

const minute = 60_000
const hour = 60 * minute
/** A server that asks to be tried again, or is away, is given a little more than a day. */
const waits = [minute, 5 * minute, 15 * minute, hour, 4 * hour, 8 * hour, 12 * hour]

/** When mail that has failed this many times is tried again; null when it is given up. `refused`: the server says that it will never take it. */
export function nextTry(failures: number, refused: boolean, now: Date): Date | null {
  const wait = waits[failures - 1]
  return refused || wait === undefined ? null : new Date(now.getTime() + wait)
}

export const mailKinds = ['reminder', 'notice', 'form'] as const
/** What is written: what is somebody's to do, that a meeting is called, or that answers are asked for. */
export type MailKind = (typeof mailKinds)[number]

/** What has become of mail: the mail server has it, it waits to be sent, it failed and is tried again, or no more. */
export type MailState = 'delivered' | 'waiting' | 'retrying' | 'given-up'

/** `dueAt`: when it is tried next. */
export function mailState(
  { deliveredAt, dueAt }: { deliveredAt: Date | null; dueAt: Date | null },
  failures: number,
): MailState {
  if (deliveredAt) return 'delivered'
  if (dueAt === null) return 'given-up'
  return failures === 0 ? 'waiting' : 'retrying'
}

/** Who is called to a meeting: those who on its day hold the functions that have a seat in its group. */
import { holdsOn } from '../domain/organisation.ts'
import type { Reading } from '../storage/database.ts'
import { listAddresses } from '../storage/notice.ts'
import { listHoldings } from '../storage/organisation.ts'
import type { MeetingWhole } from './meeting-whole.ts'

/** `as` are their functions in the group. `address` is null where nobody has said one. */
export type Called = { personId: string; name: string; address: string | null; as: string[] }

/** The group's functions of today. */
export const calledFunctions = ({ functions }: Pick<MeetingWhole, 'functions'>) =>
  functions.filter(({ seated }) => seated)

/** Each person once, in the order of the functions; and the functions that nobody holds on that day. */
export async function listCalled(
  reading: Reading,
  partnershipId: string,
  whole: MeetingWhole,
): Promise<{ people: Called[]; vacant: string[] }> {
  const functions = calledFunctions(whole)
  const positionIds = functions.map(({ positionId }) => positionId)
  const holdings = (await listHoldings(reading, partnershipId, { positionIds })).filter(holding =>
    holdsOn(holding, whole.meeting.heldOn),
  )
  const addresses = await listAddresses(
    reading,
    partnershipId,
    holdings.map(({ personId }) => personId),
  )
  const people = new Map<string, Called>()
  for (const { positionId, name } of functions)
    for (const { personId, personName } of holdings.filter(one => one.positionId === positionId)) {
      const address = addresses.get(personId) ?? null
      const known = people.get(personId) ?? { personId, name: personName, address, as: [] }
      people.set(personId, { ...known, as: [...known.as, name] })
    }
  const vacant = functions.filter(
    ({ positionId }) => !holdings.some(holding => holding.positionId === positionId),
  )
  return { people: [...people.values()], vacant: vacant.map(({ name }) => name) }
}

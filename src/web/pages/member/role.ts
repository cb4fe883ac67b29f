import { type Role, roles } from '../../../domain/access.ts'
import { m } from '../../../texts/texts.ts'
import type { Option } from '../../parts/form.tsx'

const names: Record<Role, () => string> = {
  coordinator: m.role_coordinator,
  leader: m.role_leader,
  member: m.role_member,
  participant: m.role_participant,
  reporter: m.role_reporter,
  reader: m.role_reader,
}

const meanings: Record<Role, () => string> = {
  coordinator: m.role_coordinator_means,
  leader: m.role_leader_means,
  member: m.role_member_means,
  participant: m.role_participant_means,
  reporter: m.role_reporter_means,
  reader: m.role_reader_means,
}

export function roleText(role: Role): string {
  return names[role]()
}

/** What the role sees and does, in a sentence; `domain/access.ts` says it in full. */
export function roleMeaning(role: Role): string {
  return meanings[role]()
}

/** What a field of a membership is called in the history, and the words for its values. */
export function membershipField(field: string): { label: string; options: Option[] } {
  if (field === 'groupIds') return { label: m.member_groups(), options: [] }
  if (field === 'placeIds') return { label: m.member_places(), options: [] }
  return { label: m.member_role(), options: roles.map(role => ({ value: role, text: roleText(role) })) }
}

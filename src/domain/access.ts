/**
 * Who may do what: one table, to be read aloud. The policies in `storage/migrations` say the same to the database,
 * and `tests/policies/access.test.ts` compares the two cell by cell.
 */

export const roles = ['coordinator', 'leader', 'member', 'participant', 'reporter', 'reader'] as const

/**
 * coordinator: säkerhetsstrateg, kommunpolis — equal owners. leader: the strategic group. member: the operative group
 * and working groups. participant: only named groups or places. reporter: sends in, sees nothing of others'.
 * reader: reads the plan.
 */
export type Role = (typeof roles)[number]

export const verbs = ['see', 'add', 'change', 'remove'] as const
export type Verb = (typeof verbs)[number]

/** A role, or a role for its own rows only: the groups and places it takes part in, or its own person. */
export type Holder = Role | `${Role}: own`

type Rule = Record<Verb, readonly Holder[]>

const coordinator = ['coordinator'] as const
const readers = ['coordinator', 'leader', 'member', 'reader'] as const
const readersAndParticipants = [...readers, 'participant'] as const
const readersAndOwn = [...readers, 'participant: own'] as const
const everyone = roles
const nobody = [] as const

/** Seen by everyone who reads the plan, kept by the coordinators: what most of the plan is. */
const plan: Rule = { see: readers, add: coordinator, change: coordinator, remove: coordinator }

/** Every record of a partnership and what each role may do with it. The keys are the tables' names in camel case. */
export const access = {
  partnership: { see: everyone, add: nobody, change: coordinator, remove: nobody },
  organisation: { ...plan, see: readersAndParticipants },
  position: { ...plan, see: readersAndParticipants },
  person: {
    ...plan,
    see: [...readers, 'participant: own', 'reporter: own'],
    change: [
      ...coordinator,
      'leader: own',
      'member: own',
      'participant: own',
      'reporter: own',
      'reader: own',
    ],
  },
  holding: plan,
  membership: {
    see: [...coordinator, 'leader: own', 'member: own', 'participant: own', 'reporter: own', 'reader: own'],
    add: coordinator,
    change: coordinator,
    remove: coordinator,
  },
  participation: { see: coordinator, add: coordinator, change: nobody, remove: coordinator },
  invitation: { see: coordinator, add: coordinator, change: nobody, remove: coordinator },
  draft: { see: coordinator, add: coordinator, change: coordinator, remove: coordinator },
  plan: { ...plan, see: readersAndParticipants },
  area: { ...plan, see: readersAndParticipants },
  goal: plan,
  passage: plan,
  activity: {
    see: readersAndOwn,
    add: ['coordinator', 'member'],
    change: ['coordinator', 'member'],
    remove: coordinator,
  },
  contact: {
    see: readersAndOwn,
    add: ['coordinator', 'member'],
    change: ['coordinator', 'member'],
    remove: ['coordinator', 'member'],
  },
  group: { ...plan, see: readersAndOwn },
  seat: { ...plan, see: readersAndOwn },
  place: { ...plan, see: readersAndOwn },
  agreement: plan,
  party: plan,
  catalogueArea: plan,
  stance: plan,
  indicator: plan,
  indicatorValue: plan,
  judgement: { see: readers, add: coordinator, change: nobody, remove: coordinator },
  event: { see: ['coordinator', 'leader', 'member'], add: everyone, change: nobody, remove: nobody },
} as const satisfies Record<string, Rule>

export type RecordName = keyof typeof access

/** Whether a role may do something with every row of a record; its own rows are another question (`mayWithOwn`). */
export function may(role: Role, verb: Verb, record: RecordName): boolean {
  return (access[record][verb] as readonly Holder[]).includes(role)
}

/** Whether a role may do something at least with its own rows of a record. */
export function mayWithOwn(role: Role, verb: Verb, record: RecordName): boolean {
  return may(role, verb, record) || (access[record][verb] as readonly Holder[]).includes(`${role}: own`)
}

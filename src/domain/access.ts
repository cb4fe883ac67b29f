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

/** A role, or a role for its own rows only: the groups and places it takes part in, its own person, what it does itself. */
export type Holder = Role | `${Role}: own`

const coordinators = ['coordinator'] as const
/** Those who keep activities up to date. */
const keepers = ['coordinator', 'member'] as const
/** Those who see what has happened. */
const followers = ['coordinator', 'leader', 'member'] as const
/** Those who read the whole plan and organisation. */
const readers = ['coordinator', 'leader', 'member', 'reader'] as const
const participants = ['participant'] as const
const everyone = roles
const nobody = [] as const

const own = (holders: readonly Role[]) => holders.map(role => `${role}: own` as const)
const and = (...holders: (readonly Holder[])[]): readonly Holder[] => holders.flat()

/** Every record of a partnership, as the tables are named in camel case: who may see, add, change and remove it. */
// biome-ignore format: a table is read along its lines and down its columns
const table = {
  //                 see                                add                change                            remove
  partnership:     [ everyone,                          nobody,            coordinators,                     nobody       ],
  organisation:    [ and(readers, participants),        coordinators,      coordinators,                     coordinators ],
  position:        [ and(readers, participants),        coordinators,      coordinators,                     coordinators ],
  person:          [ and(readers, own(everyone)),       coordinators,      and(coordinators, own(everyone)), coordinators ],
  holding:         [ readers,                           coordinators,      coordinators,                     coordinators ],
  membership:      [ and(coordinators, own(everyone)),  coordinators,      coordinators,                     coordinators ],
  participation:   [ coordinators,                      coordinators,      nobody,                           coordinators ],
  invitation:      [ coordinators,                      own(coordinators), nobody,                           coordinators ],

  draft:           [ coordinators,                      coordinators,      coordinators,                     coordinators ],
  plan:            [ and(readers, participants),        coordinators,      coordinators,                     coordinators ],
  area:            [ and(readers, participants),        coordinators,      coordinators,                     coordinators ],
  goal:            [ readers,                           coordinators,      coordinators,                     coordinators ],
  problem:         [ readers,                           coordinators,      coordinators,                     coordinators ],
  cause:           [ readers,                           coordinators,      coordinators,                     coordinators ],
  passage:         [ readers,                           coordinators,      coordinators,                     coordinators ],
  activity:        [ and(readers, own(participants)),   keepers,           keepers,                          coordinators ],
  contact:         [ and(readers, own(participants)),   keepers,           keepers,                          keepers      ],
  group:           [ and(readers, own(participants)),   coordinators,      coordinators,                     coordinators ],
  seat:            [ and(readers, own(participants)),   coordinators,      coordinators,                     coordinators ],
  place:           [ and(readers, own(participants)),   coordinators,      coordinators,                     coordinators ],
  programme:       [ readers,                           coordinators,      coordinators,                     coordinators ],

  agreement:       [ readers,                           coordinators,      coordinators,                     coordinators ],
  party:           [ readers,                           coordinators,      coordinators,                     coordinators ],
  catalogue:       [ readers,                           coordinators,      coordinators,                     coordinators ],
  catalogueArea:   [ readers,                           coordinators,      coordinators,                     coordinators ],
  succession:      [ readers,                           coordinators,      coordinators,                     coordinators ],
  stance:          [ readers,                           coordinators,      coordinators,                     coordinators ],

  indicator:       [ readers,                           coordinators,      coordinators,                     coordinators ],
  indicatorValue:  [ readers,                           coordinators,      coordinators,                     coordinators ],
  judgement:       [ readers,                           own(coordinators), nobody,                           coordinators ],

  // What is frozen, sent, said and decided stays as it was: nobody changes or removes it.
  planVersion:     [ readers,                           own(coordinators), nobody,                           nobody       ],
  referral:        [ followers,                         own(coordinators), nobody,                           nobody       ],
  comment:         [ followers,                         own(followers),    nobody,                           nobody       ],
  decision:        [ readers,                           own(coordinators), nobody,                           nobody       ],
  closing:         [ readers,                           own(coordinators), nobody,                           nobody       ],

  // Of the plan's table: one's own, and to see what others have shared.
  savedView:       [ own(readers),                      own(readers),      own(readers),                     own(readers) ],

  // Of a record that the role sees; what happened to others is not told either.
  event:           [ followers,                         own(everyone),     nobody,                           nobody       ],
} as const satisfies Record<string, readonly [see: readonly Holder[], add: readonly Holder[], change: readonly Holder[], remove: readonly Holder[]]>

export type RecordName = keyof typeof table
export const recordNames = Object.keys(table) as RecordName[]

/**
 * The tables of signing in belong to no partnership. `self`: what the account's holder does with its own rows.
 * Nobody does anything with anybody else's.
 */
export const directory = {
  account: { self: ['see', 'change'] },
  session: { self: ['see', 'remove'] },
  passkey: { self: ['see', 'add', 'change', 'remove'] },
  passkeyChallenge: { self: [] },
  signInLink: { self: [] },
} as const satisfies Record<string, { self: readonly Verb[] }>

export type DirectoryName = keyof typeof directory

/**
 * What the program does at the gate, before it knows as whom: it begins partnerships, finds out who signs in and what they belong
 * to, and lets the invited in. What is not here the gate cannot do.
 */
export const gate: Partial<Record<RecordName | DirectoryName, readonly Verb[]>> = {
  account: ['see', 'add', 'change'],
  session: ['see', 'add', 'remove'],
  passkey: ['see', 'change'],
  passkeyChallenge: ['see', 'add', 'remove'],
  signInLink: ['see', 'add', 'remove'],
  partnership: ['see', 'add'],
  person: ['see', 'add'],
  membership: ['see', 'add'],
  participation: ['see', 'add'],
  invitation: ['see', 'remove'],
  activity: ['see'],
}

/** Whether a role may do something with every row of a record; its own rows are another question (`mayWithOwn`). */
export function may(role: Role, verb: Verb, record: RecordName): boolean {
  return holders(verb, record).includes(role)
}

/** Whether a role may do something at least with its own rows of a record. */
export function mayWithOwn(role: Role, verb: Verb, record: RecordName): boolean {
  return may(role, verb, record) || holders(verb, record).includes(`${role}: own`)
}

function holders(verb: Verb, record: RecordName): readonly Holder[] {
  return table[record][verbs.indexOf(verb)] ?? nobody
}

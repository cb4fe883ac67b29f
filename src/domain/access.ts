/**
 * Who may do what: one table, to be read aloud. The policies in `storage/migrations` say the same to the database,
 * and `tests/policies/access.test.ts` compares the two cell by cell.
 */

export const roles = ['coordinator', 'leader', 'member', 'participant', 'reporter', 'reader'] as const
/** Those that are given to people: a reporter has nothing to do here, for who answers by a link needs no account. */
export const rolesToGive: readonly Role[] = roles.filter(role => role !== 'reporter')

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
  revision:        [ readers,                           coordinators,      coordinators,                     coordinators ],

  agreement:       [ readers,                           coordinators,      coordinators,                     coordinators ],
  party:           [ readers,                           coordinators,      coordinators,                     coordinators ],
  catalogue:       [ readers,                           coordinators,      coordinators,                     coordinators ],
  catalogueArea:   [ readers,                           coordinators,      coordinators,                     coordinators ],
  succession:      [ readers,                           coordinators,      coordinators,                     coordinators ],
  stance:          [ readers,                           coordinators,      coordinators,                     coordinators ],

  strategy:        [ readers,                           coordinators,      coordinators,                     coordinators ],
  message:         [ readers,                           coordinators,      coordinators,                     coordinators ],
  communicator:    [ readers,                           coordinators,      coordinators,                     coordinators ],
  promise:         [ readers,                           coordinators,      coordinators,                     coordinators ],
  promiseOutcome:  [ readers,                           coordinators,      coordinators,                     coordinators ],
  dialogue:        [ readers,                           coordinators,      coordinators,                     coordinators ],
  dialoguePoint:   [ readers,                           coordinators,      coordinators,                     coordinators ],

  evidence:        [ readers,                           coordinators,      coordinators,                     coordinators ],
  reportingPoint:  [ readers,                           coordinators,      coordinators,                     coordinators ],

  // A round is opened and put together by the coordinators; who keeps activities up to date answers.
  round:           [ readers,                           own(coordinators), coordinators,                     coordinators ],
  followUp:        [ readers,                           coordinators,      keepers,                          coordinators ],
  formLink:        [ coordinators,                      coordinators,      nobody,                           nobody       ],
  formLinkEnd:     [ coordinators,                      own(coordinators), nobody,                           nobody       ],
  answer:          [ readers,                           own(keepers),      nobody,                           nobody       ],
  goalAssessment:  [ readers,                           coordinators,      coordinators,                     coordinators ],
  areaAssessment:  [ readers,                           coordinators,      coordinators,                     coordinators ],

  // What is internal of a meeting is for followers only.
  meeting:         [ and(readers, own(participants)),   keepers,           keepers,                           coordinators ],
  cancellation:    [ and(readers, own(participants)),   keepers,           keepers,                           keepers      ],
  agendaItem:      [ and(readers, own(participants)),   keepers,           keepers,                           keepers      ],
  minutesUpdate:   [ keepers,                           own(keepers),      nobody,                            keepers      ],
  attendance:      [ and(readers, own(participants)),   keepers,           keepers,                           keepers      ],
  resolution:      [ and(readers, own(participants)),   keepers,           keepers,                           coordinators ],
  actionPoint:     [ and(readers, own(participants)),   keepers,           keepers,                           coordinators ],
  completion:      [ and(readers, own(participants)),   keepers,           keepers,                           keepers      ],
  lift:            [ and(readers, own(participants)),   keepers,           keepers,                           keepers      ],

  indicator:       [ readers,                           coordinators,      coordinators,                     coordinators ],
  indicatorValue:  [ readers,                           coordinators,      coordinators,                     coordinators ],
  judgement:       [ readers,                           own(coordinators), nobody,                           coordinators ],

  // A picture in the making is for those who make it; readers read what is published of it.
  picture:         [ followers,                         coordinators,      coordinators,                     coordinators ],
  picturePassage:  [ followers,                         coordinators,      coordinators,                     coordinators ],
  pictureSource:   [ followers,                         coordinators,      coordinators,                     coordinators ],
  conclusion:      [ followers,                         coordinators,      coordinators,                     coordinators ],
  pictureVersion:  [ readers,                           own(coordinators), nobody,                           nobody       ],
  publishedFigure: [ followers,                         own(coordinators), nobody,                           nobody       ],
  hiddenFigure:    [ followers,                         own(coordinators), nobody,                           coordinators ],
  findingSignature: [ followers,                        own(coordinators), nobody,                           nobody       ],
  signatureWithdrawal: [ followers,                     own(coordinators), nobody,                           nobody       ],
  versionSignature: [ followers,                        coordinators,      nobody,                           nobody       ],

  // What is counted may be told to readers; the counts themselves, small ones among them, only in what is published.
  source:          [ readers,                           coordinators,      coordinators,                     coordinators ],
  category:        [ readers,                           coordinators,      coordinators,                     coordinators ],
  territory:       [ readers,                           coordinators,      coordinators,                     coordinators ],
  boundary:        [ readers,                           coordinators,      coordinators,                     coordinators ],
  series:          [ readers,                           coordinators,      nobody,                           nobody       ],
  seriesBreak:     [ readers,                           coordinators,      coordinators,                     coordinators ],
  recipe:          [ readers,                           coordinators,      coordinators,                     coordinators ],
  figureFile:      [ coordinators,                      own(coordinators), coordinators,                     coordinators ],
  intake:          [ followers,                         own(coordinators), nobody,                           nobody       ],
  intakeWithdrawal: [ followers,                        own(coordinators), nobody,                           nobody       ],
  coverage:        [ followers,                         coordinators,      nobody,                           coordinators ],
  incidentCount:   [ followers,                         coordinators,      nobody,                           coordinators ],
  countHour:       [ followers,                         coordinators,      nobody,                           coordinators ],
  periodSum:       [ followers,                         coordinators,      nobody,                           coordinators ],
  hourSum:         [ followers,                         coordinators,      nobody,                           coordinators ],
  cellSum:         [ followers,                         coordinators,      nobody,                           coordinators ],

  // What is frozen, sent, said and decided stays as it was: nobody changes or removes it.
  planVersion:     [ readers,                           own(coordinators), nobody,                           nobody       ],
  referral:        [ followers,                         own(coordinators), nobody,                           nobody       ],
  referralEnd:     [ followers,                         own(coordinators), nobody,                           nobody       ],
  comment:         [ followers,                         own(followers),    nobody,                           nobody       ],
  decision:        [ readers,                           own(coordinators), nobody,                           nobody       ],
  notice:          [ followers,                         own(keepers),      nobody,                           nobody       ],
  minutesVersion:  [ followers,                         own(keepers),      nobody,                           nobody       ],
  approval:        [ followers,                         own(followers),    nobody,                           nobody       ],
  report:          [ readers,                           own(coordinators), nobody,                           nobody       ],
  endorsement:     [ readers,                           own(coordinators), nobody,                           nobody       ],
  reportDecision:  [ readers,                           own(coordinators), nobody,                           nobody       ],
  signOff:         [ readers,                           own(coordinators), nobody,                           nobody       ],
  closing:         [ readers,                           own(coordinators), nobody,                           nobody       ],

  // Of the plan's table: one's own, and to see what others have shared.
  savedView:       [ own(readers),                      own(readers),      own(readers),                     own(readers) ],

  // What the program writes to people: who keeps the work up to date asks for it, and the postman sends it.
  mail:            [ followers,                         keepers,           nobody,                           nobody       ],
  delivery:        [ followers,                         nobody,            nobody,                           nobody       ],
  failure:         [ followers,                         nobody,            nobody,                           nobody       ],
  mailPreference:  [ own(everyone),                     own(everyone),     own(everyone),                    nobody       ],
  feed:            [ own(everyone),                     own(everyone),     nobody,                           own(everyone) ],

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
  feed: ['see'],
  formLink: ['see'],
  formLinkEnd: ['see'],
}

/**
 * What the postman does, who is nobody in any partnership: sends what waits and says what became of it, queues reminders, and lets
 * off those who ask for it by the link in a mail. What is not here it cannot do.
 */
export const post: Partial<Record<RecordName, readonly Verb[]>> = {
  mail: ['see', 'add', 'change'],
  delivery: ['see', 'add'],
  failure: ['see', 'add'],
  mailPreference: ['see', 'add', 'change'],
}

/**
 * What somebody does who bears a link to one form, without signing in: reads that form and what it has been answered before, answers it
 * once, and is told of in the history. Of other forms, and of what is not here, they see nothing.
 */
export const bearer: Partial<Record<RecordName, readonly Verb[]>> = {
  followUp: ['see'],
  formLinkEnd: ['add'],
  answer: ['see', 'add'],
  event: ['add'],
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

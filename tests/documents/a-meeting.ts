/** A meeting with something of everything, and something internal, as its papers are made of it. */
import type { NoticeSource } from '../../src/documents/writing/meeting-notice.ts'
import type { PaperHouse } from '../../src/documents/writing/meeting-paper.ts'
import { ownLook } from '../../src/documents/writing/plan-document.ts'
import type { MinutesContent } from '../../src/domain/minutes.ts'

export const house: PaperHouse = { partnership: { name: 'Ekbacken', language: 'sv' }, look: ownLook }

const meeting = {
  title: 'Månadsmöte',
  heldOn: '2020-08-24',
  startsAt: '09:00',
  endsAt: '10:30',
  location: 'Medborgarkontoret',
}

/** Words that stand in what is internal and nowhere else. */
export const secrets = [
  'Hotbild mot en handlare',
  'Handlaren har ringt tre gånger',
  'Polisen ringer',
  'Skriv ner numret',
]

export const aNotice: NoticeSource = {
  meeting: { ...meeting, link: 'https://video.example.org/ekbacken' },
  group: { name: 'Torggruppen' },
  cancelled: false,
  items: [
    {
      title: 'Läget på torget',
      text: 'Trygghetsmätningen visar var det är mörkt.',
      presenter: 'Kommunpolisen',
      internal: false,
      kind: 'lifted',
      origin: { group: 'Skolgruppen', heldOn: '2020-08-10' },
    },
    { title: secrets[0]!, text: secrets[1]!, presenter: null, internal: true, kind: 'own', origin: null },
    { title: 'Nästa steg', text: null, presenter: null, internal: false, kind: 'own', origin: null },
  ],
  called: [
    { name: 'Förvaltare', organisationName: 'Bostadsbolaget' },
    { name: 'Kommunpolis', organisationName: null },
  ],
}

export const someMinutes: MinutesContent = {
  meeting,
  group: 'Torggruppen',
  attendance: [
    { name: 'Förvaltare', organisation: 'Bostadsbolaget', state: 'present', guest: false },
    { name: 'Kommunpolis', state: 'remote', guest: false },
    { name: 'Skolsköterska', state: 'absent', guest: false },
    { name: 'Butikschefen', state: 'present', guest: true },
  ],
  items: [
    {
      title: 'Läget på torget',
      text: 'Trygghetsmätningen visar var det är mörkt.',
      presenter: 'Kommunpolisen',
      internal: false,
      minutes: 'Tre lampor är trasiga.\nTrappan är mörkast.',
      resolutions: [{ number: 1, wording: 'Lamporna vid trappan byts före sommaren.' }],
      actionPoints: [
        { wording: 'Begär in anbud', owner: 'Förvaltaren', due: 'senast 15 april', dueOn: '2020-04-15' },
      ],
      from: { kind: 'lifted', group: 'Skolgruppen', heldOn: '2020-08-10' },
      liftedTo: [{ group: 'Styrgruppen', question: 'Vem betalar lamporna?' }],
    },
    {
      title: secrets[0]!,
      text: null,
      presenter: null,
      internal: true,
      minutes: secrets[1]!,
      resolutions: [{ number: 2, wording: secrets[2]! }],
      actionPoints: [{ wording: secrets[3]!, owner: null, due: null, dueOn: null }],
    },
    {
      title: 'Nästa steg',
      text: null,
      presenter: null,
      internal: false,
      minutes: null,
      resolutions: [],
      actionPoints: [],
    },
  ],
  besides: {
    resolutions: [{ number: 3, wording: 'Nästa möte är i oktober.' }],
    actionPoints: [{ wording: 'Boka lokal', owner: 'Samordnaren', due: null, dueOn: '2020-09-30' }],
  },
}

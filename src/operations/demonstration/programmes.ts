/** The working methods that the demonstration's plan names, with what it says of them and nothing more. */
export const programmes: {
  kind: string
  name: string
  description?: string
  coverage?: string
  revision?: string
}[] = [
  {
    kind: 'routine',
    name: 'Handlingsplan mot våldsbejakande extremism',
    description: 'Vem som gör vad när någon oroar sig, och hur parterna träffas.',
    revision: 'Ses över varje år vid T1',
  },
  {
    kind: 'programme',
    name: 'Mentors in violence prevention (MVP)',
    description: 'Metod mot våld som används i arbetet med unga i risk.',
    coverage: 'Skolor och fritidsverksamhet',
  },
  {
    kind: 'programme',
    name: 'Agera Tillsammans',
    description: 'Metod som används i arbetet med unga i risk.',
    coverage: 'Skolor och fritidsverksamhet',
  },
  {
    kind: 'programme',
    name: 'Sociala insatsgrupper (SIG)',
    description: 'Stöd till den som vill lämna kriminaliteten.',
    coverage: '44 vuxna under året',
  },
  { kind: 'programme', name: 'Kvällsvandringar', description: 'Föreningar och polis vandrar tillsammans.' },
  {
    kind: 'routine',
    name: 'Rutin för orosanmälan om extremism',
    description: 'Förvaltningens egen rutin för den som vill anmäla oro.',
  },
  {
    kind: 'training',
    name: 'Stadens webbutbildning om våldsbejakande extremism',
    description: 'Många i den grupp som träffas regelbundet har gått den.',
  },
]

/** Of the one that says how often. */
export const lastRevision = {
  revisedOn: '2019-04-16',
  outcome: 'Ny kontaktlista. I övrigt behövde inget ändras.',
}

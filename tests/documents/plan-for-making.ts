/**
 * A plan as plain data, from which the makers (`make-docx.ts`, `make-pdf.ts`) lay out documents for tests, in the layout
 * of Stockholm's local action plans: chapters, then areas with goal, picture and one table for each activity.
 */
export type PlanForMaking = {
  title: string
  /** Lines under the title. */
  subtitle: string[]
  chapters: { heading: string; content: (string | { list: string[] })[] }[]
  areas: {
    name: string
    /** Printed before the goal on the same line, e.g. 'Övergripande mål'. */
    goalLabel: string
    goal: string
    /** 'Lägesbild' or the like; null where the area has none. */
    situationHeading: string | null
    sections: SectionForMaking[]
    activities: ActivityForMaking[]
  }[]
}

export type SectionForMaking = {
  heading: string | null
  figures: string[]
  paragraphs: string[]
  bullets: string[]
}

/**
 * One table: a header row (labels 'Aktivitet' and 'Arbetsgrupp', the theme as second paragraph of the first), a row with
 * title and working group, then one row for each field, label left and value right.
 */
export type ActivityForMaking = {
  theme: string | null
  title: string
  workingGroup: string
  fields: [label: string, value: string][]
}

export const headerLabels = ['Aktivitet', 'Arbetsgrupp'] as const

/** All words of a plan in the order in which the makers print them. */
export function textOfPlan(plan: PlanForMaking): string {
  const parts: string[] = [plan.title, ...plan.subtitle]
  for (const chapter of plan.chapters) {
    parts.push(chapter.heading)
    for (const item of chapter.content) parts.push(...(typeof item === 'string' ? [item] : item.list))
  }
  for (const area of plan.areas) {
    parts.push(area.name, area.goalLabel, area.goal)
    if (area.situationHeading !== null) parts.push(area.situationHeading)
    for (const section of area.sections) {
      if (section.heading !== null) parts.push(section.heading)
      parts.push(...section.figures, ...section.paragraphs, ...section.bullets)
    }
    for (const activity of area.activities) {
      parts.push(
        headerLabels[0],
        activity.theme ?? '',
        headerLabels[1],
        activity.title,
        activity.workingGroup,
      )
      parts.push(...activity.fields.flat())
    }
  }
  return parts.join('\n')
}

/** A plan of our own, for a district that does not exist. Long enough for tables that break over pages. */
export const ownPlan: PlanForMaking = {
  title: 'Åtgärdsplan',
  subtitle: ['Lokal samverkan i Näsudden', 'Storvikens stad och lokalpolisområde Norrviken'],
  chapters: [
    {
      heading: 'Bakgrund',
      content: [
        'Storvikens stad och polisen har ett avtal om att göra staden tryggare. Avtalet pekar ut fyra områden som varje stadsdel ska ta ställning till.',
        {
          list: [
            'Trygga platser.',
            'Ungdomar och droger.',
            'Brott i nära relationer.',
            'Kameror i det offentliga rummet.',
          ],
        },
        'I Näsudden arbetar parterna med de 3 första områdena. Kameror hanteras inom arbetet med trygga platser.',
      ],
    },
    {
      heading: 'Kommunikation',
      content: [
        'Samverkansrådet svarar för att det som görs också berättas. Kommunikatörerna hos polisen och staden skriver texterna. En gemensam kalender tas fram till hösten 2024.',
      ],
    },
    {
      heading: 'Organisation för arbetet',
      content: [
        'Samverkansrådet leds av stadsdelschefen och lokalpolisområdeschefen och möts två gånger per termin. Under rådet finns en styrgrupp som träffas var fjärde vecka. Arbetet sker både kort- och långsiktigt, med brottsoffer- och vittnesstöd som en del.',
      ],
    },
  ],
  areas: [
    {
      name: 'Trygga platser',
      goalLabel: 'Övergripande mål',
      goal: 'Torg, parker och gångvägar i Näsudden är välskötta och används av alla, även när det har blivit mörkt.',
      situationHeading: 'Lägesbild',
      sections: [
        {
          heading: null,
          figures: ['Anmälda brott per månad 2023'],
          paragraphs: [
            'Boende i Näsudden svarar i enkäten att de undviker parken vid vattnet efter klockan 21. Belysningen är ojämn och buskarna skymmer sikten från gångvägen. Staden har gallrat i den södra delen, men inte i den norra.',
            'Siffrorna kommer från polisens anmälningar och från stadens felanmälan. De säger inget om det som aldrig anmäls.',
          ],
          bullets: [],
        },
        {
          heading: 'Hamnplan',
          figures: [],
          paragraphs: [
            'Hamnplan är den plats där flest ordningsstörningar rapporteras under sommarhalvåret.',
          ],
          bullets: [
            'Skadegörelse: anmälningarna har ökat från 41 till 58 mellan 2022 och 2023.',
            'Inbrott i båtar: 17 anmälda brott 2023, vilket är 9 färre än året innan. De flesta sker under våren, när båtarna ännu står på land.',
          ],
        },
      ],
      activities: [
        {
          theme: null,
          title: 'Gå trygghetsvandringar i parken varje höst och vår.',
          workingGroup: 'Gruppen för Hamnplan',
          fields: [
            ['Löptid', 'Tills vidare'],
            ['Mötesfrekvens', 'En gång i månaden'],
            ['Sammankallande', 'Stadsdelsförvaltningen'],
            ['Stadsdelsförvaltningens kontakt', 'Sammankallande'],
            ['Polisens kontakt', 'Områdespolis'],
            ['Övriga deltagare', 'Hyresvärdar, båtklubben, fritidsgården, parkförvaltningen'],
            [
              'Uppföljning',
              'Styrgruppen följer upp vid terminens slut. Gruppen går igenom åtgärdslistan vid varje möte.',
            ],
          ],
        },
        {
          theme: 'Hamnplan',
          title: 'Ta fram ett förslag till ny belysning. Förslaget ska vara klart innan budgeten beslutas.',
          workingGroup: 'Tillfällig grupp. Samordnaren bjuder in.',
          fields: [
            ['Löptid', 'Klart i mars 2025'],
            ['Sammankallande', 'Trygghetssamordnare'],
            ['Stadsdelsförvaltningens kontakt', 'Trygghetssamordnare'],
            ['Polisens kontakt', 'Av polisen utsedd deltagare'],
            ['Uppföljning', 'Följs upp av styrgruppen i T2 och i verksamhetsberättelsen.'],
          ],
        },
      ],
    },
    {
      name: 'Ungdomar och droger',
      goalLabel: 'Mål',
      goal: 'Unga i Näsudden får stöd tidigt. Ingen säljer narkotika vid skolorna.',
      situationHeading: 'Problembild',
      sections: [
        {
          heading: null,
          figures: [],
          paragraphs: [
            'Skolorna berättar om fler elever som prövat cannabis. Av 212 svarande i årskurs nio uppger 14 % att de har blivit erbjudna narkotika, mot 9 % två år tidigare.',
            'Fältarna möter samma ungdomar vid fiket och vid stationen. Föräldrarna vet ofta lite om var barnen är, och de hör sällan av sig till varandra.',
          ],
          bullets: [],
        },
      ],
      activities: [
        {
          theme: null,
          title: 'Hålla föräldramöten om droger på alla tre högstadieskolor.',
          workingGroup: 'Skolornas trygghetsgrupp',
          fields: [
            ['Löptid', 'Läsåret 2024/2025'],
            ['Sammankallande', 'Rektor, Näsuddsskolan'],
            ['Stadsdelsförvaltningens kontakt', 'Fältsekreterare'],
            ['Polisens kontakt', 'Ungdomspolis'],
            ['Uppföljning', 'Antalet föräldrar räknas och redovisas i juni.'],
          ],
        },
      ],
    },
    {
      name: 'Brott i nära relationer',
      goalLabel: 'Övergripande mål och syfte',
      goal: 'Den som är utsatt hittar hjälp snabbt och möter personal som vågar fråga.',
      situationHeading: null,
      sections: [
        {
          heading: null,
          figures: [],
          paragraphs: [
            'Mörkertalet är stort. Insatser för målgruppen planeras inom området ungdomar och droger.',
          ],
          bullets: [],
        },
      ],
      activities: [],
    },
  ],
}

/** The parts of `../shared/cases/seed/expected.json` that are laid out. */
type Expected = {
  fixture: { fieldLabels: Record<string, string> }
  document: { title: string; city: string; policeRegion: string }
  background: { heading: string; paragraphs: { text: string }[] }
  centralPriorityAreas: { verbatim: string }[]
  communication: { heading: string; paragraphs: { text: string }[] }
  governance: { heading: string; paragraphs: { text: string }[] }
  areas: {
    name: string
    goalLabel: string
    goal: string
    situation: {
      heading: string
      sections: {
        heading: string | null
        figures: { caption: string }[]
        paragraphs: { text: string }[]
        bullets: { text: string }[]
      }[]
    }
    activities: ({ theme: string | null; title: string; workingGroup: string } & Record<
      string,
      string | null
    >)[]
  }[]
}

/** The seed, laid out anew from its reading. Made at run time only: its sentences are not ours to keep. */
export function seedPlan(expected: Expected): PlanForMaking {
  const texts = (paragraphs: { text: string }[]) => paragraphs.map(paragraph => paragraph.text)
  const [first = '', ...rest] = texts(expected.background.paragraphs)
  const fieldNames = Object.keys(expected.fixture.fieldLabels).filter(
    name => name !== 'title' && name !== 'workingGroup',
  )
  return {
    title: expected.document.title,
    subtitle: [expected.document.city, expected.document.policeRegion],
    chapters: [
      {
        heading: expected.background.heading,
        content: [first, { list: expected.centralPriorityAreas.map(area => area.verbatim) }, ...rest],
      },
      { heading: expected.communication.heading, content: texts(expected.communication.paragraphs) },
      { heading: expected.governance.heading, content: texts(expected.governance.paragraphs) },
    ],
    areas: expected.areas.map(area => ({
      name: area.name,
      goalLabel: area.goalLabel,
      goal: area.goal,
      situationHeading: area.situation.heading,
      sections: area.situation.sections.map(section => ({
        heading: section.heading,
        figures: section.figures.map(figure => figure.caption),
        paragraphs: texts(section.paragraphs),
        bullets: texts(section.bullets),
      })),
      activities: area.activities.map(activity => ({
        theme: activity.theme,
        title: activity.title,
        workingGroup: activity.workingGroup,
        fields: fieldNames.flatMap((name): [string, string][] => {
          const value = activity[name]
          return typeof value === 'string' ? [[expected.fixture.fieldLabels[name]!, value]] : []
        }),
      })),
    })),
  }
}

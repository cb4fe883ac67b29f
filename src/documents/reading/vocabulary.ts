/** The words by which plans name their chapters, areas, groups, states and themselves, as data (domain.md 8.1). */

/** Chapters outside the areas, by what their heading says. */
export const chapterWords = {
  background: [
    'Bakgrund',
    'Inledning',
    'Bakgrund och syfte',
    'Inledning och bakgrund',
    'Bakgrund och uppdrag',
  ],
  communication: [
    'Kommunikation',
    'Kommunikationsplan',
    'Kommunikation och information',
    'Extern kommunikation',
  ],
  governance: [
    'Organisation för arbetet',
    'Organisation',
    'Organisation för samverkan',
    'Organisation och ansvar',
    'Samverkansorganisation',
    'Organisationen',
    'Organisation och styrning',
    'Styrning och organisation',
    'Ledning och styrning',
    'Styrning och ledning',
    'Arbetets organisation',
    'Så organiseras arbetet',
    'Struktur för samverkan',
    'Samverkansstruktur',
  ],
  contents: ['Innehåll', 'Innehållsförteckning'],
} satisfies Record<string, string[]>
export type ChapterName = keyof typeof chapterWords

/** Chapters and sections that close an area when they stand at its heading's level, and sections inside it else. */
export const closingWords = [
  'Uppföljning',
  'Uppföljning och utvärdering',
  'Utvärdering',
  'Underskrifter',
  'Underskrift',
  'Bilagor',
  'Bilaga',
  'Källor',
  'Referenser',
  'Giltighet',
  'Giltighetstid',
  'Revidering',
  'Avslutning',
  'Slutsats',
  'Slutsatser',
  'Sammanfattning',
]

/** Headings inside an area that are neither a place nor a label. */
export const sectionWords = [
  'Övrigt',
  'Övriga platser',
  'Analys',
  'Statistik',
  'Orsaksanalys',
  'Brottsstatistik',
  'Trygghet',
  'Övrig information',
]

/** What an area is called when the heading says so: "Fokusområde 2: Trygga mötesplatser". */
export const areaWords = [
  'Fokusområde',
  'Prioriterat område',
  'Prioriterat samverkansområde',
  'Prioriterad fråga',
  'Problemområde',
  'Samverkansområde',
  'Insatsområde',
  'Brottstyp',
  'Underområde',
  'Tema',
  'Område',
  'Utvecklingsområde',
  'Målområde',
]

/** Phrases that begin the cell "Arbetsgrupp"; they tell where the title before them ends. */
export const groupPhrases = [
  'Ännu inte',
  'Ännu ej',
  'Finns inte',
  'Finns ej',
  'Under bildande',
  'Startas',
  'Ingen',
  'Inte på plats',
  'Ej utsedd',
  'Ej på plats',
  'Saknas',
  'Befintlig',
  'Befintliga',
  'Ny arbetsgrupp',
  'Ny grupp',
  'Ny samverkansgrupp',
  'Nya',
  'Arbetsgrupp',
  'Arbetsgruppen',
  'Samverkansgrupp',
  'Samverkansgruppen',
  'Styrgruppen',
  'Grupp',
  'Gruppen',
  'Avdelning',
  'Avdelningen',
  'Avdelningarna',
  'Enheten',
  'Enheter',
  'Representant',
  'Representanter',
  'Förvaltningen',
  'Förvaltningens',
  'Stadsdelsförvaltningen',
  'Stadsdelsförvaltningens',
  'Kommunen',
  'Kommunens',
  'Polis',
  'Polisen',
  'Polisens',
  'Kommunpolis',
  'Säkerhetsstrateg',
  'Trygghetssamordnare',
  'Fältgruppen',
  'Fältassistenter',
  'Socialtjänsten',
  'Socialförvaltningen',
  'Beredningsgruppen',
  'Trygghetsgruppen',
  'Platssamverkansgruppen',
  'Nätverket',
  'Nätverk',
  'Bildas',
  'Tillsätts',
  'Utses',
]

/** What our own handbook's form says where the goals of the area stand in a row above. */
export const goalsAbove = ['Områdets mål, se ovan', "The area's goals, see above"]

/** Words of the state of an activity: the handbook's colours and everyday words. */
export const statusWords = [
  'grön',
  'grönt',
  'gul',
  'gult',
  'röd',
  'rött',
  'grå',
  'grått',
  'ej påbörjad',
  'inte påbörjad',
  'påbörjad',
  'pågår',
  'pågående',
  'klar',
  'klart',
  'genomförd',
  'genomfört',
  'delvis genomförd',
  'ej genomförd',
  'försenad',
  'avslutad',
  'avbruten',
  'planerad',
]

/** Words that say that a heading is the document's title. */
export const planWord =
  /åtgärdsplan|handlingsplan|aktivitetsplan|åtagandeplan|trygghetsplan|samverkansöverenskommelse|överenskommelse|medborgarlöfte|trygghetslöfte|samverkansplan|samverkansavtal|åtgärdsprogram|handlingsprogram|trygghetsprogram|brottsförebyggande (?:program|plan)/iu

/** The beginnings of lines about the document itself, as part of a regular expression. */
export const metadataWords =
  'diarienummer|dnr|ärendenummer|dokumenttyp|fastställd(?: av)?|fastställt(?: av)?|beslutad(?: av)?|beslutsdatum|gäller(?: från| fr\\.o\\.m\\.| för| till(?: och med)?)?|giltig(?:hetstid|het)?|giltig till|version|datum|för revidering ansvarar|revideras|reviderad|ansvarig utgivare|kontaktperson|handläggare|period|avtalsperiod|in force|case number'

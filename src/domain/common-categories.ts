/**
 * Categories that most partnerships count, to begin from. Names as Brottsförebyggande rådet uses them in its public tables of reported
 * offences, and some that only local figures have. Whose work a number follows: Brå calls offences that the police find by looking for
 * them "ingripande- och spaningsbrott".
 */
import type { Driver } from './source.ts'

/** `braCode`: the numbers of the offence codes that it is made of, where they are few. */
export type CommonCategory = {
  code: string
  name: string
  drivenBy: Driver
  sensitive?: true
  braCode?: string
}

// biome-ignore format: a table is read along its lines
export const commonCategories: readonly CommonCategory[] = [
  { code: 'skadegorelse', name: 'Skadegörelse', drivenBy: 'reporter' },
  { code: 'klotter', name: 'Klotter', drivenBy: 'reporter', braCode: '1208, 1209' },
  { code: 'brand', name: 'Skadegörelse genom brand', drivenBy: 'reporter', braCode: '1210, 1211' },
  { code: 'sprangning', name: 'Allmänfarlig ödeläggelse genom sprängning', drivenBy: 'reporter', braCode: '1312, 1313' },
  { code: 'misshandel', name: 'Misshandel', drivenBy: 'victim' },
  { code: 'misshandel-utomhus', name: 'Misshandel utomhus, obekant', drivenBy: 'victim', braCode: '0355, 0357, 0375, 0377' },
  { code: 'misshandel-nara', name: 'Misshandel i nära relation', drivenBy: 'victim', sensitive: true },
  { code: 'kvinnofrid', name: 'Grov kvinnofridskränkning', drivenBy: 'victim', sensitive: true, braCode: '0412' },
  { code: 'hedersfortryck', name: 'Hedersförtryck', drivenBy: 'mixed', sensitive: true, braCode: '0435–0438' },
  { code: 'olaga-hot', name: 'Olaga hot', drivenBy: 'victim' },
  { code: 'ofredande', name: 'Ofredande', drivenBy: 'victim' },
  { code: 'sexualbrott', name: 'Sexualbrott', drivenBy: 'victim', sensitive: true },
  { code: 'ran', name: 'Rån', drivenBy: 'victim' },
  { code: 'personran', name: 'Personrån', drivenBy: 'victim' },
  { code: 'stold', name: 'Stöld', drivenBy: 'victim' },
  { code: 'fickstold', name: 'Fickstöld', drivenBy: 'victim' },
  { code: 'butiksstold', name: 'Stöld och snatteri i butik', drivenBy: 'reporter' },
  { code: 'cykelstold', name: 'Cykelstöld', drivenBy: 'victim' },
  { code: 'bilstold', name: 'Stöld ur och från motorfordon', drivenBy: 'victim' },
  { code: 'tillgrepp', name: 'Tillgrepp av motordrivet fortskaffningsmedel', drivenBy: 'victim' },
  { code: 'bostadsinbrott', name: 'Bostadsinbrott', drivenBy: 'victim' },
  { code: 'inbrott', name: 'Inbrott i källare, vind och förråd', drivenBy: 'victim' },
  { code: 'bedrageri', name: 'Bedrägeri', drivenBy: 'victim' },
  { code: 'bedrageri-aldre', name: 'Bedrägeri genom social manipulation', drivenBy: 'victim' },
  { code: 'narkotika', name: 'Narkotikabrott', drivenBy: 'police' },
  { code: 'narkotika-overlatelse', name: 'Narkotikabrott, överlåtelse', drivenBy: 'police' },
  { code: 'vapen', name: 'Brott mot vapenlagen', drivenBy: 'police' },
  { code: 'kniv', name: 'Brott mot knivlagen', drivenBy: 'police' },
  { code: 'haleri', name: 'Häleri', drivenBy: 'police' },
  { code: 'rattfylleri', name: 'Rattfylleri', drivenBy: 'police' },
  { code: 'trafik', name: 'Trafikbrott', drivenBy: 'police' },
  { code: 'involverande', name: 'Involverande av underårig i brottslighet', drivenBy: 'police', braCode: '1617' },
  { code: 'vald-tjansteman', name: 'Våld och hot mot tjänsteman', drivenBy: 'mixed', braCode: '1701–1706' },
  { code: 'overgrepp-rattssak', name: 'Övergrepp i rättssak', drivenBy: 'victim', braCode: '1709' },
  { code: 'blaljus', name: 'Sabotage mot blåljusverksamhet', drivenBy: 'mixed', braCode: '1311' },
  { code: 'skjutning', name: 'Skjutning', drivenBy: 'mixed' },
  { code: 'ordningsstorning', name: 'Ordningsstörning', drivenBy: 'reporter' },
  { code: 'omhandertagande', name: 'Omhändertagande av berusad person', drivenBy: 'police' },
  { code: 'felanmalan', name: 'Felanmälan av nedskräpning och skadegörelse', drivenBy: 'reporter' },
  { code: 'orosanmalan', name: 'Orosanmälan om barn', drivenBy: 'reporter', sensitive: true },
]

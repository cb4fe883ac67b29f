import { expect, test } from 'vitest'
import { checkWriting, newSigns } from './check-writing.ts'

const found = (text: string) =>
  checkWriting(text).map(({ kind, sure, start, end }) => `${kind} ${sure}: ${text.slice(start, end)}`)

test.each<[string, string[]]>([
  // The numbers are made up, and belong to nobody we know of.
  ['Ring Eva om 19900101-2385 i morgon.', ['identity-number likely: 19900101-2385']],
  ['Mobil 070-123 45 67.', ['phone-number likely: 070-123 45 67']],
  ['Nås på +46 8 508 04 000.', ['phone-number likely: +46 8 508 04 000']],
  ['Växeln har 08-508 04 000.', ['phone-number possible: 08-508 04 000']],
  ['Bilen ABC 123 stod vid torget.', ['registration-number likely: ABC 123']],
  ['En moped med skylten KLM45D sågs.', ['registration-number likely: KLM45D']],
  ['Vi såg DEF456 där igen.', ['registration-number possible: DEF456']],
  ['Erik Lindberg är misstänkt för rånet.', ['name likely: Erik Lindberg']],
  ['Polisen grep i går; Soran Barzo åtalas för hot.', ['name possible: Soran Barzo']],
  [
    'Familjen på Björkvägen 12 B har utsatts för hot.',
    ['single-person likely: Familjen på Björkvägen', 'address likely: Björkvägen 12 B'],
  ],
  // A given name alone, where it is the one that something is said of.
  ['Ahmed säljer knark på torget.', ['name likely: Ahmed']],
  ['Vi hörde att Soran säljer knark i gången.', ['name possible: Soran']],
  ['Fatima har hotats av Ahmed.', ['name likely: Fatima', 'name likely: Ahmed']],
  ['Det riktades hot mot Eva på jobbet.', ['name likely: Eva']],
  ['Familjen Andersson har fått hot.', ['name likely: Familjen Andersson']],
  // How to reach somebody in private.
  ['Mejla kalle.svensson@hotmail.com om misshandeln.', ['email-address likely: kalle.svensson@hotmail.com']],
  [
    'Skriv till kalle.svensson@foretaget.se, som hotats.',
    ['email-address possible: kalle.svensson@foretaget.se'],
  ],
  // A house, however many or few are said to be in it.
  ['Boende på Ormängsgatan 12 är misstänkt för narkotikabrott.', ['address likely: Ormängsgatan 12']],
  [
    'På Ormängsgatan 12 blev färre än 5 pojkar i 14-årsåldern från Trollbodaskolan misstänkta för rån i oktober.',
    ['address likely: Ormängsgatan 12'],
  ],
  // Somebody that place, age or school makes one certain person.
  [
    'Mannen på Ormängsgatan 12 slår sin fru.',
    ['single-person likely: Mannen på Ormängsgatan', 'address likely: Ormängsgatan 12'],
  ],
  ['Kvinnan i kiosken misshandlades av sin man.', ['single-person likely: Kvinnan i kiosken']],
  [
    'En 14-årig flicka i 8B på Trollbodaskolan utsattes för sexuella övergrepp.',
    ['single-person likely: En 14-årig flicka'],
  ],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected)
})

test.each([
  'Mötet hålls i rum ABC123.',
  'Kursen SOC 201 ges på våren.',
  'Dnr: ABC123.',
  'Planen gäller 2026-2029 och följs upp 2026-09-30.',
  'Kostnaden är 0 123 456 kronor.',
  'Ring 114 14 eller 112.',
  'Dnr 2020-85/12 och 1.5.1-204-2026.',
  'Kontaktperson: Anna Svensson, som samordnar arbetet mot våld.',
  'Kommunpolis Erik Lindberg berättar att två män har gripits.',
  'Vid Hässelby Gård greps fem personer.',
  'Polisregion Stockholm har anhållit flera personer.',
  'Södra Station utsattes för skadegörelse.',
  'Klottret på Björkvägen 12 är borta.',
  'Trygghetsvandringen går från Storgatan 1 till torget.',
  'SKR 2020 och Brå 2016.',
  'Anna leder arbetet mot våld.',
  'Kontaktperson: Sara, som tar emot anmälningar om brott.',
  'Per kväll säljs knark för stora belopp.',
  'I Rinkeby greps fem.',
  'Mellan Rinkeby och Tensta greps 12 personer.',
  'Efter Valborg misstänks flera för skadegörelse.',
  'Mejla info@kommun.se om misshandeln.',
  'Tipsa trygghet.soder@gmail.com om narkotikaförsäljning.',
  'Mejla anna.svensson@stockholm.se, samordnare mot våld.',
  'Trygghetsvandring vid Ormängsgatan 12.',
  'Trygghetsvandringen vid Ormängsgatan 12 med boende och ungdomar handlade om narkotika.',
  'Fritidsgården på Storgatan 12 ska ge ungdomar stöd mot våld.',
  'På Astrakangatan har flera ungdomar gripits för narkotikabrott.',
  'Mannen slår och kvinnan misshandlas: så ser våld i nära relation ofta ut.',
  'Kvinnan i relationen misshandlades.',
  'En 15-årig flicka placerades på HVB.',
])('nobody is pointed at: %s', text => {
  expect(found(text)).toEqual([])
})

test('a finding tells the sentence that it stands in', () => {
  const text = 'Läget är lugnt. Sara Holm har utsatts för hot. Allt annat är som vanligt.'
  const [finding] = checkWriting(text)
  expect(text.slice(finding!.sentence.start, finding!.sentence.end)).toBe('Sara Holm har utsatts för hot.')
})

test('somebody is asked only of what is likely and new', () => {
  const earlier = 'Mobil 070-123 45 67.'
  const asked = (text: string) => newSigns(text, earlier).map(({ start, end }) => text.slice(start, end))
  expect(asked('Mobil 070-123 45 67, eller 073-765 43 21. Växeln har 08-508 04 000.')).toEqual([
    '073-765 43 21',
  ])
  expect(asked('Ring Eva om 19900101-2385.')).toEqual([])
})

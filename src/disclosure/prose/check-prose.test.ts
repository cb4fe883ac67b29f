import { describe, expect, test } from 'vitest'
import { checkProse } from './check-prose.ts'

/** Each sentence and the flags that it must have, and no others. */
const telling: [string, string][] = [
  // Few, outright.
  ['Fyra pojkar dömdes för rån under våren.', 'SMALL'],
  ['Två unga män häktades i september.', 'SMALL'],
  ['Under året inskrevs 3 klienter.', 'SMALL'],
  ['En av deltagarna har återfallit i brott.', 'SMALL'],
  ['Tre av de 27 ungdomarna i insatsen hoppade av.', 'SMALL'],
  ['Endast en kvinna fullföljde programmet.', 'SMALL'],
  ['En 15-årig flicka placerades på HVB.', 'SMALL'],
  ['Det gjordes två orosanmälningar om hedersrelaterat våld.', 'SMALL'],
  ['Socialtjänsten fick in 4 anmälningar om våld i nära relation.', 'SMALL'],
  ['Två våldtäkter anmäldes på skolan.', 'SMALL'],
  ['2–3 avhoppare fick skyddat boende.', 'SMALL'],
  ['Tre lärare har hotats av elever.', 'SMALL'],
  ['Under hösten hotades två politiker i stadsdelen.', 'SMALL'],
  ['Av de 19 inskrivna är fyra under 15 år.', 'SMALL'],
  ['30 ungdomar deltog i insatsen, varav 2 flickor.', 'SMALL'],
  ['Alla utom två av klienterna fullföljde behandlingen.', 'SMALL'],
  ['Tre familjer har fått insatser enligt LVU.', 'SMALL'],
  ['Gruppen bestod av 14 ungdomar. Två av dem återföll i missbruk.', 'SMALL'],
  ['Färre än tre elever anmäldes för brott.', 'SMALL'],
  ['Polisen grep fyra misstänkta i samband med bråket.', 'SMALL'],
  ['Tre 14-åringar misstänks för misshandeln.', 'SMALL'],
  ['Ytterligare en klient avbröt insatsen i december.', 'SMALL'],
  // Of another sentence's group only what has the same word, or who took part, is a part.
  ['Fyra ungdomar greps. En av deltagarna har flyttat.', 'SMALL'],
  ['Fem ungdomar deltog i insatsen. En av deltagarna har flyttat.', 'DERIVED SMALL'],
  // Everybody and nobody.
  ['Alla deltagare i programmet är pojkar.', 'ALL'],
  ['Samtliga 14 klienter saknade bostad.', 'ALL'],
  ['Inga flickor har återfallit i brott.', 'ALL'],
  ['Ingen av de inskrivna har fått arbete.', 'ALL'],
  ['Av de 12 männen återföll samtliga.', 'ALL'],
  ['100 procent av deltagarna återföll i brott.', 'ALL'],
  ['Alla ungdomar i insatsen hade erfarenhet av missbruk.', 'ALL'],
  ['20 ungdomar har avslutat insatsen. Samtliga har sysselsättning.', 'ALL'],
  ['De dömda var uteslutande pojkar.', 'ALL'],
  ['0 av 12 deltagare fullföljde insatsen.', 'ALL'],
  ['Inte en enda av kvinnorna polisanmälde våldet.', 'ALL'],
  ['Alla sju flickorna hade utsatts för våld hemma.', 'ALL'],
  // What is left over.
  ['Av 23 deltagare fullföljde 21 insatsen.', 'DERIVED'],
  ['Av de 16 placerade barnen var 14 pojkar.', 'DERIVED'],
  ['12 ungdomar skrevs in, varav 9 pojkar.', 'DERIVED'],
  ['18 av 20 klienter har bostad.', 'DERIVED'],
  ['22 vuxna har deltagit i SIG. 20 av dem är män.', 'DERIVED'],
  ['Hälften av de 8 ungdomarna återföll i brott.', 'DERIVED'],
  ['En tredjedel av de nio kvinnorna har skyddat boende.', 'DERIVED'],
  ['Av 15 elever i gruppen avslutade 12 enligt plan, resten avbröt.', 'DERIVED'],
  ['Till och med oktober hade 52 personer deltagit, till och med november 54.', 'DERIVED'],
  ['Antalet klienter i avhopparverksamheten ökade från 31 till 33 mellan mars och april.', 'DERIVED'],
  ['I mars var 26 ungdomar inskrivna. I april var 27 ungdomar inskrivna.', 'DERIVED'],
  ['Gruppen hade 33 deltagare, 20 män och 10 kvinnor.', 'DERIVED'],
  ['Av de 6 kvinnorna fullföljde 5.', 'DERIVED'],
  // Percentages with their base.
  ['Av 25 elever har 8 procent dömts för brott.', 'PERCENT'],
  ['15 procent av de 20 deltagarna återföll.', 'PERCENT'],
  ['17 ungdomar deltog i insatsen. Av dessa fullföljde 82 procent.', 'PERCENT'],
  ['Av de 11 klienterna har 64 % arbete.', 'PERCENT'],
  ['6,3 % av 16 inskrivna ungdomar är flickor.', 'PERCENT'],
  // A total that falls in groups.
  ['De 8 avhopparna kommer från tre olika nätverk.', 'SPLIT'],
  ['Sex orosanmälningar gjordes, fördelade på fyra skolor.', 'SPLIT'],
  ['Under året gjordes 9 orosanmälningar om extremism. Anmälningarna gällde båda miljöerna.', 'SPLIT'],
  ['12 ungdomar från fyra stadsdelar dömdes för rån.', 'SPLIT'],
  // Few, in words.
  ['Enstaka ungdomar har rekryterats till gängen.', 'VAGUE'],
  ['Ett fåtal flickor har placerats enligt LVU.', 'VAGUE'],
  ['Vid ett par tillfällen har personal utsatts för våld.', 'VAGUE'],
  ['Några få elever misstänks sälja narkotika.', 'VAGUE'],
  ['En handfull klienter har återfallit.', 'VAGUE'],
  ['I något enstaka fall har en familj fått skyddat boende.', 'VAGUE'],
  ['Ett par avhoppare har flyttat från kommunen.', 'VAGUE'],
  // Somebody that only one can be.
  ['Rektorn på Ängsskolan har hotats av en tidigare elev.', 'IDENT'],
  ['Ordföranden i föreningen misstänks ha rekryterat till extremistiska grupper.', 'IDENT'],
  ['Den enda kvinnan i gruppen avbröt insatsen.', 'IDENT'],
  ['Imamen i moskén utsattes för hot.', 'IDENT'],
  ['Ägaren till kiosken vid torget är misstänkt för häleri.', 'IDENT'],
  // Several at once.
  ['Av 9 klienter fullföljde 5, samtliga kvinnor.', 'ALL DERIVED'],
  ['Fyra av fem klienter har dömts tidigare.', 'DERIVED SMALL'],
  ['Båda kvinnorna lever med skyddad identitet.', 'ALL SMALL'],
  // Other wordings.
  ['Endast en av deltagarna var kvinna.', 'SMALL'],
  ['Hälften av de sex deltagarna har fått arbete.', 'DERIVED'],
  ['Av gruppens 12 deltagare avslutade 9, resten hoppade av.', 'DERIVED'],
  ['Skolans rektor har blivit hotad.', 'IDENT'],
  ['Ordföranden i den lokala moskén har anmälts för hot.', 'IDENT'],
  ['7 av de 8 dömda var under 18 år.', 'DERIVED'],
  ['Av 20 elever uteblev 5 %.', 'PERCENT'],
  ['Samtliga våldsutövare var män.', 'ALL'],
  ['Tre fjärdedelar av de 12 klienterna har arbete.', 'DERIVED'],
  ['10 personer häktades, varav 7 män.', 'DERIVED'],
  ['Ett fåtal personer står för huvuddelen av brotten.', 'VAGUE'],
  ['Fyra flickor och sju pojkar deltog i insatsen.', 'SMALL'],
  ['Endast två personer har tackat nej till stöd.', 'SMALL'],
  ['Ingen av de fem kvinnorna avslutade insatsen.', 'ALL'],
  ['100 % av pojkarna i gruppen har dömts för rån.', 'ALL'],
  ['Under 2020 deltog 38 ungdomar i insatsen, under hösten tillkom två.', 'SMALL'],
  ['Av ungdomarna är 12 pojkar och 2 flickor.', 'SMALL'],
  ['Områdets enda kvinnliga ungdomsledare hotades i våras.', 'IDENT'],
  ['Den enda flickan i gruppen hoppade av.', 'IDENT'],
  ['Kommunalrådet har utsatts för hot.', 'IDENT'],
  ['En elev på Hässelby gymnasium misstänks för vapenbrott.', 'SMALL'],
  ['Tre anmälningar om hedersrelaterat våld har kommit in.', 'SMALL'],
  ['I enstaka fall har ungdomar burit kniv.', 'VAGUE'],
  ['Någon enstaka elev har vapen.', 'VAGUE'],
  ['Fyra personer greps på torget under kvällen.', 'SMALL'],
  ['Var femte av de 15 deltagarna återföll.', 'DERIVED'],
  ['Av de 6 flickorna hade alla utom en varit utsatta för våld.', 'SMALL'],
  ['0 procent av deltagarna har återfallit.', 'ALL'],
  ['Ingen av deltagarna har återfallit i brott.', 'ALL'],
  ['Samtliga deltagare har återfallit.', 'ALL'],
  ['2 ungdomar, 16 och 17 år, placerades enligt LVU.', 'SMALL'],
  ['Insatsen avslutades för 14 ungdomar. För 12 av dem gick det enligt plan.', 'DERIVED'],
  ['Gruppen minskade från 14 till 12 deltagare.', 'DERIVED'],
  ['Antalet orosanmälningar ökade från 7 till 9.', 'DERIVED'],
  ['Av 30 tillfrågade elever uppgav 3 procent att de prövat narkotika.', 'PERCENT'],
  ['Varannan av de åtta ungdomarna har återfallit.', 'DERIVED'],
  ['Brukarna är 17 till antalet, 15 män och 2 kvinnor.', 'SMALL'],
  ['Vi har haft kontakt med tre familjer där det förekommer våld.', 'SMALL'],
  ['Minst en av pojkarna har koppling till ett kriminellt nätverk.', 'SMALL'],
  ['Totalt 13 barn, varav inga flickor, har placerats.', 'ALL'],
  ['Åtta av de elva hade arbete.', 'DERIVED'],
  ['Hela gruppen har dömts för brott.', 'ALL'],
  ['I klassen finns tre elever med skyddad identitet.', 'SMALL'],
  ['Pojken på Björkgatan har placerats.', 'IDENT'],
  ['En kvinna har fått skyddat boende.', 'SMALL'],
  ['Tre ungdomar på Åkermyntan misstänks ligga bakom flera rån.', 'SMALL'],
  ['Fem ungdomar dömdes; fyra av dem till ungdomsvård.', 'DERIVED SMALL'],
  ['Ingen i gruppen har fyllt 18 år.', 'ALL'],
  ['Bland de 26 inskrivna finns endast pojkar.', 'ALL'],
  ['Av de elva som avslutade var tio män.', 'DERIVED'],
]

const harmless: string[] = [
  'Alla barn ska ha en trygg väg till skolan.',
  'Målet är att samtliga ungdomar i insatsen fullföljer den.',
  'Ingen ska utsättas för hot på sitt arbete.',
  '9 av 10 invånare känner sig trygga på dagen.',
  'Tre av fyra elever trivs i skolan.',
  'Två skolor har infört nya rutiner.',
  'Fyra av sex åtgärder är genomförda.',
  'Tre ordningsvakter arbetar på torget varje kväll.',
  'Två fältassistenter anställdes i maj.',
  'Gruppen träffas 2 gånger per termin.',
  'Fyra inbrott i källare anmäldes i mars.',
  'Antalet anmälda rån minskade från 7 till 4.',
  'Samtliga medarbetare har gått utbildningen.',
  'Alla parter deltog i mötet.',
  'Alla aktörer ser ett behov av fler insatser mot missbruk.',
  'Två vuxna per kväll vandrar i området.',
  'Verksamheten vänder sig till barn mellan 3 och 5 år.',
  'Projektet pågår i tre år.',
  'Enstaka papperskorgar har eldats upp.',
  'Ett fåtal bänkar behöver bytas ut.',
  'Vid ett par tillfällen har belysningen varit släckt.',
  'Rektorn ansvarar för att anmäla våld till polisen.',
  'Kommunpolisen är sammankallande för gruppen mot våld i nära relation.',
  'Ordföranden leder mötet och kallar till nästa.',
  'En ungdom som riskerar att rekryteras ska få stöd tidigt.',
  'När en elev utsätts för hot ska skolan anmäla det.',
  'Färre än fem ungdomar avbröt insatsen.',
  '62 ungdomar deltog i insatsen, ungefär lika många flickor som pojkar.',
  'Under året deltog 48 ungdomar, 26 flickor och 22 pojkar.',
  'Var tredje vecka träffas arbetsgruppen.',
  'I trygghetsmätningen uppgav 34 procent av de boende att de är oroliga för brott.',
  'Ingen statistik finns över våld i nära relation.',
  'Alla fritidsgårdar i området har öppet på lov.',
  'Två nya arbetsgrupper mot våldsbejakande extremism har bildats.',
  'Samverkan sker i fyra grupper.',
  'Minst tre ungdomar ska delta i planeringen.',
  'Uppdraget gäller för 2 kap. 3 § socialtjänstlagen.',
  'Planen följs upp i T1, T2 och VB.',
  'Mötet hålls den 3 maj kl. 4.',
  'De 3 prioriterade målen följs upp varje år.',
  'Grupper om fyra ungdomar får träffa en mentor.',
  'Alla elever har fått information om narkotika.',
  'Tre representanter från polisen ingår i styrgruppen.',
  'Anmälda våldsbrott fördelade sig på tre torg.',
  'Tryggheten ökade från 71 till 73 procent.',
  'De 142 anmälningarna om skadegörelse fördelade sig på tre platser.',
  'Alla har rätt att leva utan våld.',
  'Hälften av aktiviteterna är klara.',
  'Några av målen är uppnådda, resten följs upp i höst.',
  '1 av 3 insatser mot narkotika har startat.',
  '9 av 10 ungdomar är nöjda med fritidsgården.',
  'Alla elever på skolan har fått utbildning i MVP.',
  'Polisen har 12 områdespoliser, varav 3 kvinnor.',
  'De flesta deltagarna är män.',
  'Alla de fyra prioriterade områdena följs upp.',
  'Ingen aktivitet har avslutats.',
  'Under året har 3 av 5 aktiviteter genomförts.',
  'Två gånger per år träffas styrgruppen.',
  'En majoritet av eleverna känner sig trygga.',
  'Sju anmälningar fördelade sig på tre skolor.',
  'Totalt 51 brott anmäldes, varav 3 våldsbrott.',
  'Av 62 anmälda våldsbrott klarades 4 upp.',
  'Polisen gjorde 4 ingripanden på torget.',
  '5 personer greps.',
  'Alla invånare i området berörs av otryggheten.',
  'Alla medarbetare i förvaltningen har utbildats i våldsprevention.',
  'Samtliga skolor i området har haft besök av polisen.',
  'Två av skolorna har haft problem med narkotika.',
  '23 % av invånarna känner sig otrygga.',
  'En av tre unga har utsatts för brott på nätet.',
  'Två av tio invånare avstår från att gå ut.',
  'Tre personer i styrgruppen har slutat.',
  'Lägesbilden tas fram av en grupp på fyra personer.',
  'Förvaltningens två kommunikatörer deltar.',
  'Fritidsgården har besökts av 40 ungdomar per kväll, varav 3 av 4 är pojkar.',
  'Mötet samlade fyra föräldrar.',
  'Arbetsgruppen består av tre personer från polisen och två från förvaltningen.',
  'Det finns 3 000 elever i området.',
]

describe('a sentence that tells of few', () => {
  test.each(telling)('%s', (text, flags) => {
    const found = [...new Set(checkProse(text).map(finding => finding.flag))].toSorted()
    expect(found.join(' ')).toBe(flags)
  })
})

describe('a sentence that tells of nobody', () => {
  test.each(harmless)('%s', text => {
    expect(checkProse(text)).toEqual([])
  })
})

const example = 'Läget är gott. Av 23 deltagare fullföljde 21 insatsen.'

test('a finding says where it stands, why, and the numbers behind it', () => {
  const [finding, ...others] = checkProse(example)
  expect(others).toEqual([])
  expect(finding).toMatchObject({ flag: 'DERIVED', reason: 'left-over', numbers: { count: 2, base: 23 } })
  expect(example.slice(finding!.start, finding!.end)).toBe('21')
})

test('the threshold is the one that is asked for', () => {
  const text = 'Åtta flickor placerades under hösten.'
  expect(checkProse(text)).toEqual([])
  expect(checkProse(text, 10)).toMatchObject([{ flag: 'SMALL', numbers: { count: 8 } }])
})

test('a line that a page has broken is one sentence', () => {
  const text = 'Av 41 klienter i\n\nstödgruppen var 38\nmän.'
  expect(checkProse(text)).toMatchObject([{ flag: 'DERIVED', numbers: { count: 3, base: 41 } }])
})

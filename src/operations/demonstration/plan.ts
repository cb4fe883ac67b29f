/**
 * The plan of the demonstration partnership, as a document that the program reads like any other. Areas, functions, dates
 * and figures are those of Hässelby-Vällingby's action plan for 2020; every sentence is our own.
 */
import { inYear } from './year.ts'

const told = `Åtgärdsplan 2020

Bakgrund

Stockholms stad och Polisregion Stockholm har en gemensam samverkansöverenskommelse. Den räknar upp 10 områden som parterna ska prioritera tillsammans. Varje stadsdelsområde avgör utifrån sin egen lägesbild vilka av dem som blir lokala områden. De 10 prioriterade områdena är

• Riktat arbete mot avgränsade platser och utsatta områden.

• Unga i risk för kriminalitet.

• Avhopparverksamhet för kriminella.

• Arbetet mot våldsbejakande extremism.

• Särskilt utsatta och sårbara brottsoffer.

• Otillåten påverkan.

• Skolan som brottsplats.

• Otillåtna bosättningar.

• Ordningsvakter.

• Kameraövervakning.

I Hässelby-Vällingby arbetar parterna lokalt med de 7 första områdena. För bosättningar finns sedan tidigare en fungerande samverkan. Ordningsvakter och kameraövervakning ingår i flera av de andra områdena.

Kommunikation

Trygghetsrådet samordnar kommunikationen om det som förvaltningen och polisen gör tillsammans. Polisens och förvaltningens kommunikatörer för ut den. En gemensam kommunikationsstrategi tas fram och beräknas vara klar våren 2020.

Organisation för arbetet

Högst upp finns ett trygghetsråd som leds av lokalpolisområdeschef och förvaltningschef. Under rådet finns en strategisk ledningsgrupp (lokal styrgrupp) och en operativ ledningsgrupp (lokal beredningsgrupp). Den strategiska ledningsgruppen sammankallas 1-2/termin. Den operativa ledningsgruppen sammankallas var 3:e vecka och rapporterar till den strategiska ledningsgruppen. Arbetsgrupper bildas när de behövs eller finns redan i den ordinarie verksamheten. Referensgrupper bjuds in vid behov, till exempel äldre, näringsliv, hyresgästföreningen, föräldraföreningar och idrottsföreningar.

Riktat arbete mot avgränsade platser och utsatta områden

Övergripande mål  Torg och andra allmänna platser hålls i gott skick och känns trygga att vara på.

Lägesbild

Polisanmälningar personrån 2019

Polisanmälningar narkotikabrott 2019

Polisens ledningscentral skriver en händelserapport varje gång någon begär hjälp eller en patrull själv ingriper. Mellan 2016 och 2019 har antalet rapporter legat på ungefär samma nivå. Flest ingripanden sker i Vällingby och Hässelby Gård.

Hässelby torg

Förvaltningen har startat platssamverkan för Hässelby torg. Många invånare säger att de känner sig otrygga där, mest på kvällar och nätter. Enligt Trygghetsmätningen uppgav 23 % av invånarna att berusade personer stör ordningen på Hässelby torg, jämfört med 9 % i hela stadsdelsområdet. I samma mätning uppgav 20 % av invånarna att narkotikamissbrukare stör ordningen på Hässelby torg, jämfört med 8 % i hela stadsdelsområdet. Torget klassas av polisen som öppen drogscen.

Platssamverkan startade i februari 2019. Gruppen består av polisen, trafikkontoret, Trafikförvaltningen (SL), tunnelbanan (MTR), fastighetsägarföreningen, Nokas Security samt förvaltningens näringslivskontakt. Den har möten varje månad.

Gruppen för en åtgärdslista och går igenom den på varje möte. På torget får kommunens ordningsvakter tjänstgöra. Parterna har lagt mycket tid på att hitta arbetssätt som invånarna märker av. Så ser polisens statistik över anmälda brott ut för torget mellan 2018 och 2019:

• Skadegörelse: anmälda brott har gått ned från 274 till 142. Klotter står för det mesta.

• Tillgrepp i butik: anmälda brott har gått ned från 60 till 31.

• Våldsbrott: anmälda brott har gått ned från 62 till 51.

• Narkotika: anmälda brott har gått upp från 32 till 60. Ökningen följer av att polisen arbetar mer på torget.

Vällingby centrum

Även i Vällingby centrum planeras platssamverkan, för både förvaltningen och polisen menar att den behövs. SL-hallen klassas av polisen som öppen drogscen.

Övrigt

Under 2020 rustas Hässelby torg upp. Parterna håller då utkik efter om problemen flyttar någon annanstans.

Aktivitet

Arbetsgrupp

Driva platssamverkan kring Hässelby torg vidare efter aktivitetslistan.

Befintlig arbetsgrupp

Löptid Tillsvidare

Mötesfrekvens 1 gång per månad

Sammankallande Förvaltningen

Stadsdelsförvaltningens kontakt Sammankallande

Polisens kontakt Kommunpolis

Övriga deltagare MTR, SL, fastighetsägarföreningen, näringsliv, trafikkontoret

Uppföljning Samordnas av beredningsgruppen vid T1, T2 och VB. Gruppen stämmer av listan löpande på sina möten.

Aktivitet

Arbetsgrupp

Få igång platssamverkan i Vällingby centrum.

Ännu inte på plats

Löptid Klar september 2020

Sammankallande Stadsdelsförvaltningen

Stadsdelsförvaltningens kontakt Sammankallande

Polisens kontakt Kommunpolis

Uppföljning Samordnas av beredningsgruppen. Vid T2 kontrolleras att gruppen är igång.

Unga i risk för kriminalitet

Övergripande mål  Barn och unga som riskerar att dras in i kriminalitet får stöd tidigt.

Lägesbild

Unga i risk är de som är på väg att begå sitt första brott, till exempel ett snatteri, eller som vistas där andra försöker värva dem. Polisens ungdomsutredare och förvaltningens avdelning för barn och unga arbetar redan ihop.

Stadens strategi för att förebygga kriminalitet i alla åldrar gäller även här, med polisen som part. Skolor och fritidsverksamhet använder metoderna Mentors in violence prevention (MVP) och Agera Tillsammans (AT).

Förvaltningen vill ha fler fritidsaktiviteter med ledare och inför en trygghetsplan på fritidsgårdarna. För åldrarna 6-16 år finns samverkansgrupper där polis, skola, socialtjänst och fritid möts. Föreningar och polis vandrar tillsammans på kvällarna.

Aktivitet

Arbetsgrupp

Bygga ut det tidiga sociala stödet till barn och unga.

Avdelningen barn och ungdom samt polis

Löptid Uppdrag 2020

Sammankallande Förvaltningen

Stadsdelsförvaltningens kontakt Avdelningschef barn och ungdom

Polisens kontakt Kommunpolis och representant från utredningsgruppen för ungdom

Uppföljning Samordnas av beredningsgruppen vid T1, T2 och VB. Gruppen stämmer av löpande på sina möten.

Avhopparverksamhet för kriminella

Övergripande mål  Den som vill lämna kriminaliteten får stöd som fungerar.

Lägesbild

Fler vuxna än tidigare söker stöd genom sociala insatsgrupper (SIG). Sammanlagt har 44 vuxna fått stöd av SIG under året, 39 män och 5 kvinnor. 11 personer avslutade insatsen under året. 8 av dem hade en sysselsättning då, alla män. Avhopparverksamhet finns inte lokalt utan hos socialförvaltningen och polisen centralt. Därför behöver det vara tydligt vem som gör vad.

Aktivitet

Arbetsgrupp

Utveckla SIG för målgruppen och införa stadens riktlinjer.

Avdelningen vuxen samt polis

Löptid Uppdrag 2020

Sammankallande Förvaltningen

Stadsdelsförvaltningens kontakt Avdelningschef vuxen

Polisens kontakt Kommunpolis

Uppföljning Samordnas av beredningsgruppen vid T1, T2 och VB. Gruppen stämmer av löpande på sina möten.

Arbete mot våldsbejakande extremism

Övergripande mål  Demokratin står stark och ingen värvas till extremistiska grupper.

Lägesbild

Under 2019 gjordes 7 anmälningar om oro för extremism. De handlade om islamistisk extremism, vit maktmiljö och autonoma grupperingar. Staden har handlingsplaner för arbetet, och samverkan sker både strategiskt och i vardagen.

En grupp medarbetare från flera avdelningar träffas regelbundet, och många har gått stadens webbutbildning. Förvaltningen har en egen rutin för den som vill anmäla oro. Handlingsplanen uppdateras varje år vid tertialrapport 1.

Aktivitet

Arbetsgrupp

Se över handlingsplanen mot våldsbejakande extremism.

Förvaltningens arbetsgrupp mot våldsbejakande extremism samt polisen

Löptid Planen klar till T1

Mötesfrekvens 1 gång per månad

Sammankallande Säkerhetsstrateg

Stadsdelsförvaltningens kontakt Säkerhetsstrateg

Polisens kontakt Kommunpolis

Uppföljning Samordnas av beredningsgruppen vid T1, T2 och VB. Gruppen stämmer av löpande på sina möten.

Särskilt utsatta och sårbara brottsoffer

Övergripande mål  Äldre känner sig tryggare och våldet i nära relationer minskar.

Lägesbild

Så vitt parterna vet drabbas äldre inte oftare av brott här än i resten av staden. Många känner ändå oro för inbrott, överfall och bedrägerier. Polisen informerar och besöker träffar för äldre, och parterna vill göra mer tillsammans.

Mot våld i nära relationer saknas ännu en fast form för samverkan mellan polis och förvaltning. Den behövs för att nå både utsatta och utövare tidigt, även i familjer med hederskultur och bland personer med funktionsnedsättning.

Aktivitet

Äldre

Arbetsgrupp

Sätta ihop en grupp som gör en aktivitetsplan.

Avdelningen för äldreomsorg, polisen, relationsvåldscentrum, säkerhetsstrateg

Löptid Klar juni 2020

Sammankallande Säkerhetsstrateg

Stadsdelsförvaltningens kontakt Säkerhetsstrateg

Polisens kontakt Kommunpolis

Uppföljning Samordnas av beredningsgruppen vid T2 och VB. Gruppen stämmer av löpande på sina möten.

Aktivitet

Våld i nära relation

Arbetsgrupp

Komma överens om hur polis och förvaltning ska samverka.

Förvaltningens relationsvåldsteam och polis

Löptid Klar juni 2020

Sammankallande Förvaltningen

Stadsdelsförvaltningens kontakt Ansvarig enhetschef i förvaltningen

Polisens kontakt Av polisen utsedd deltagare

Uppföljning Samordnas av beredningsgruppen vid T2 och VB. Gruppen stämmer av löpande på sina möten.

Otillåten påverkan

Övergripande mål  Den som fattar beslut, anmäler eller vittnar kan göra det utan hot och påtryckningar.

Lägesbild

Hot mot myndigheter kan leda till att beslut, anmälningar och vittnesmål uteblir. Socialtjänsten möter hot ganska ofta, andra verksamheter mer sällan. Någon gång har även politiker hotats.

Parterna vill ha förebyggande arbetssätt som håller över tid och rutiner som alla känner till.

Aktivitet

Arbetsgrupp

Förnya rutinerna vid hot och se till att de används.

Förvaltningen, polisen samt säkerhetsstrateg

Löptid Klar juni 2020

Sammankallande Säkerhetsstrateg

Stadsdelsförvaltningens kontakt Säkerhetsstrateg

Polisens kontakt Kommunpolis

Uppföljning Samordnas av beredningsgruppen vid T2 och VB. Gruppen stämmer av löpande på sina möten.

Skolan som brottsplats

Övergripande mål och syfte  Eleverna är trygga i skolan.

Lägesbild

Den centrala överenskommelsen gäller skolor med särskilt många brott. Hur parterna arbetar med det beskrivs under området Unga i risk för kriminalitet.
`

/** As it would be written for that year. */
export const demonstrationPlan = (year: number): string => inYear(told, year)

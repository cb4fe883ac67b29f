/** What a stretch of a sentence is about, by the beginnings of its words: enough to tell a finding from an aim. */

/** Facts that are nobody else's: crime, social services, what became of somebody in a programme, health, beliefs. */
const sensitive = new RegExp(
  `(?<!\\p{L})(?:${[
    'dömd|döm[td]s?|dömts|misstänk[^a]|misstänkt|åtal|häkt|gripi?[nt]|grep|greps|gripits|anhåll|anhöll|fängel|frihetsberöv|avtjän|straff|återfall|återföll|begått|begick|lagför',
    'placera|lvu|lvm|omhänderta|tvångsvård|familjehem|hvb|sis-|skydda[dt]e? boende|skyddat|stödboende|biståndsinsats',
    'avsluta[dt]|avslutade|fullfölj|avbr[uö]t|avhopp|hoppat? av|hoppade av|avvik|avvek|rymt|rymde|lämnat? (?:insats|gäng)|lämnade|tackat nej|tackade nej',
    'missbruk|narkotika|drog|alkohol|berusad|beroende|vård(?:as|ats|ades)|sjuk|självmord|suicid|psykisk|diagnos|adhd|autism|funktionsneds|self',
    'våld|misshand|slagit|slog|hot(?!ell)|utsat[ts]|utsätt|kränk|trakasser|ofred|sexuell|hederss?|hedersv|tvångsgift|könsstymp|övergrepp|mobb|rånad|rånats|beskjut|skott|knivhugg|knivsk|avlid|dödad|dog',
    'extrem|radikalis|nazis|islamis|vit makt|högerextr|vänsterextr|jihad|terror|vapen|kniv|gäng|kriminell|brottslig|rekryterad|rekryterats|stöld|snatt|rån(?!d)|inbrott|bedräg',
    'orosanmäl|polisanmäl|anmäl[dt]|anmäldes|anmälts|förhör|kallats till|utred[dsr]|utrett',
    'sysselsättning|arbetslös|försörjningsstöd|ekonomiskt bistånd|hemlös|vräk|skuld|skolk|frånvaro|avstäng|asyl|papperslös|utvis|uppehållstillst|hbtq|trossamf|prostitu|sexköp|spelberoende|skilsmäss|stödgrupp',
  ].join('|')})`,
  'u',
)

/** Aims, duties, offers and rules: nothing that has been found. */
const aimed =
  /(?<!\p{L})(?:ska|skall|skulle|bör|borde|måste|vill|erbjuds|erbjudas|planeras|behöver|krävs|rätt (?:till|att)|kommer att|avser|riktar sig|målet|syftet|kan|kunna|får (?:inte )?(?!\p{L}*[dt](?!\p{L}))\p{L}+a(?!\p{L})|utses|väljs)(?!\p{L})/u

/** What is before a word within its sentence, and makes it a thought and no finding. */
const imagined =
  /(?<!\p{L})(?:mål(?:et|sättningen|bilden)? (?:är|var)|syftet (?:är|med)|vision(?:en)?|ambition(?:en)?)(?!\p{L})[^.;:]*$|(?<!\p{L})(?:för att|så att|i syfte att|om(?! hot| våld)(?= (?:en|ett|någon|alla|ingen|inga|samtliga|\d))|när|ifall|oavsett|riktar sig|vänder sig|riktade? (?:till|mot)|arbetar med|stöd till|insatser (?:för|mot|till)|exempelvis|till exempel)(?!\p{L})[^.,;:]*$/u

const finite =
  /(?<!\p{L})(?:har|hade|blev|blivit|var|varit|är|fick|gick|kom|saknar?|saknade|misstänks|hotas|lever|lider|begår|åtalas|häktas|vårdas|begick|återföll|avbröt|greps|dog|grep|\p{L}{2,}(?:ades?|tt?es|tt?s|ddes?|tes?|ats|its|tts))(?!\p{L})/u

/** Facts about people that point at nobody: that they were taught, informed, asked, pleased. */
const harmless =
  /(?<!\p{L})(?:utbild|informa|information|inbj|bjöds|bjudits|nöjd|föreläs|workshop|enkät|svarat|svarade|besvara|intervju|möte(?:t|n)?(?!\p{L})|dialog|studiebesök|certifi|kurs|diplom|intyg|erbjud|tillfråg|delade ut|trygg|trivs|vandra|sommarjobb|fritidsaktivitet|rösta|lekt|spelat?)/u

const surveyed =
  /(?<!\p{L})(?:ang(?:av|ett|er)|uppg(?:av|ett|er)|svara(?:de|t|r)|känner sig|kände sig|upplever|upplevde|upplevt|tycker|tyckte|anser|ansåg|trygga?|trivs|enkät|undersökning|mätning)/u

export const isSensitive = (stretch: string) => sensitive.test(stretch)
export const isAimed = (clause: string) => aimed.test(clause)
export const isImagined = (before: string) => imagined.test(before)
export const isFinding = (clause: string) => finite.test(clause)
export const isHarmless = (stretch: string) => harmless.test(stretch)
export const isSurveyed = (stretch: string) => surveyed.test(stretch)

/** Words that say what somebody did, was suspected of or was put through, as a plan or a report may come to tell of one person. */

const suspected =
  'misstänk(?:t|ta|te|s|ts|tes|er)|dömd|döms|döm(?:des|ts)|åtal\\p{L}*|häkt\\p{L}*|grip(?:en|its|it|s)|greps|anhåll\\p{L}*|anhölls|polisanmäl(?:d|s|ts|des)|anmäl(?:d|ts|des)(?= för|,|\\.| av)|(?:är|var) kriminell|avhoppar(?:e|en)|missbruka\\p{L}*|placera(?:d|ts|des) (?:på|i|enligt)|omhändertag\\p{L}*|avvikit|återf(?:all|öll)\\p{L}*'
const suffered =
  'brottsoff\\p{L}*|målsägande\\p{L}*|(?:har |blev |blivit |är )utsat\\p{L}*|utsatt(?:s|es) för|hota(?:d\\p{L}*|ts|s)|råna(?:d\\p{L}*|ts|s)|våldt\\p{L}*|(?:slagits|blev slagen)|misshandlad\\p{L}*|knivhöggs|sköts'
const did =
  'gärningsm\\p{L}*|förövar\\p{L}*|hotat|hotar|misshandl\\p{L}*|slog|slår|slagit|rånat|rånar|begått|begick|begår|knivhögg|knivhugg\\p{L}*|sköt|skjutit|stal|stjäl|stulit|trakassera(?:r|de|t)|rekryterar|sålt|(?:sälj(?:er|a|s)|sålde|sålt|langa(?:r|de|t)?|köp(?:er|te|t)) (?:knark\\p{L}*|narkotika|hasch|cannabis|kokain|amfetamin|heroin|droger|tramadol|vapen|tjuvgods)'

export const trouble = new RegExp(`(?<!\\p{L})(?:${suspected}|${suffered}|${did})(?!\\p{L})`, 'iu')

const so = String.raw`(?:(?:är|var|har|hade|blev|blivit|har blivit|ska ha|uppges|sägs|också|ofta|nu|återigen|sedan|inte|fortfarande) ){0,3}`
/** What is told of the one named just before: "Ahmed säljer knark". */
export const toldOf = new RegExp(`^ ${so}(?:${suspected}|${suffered}|${did})(?!\\p{L})`, 'iu')
/** What is told of the one named just after: "misshandlades av Ahmed", "hot mot Ahmed", "grep Ahmed". */
export const toldBefore =
  /(?<!\p{L})(?:(?:misshandla(?:d|des|ts|de|r|t)|hota(?:d|des|ts|de|r|t)|råna(?:d|des|ts|de|r|t)|trakassera(?:d|des|ts|de|r|t)|våldtog(?:s)?|våldtagen|sl(?:agen|ås|ogs)|knivhöggs|utsat(?:t|ts|tes) för \p{L}+)(?: (?:av|utav))?|(?:hot|våld|anmäl(?:an|ningar)|misstankar|brott|angrepp|åtal) mot|misstänker(?: att)?|grep|gripit|anhöll|häktade|dömde|åtala(?:r|de)|slår|slog|slagit|(?:knark|narkotika|hasch|droger|vapen) (?:av|från|åt)) $/iu

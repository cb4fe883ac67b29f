/** Walks every route there is as everybody there is, and compares the answers with the access table. A new route needs a line here. */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { may, mayWithOwn, type RecordName, recordNames, roles, type Verb } from '../../src/domain/access.ts'
import { tableViewSchema } from '../../src/domain/plan-table.ts'
import { signFindings } from '../../src/operations/finding-signature.ts'
import { changeMember, showMembers } from '../../src/operations/membership.ts'
import type { Actor } from '../../src/operations/record.ts'
import { saveView } from '../../src/operations/saved-view.ts'
import { insertAccount } from '../../src/storage/account.ts'
import { atGate, writeAs } from '../../src/storage/database.ts'
import { forms } from '../../src/web/pages/forms.ts'
import { nounPaths, withoutAdding } from '../../src/web/paths.ts'
import { idOf, markOf, nameOf, storeRows, type Variant } from '../rows.ts'
import { makeSite, type Site } from '../site.ts'

/**
 * Who gets an answer. `anyone`: strangers too. `signed-in`: to their own account. `keeper`: who keeps the installation, here the
 * first coordinator. `member`: everyone in the partnership, with what
 * they may see. Otherwise who may do something with a record; `own` lets those in who may do it with their own rows, as these are.
 */
type Rule = 'anyone' | 'signed-in' | 'keeper' | 'member' | readonly [Verb, RecordName, 'own'?]

const home = '/samverkan/:slug'

const rules: Record<string, Rule> = {
  'GET /': 'signed-in',
  'GET /logga-in': 'anyone',
  'POST /logga-in': 'anyone',
  'GET /logga-in/lank/:token': 'anyone',
  'POST /logga-in/lank/:token': 'anyone',
  'POST /logga-in/nyckel/fraga': 'anyone',
  'POST /logga-in/nyckel': 'anyone',
  'POST /sprak': 'anyone',
  'GET /inbjudan/:token': 'anyone',
  'POST /inbjudan/:token': 'anyone',
  'POST /inbjudan/:token/ga-med': 'anyone',

  'GET /konto/paminnelser': 'signed-in',
  'POST /konto/paminnelser': 'signed-in',
  'POST /konto/kalender': 'signed-in',
  'POST /konto/kalender/ta-bort': 'signed-in',
  'GET /kalender/:token': 'anyone',
  'GET /svar/:token': 'anyone',
  'POST /svar/:token': 'anyone',
  'GET /utskick/:token/avsluta': 'anyone',
  'POST /utskick/:token/avsluta': 'anyone',

  'GET /borja': 'keeper',
  'POST /borja': 'keeper',

  'GET /konto': 'signed-in',
  'POST /konto/losenord': 'signed-in',
  'POST /konto/sessioner': 'signed-in',
  'POST /konto/nycklar/fraga': 'signed-in',
  'POST /konto/nycklar': 'signed-in',
  'POST /konto/nycklar/namn': 'signed-in',
  'POST /konto/nycklar/ta-bort': 'signed-in',

  [`GET ${home}`]: 'member',
  [`GET ${home}/att-gora`]: ['see', 'plan'],
  [`GET ${home}/plan`]: 'member',
  [`GET ${home}/plan/:id`]: ['see', 'plan'],
  [`GET ${home}/plan/:id/ordning`]: ['change', 'area'],
  [`GET ${home}/plan/:id/data`]: ['see', 'passage'],
  [`GET ${home}/plan/:id/docx`]: ['see', 'passage'],
  [`GET ${home}/plan/:id/xlsx`]: ['see', 'passage'],
  [`GET ${home}/plan/:id/kalender`]: ['see', 'plan'],
  [`GET ${home}/plan/:id/pdf`]: ['see', 'passage'],
  [`GET ${home}/plan/:id/tabell`]: ['see', 'plan'],
  [`GET ${home}/plan/:id/handbok`]: ['see', 'plan'],
  [`GET ${home}/plan/:id/roda-traden`]: ['see', 'problem'],
  [`GET ${home}/plan/:id/roda-traden.docx`]: ['see', 'problem'],
  [`POST ${home}/plan/:id/vyer`]: ['add', 'savedView', 'own'],
  [`GET ${home}/vy/:id`]: ['see', 'savedView', 'own'],
  [`GET ${home}/vy/:id/andra`]: ['change', 'savedView', 'own'],
  [`POST ${home}/vy/:id/andra`]: ['change', 'savedView', 'own'],
  [`POST ${home}/plan/:id/tabell/andring`]: ['change', 'activity'],
  [`POST ${home}/plan/:id/tabell/andring/genomfor`]: ['change', 'activity'],
  [`GET ${home}/plan/:id/tidslinje`]: ['see', 'plan'],
  [`GET ${home}/plan/:id/tabell.xlsx`]: ['see', 'plan'],
  [`GET ${home}/plan/:id/tabell.csv`]: ['see', 'plan'],
  [`GET ${home}/plan/:id/versioner`]: ['see', 'planVersion'],
  [`GET ${home}/plan/:id/versioner/ny`]: ['add', 'planVersion', 'own'],
  [`POST ${home}/plan/:id/versioner`]: ['add', 'planVersion', 'own'],
  [`GET ${home}/plan/:id/remiss`]: ['add', 'referral', 'own'],
  [`POST ${home}/plan/:id/remiss`]: ['add', 'referral', 'own'],
  [`GET ${home}/plan/:id/beslut`]: ['add', 'decision', 'own'],
  [`POST ${home}/plan/:id/beslut`]: ['add', 'decision', 'own'],
  [`GET ${home}/plan/:id/jamfor`]: ['see', 'planVersion'],
  [`GET ${home}/plan/:id/nasta`]: ['add', 'plan'],
  [`POST ${home}/plan/:id/nasta`]: ['add', 'plan'],
  [`GET ${home}/version/:id`]: ['see', 'planVersion'],
  [`GET ${home}/version/:id/data`]: ['see', 'planVersion'],
  [`GET ${home}/version/:id/pdf`]: ['see', 'planVersion'],
  [`GET ${home}/version/:id/docx`]: ['see', 'planVersion'],
  [`POST ${home}/version/:id/remiss/avsluta`]: ['add', 'referralEnd', 'own'],
  [`POST ${home}/version/:id/synpunkter`]: ['add', 'comment', 'own'],
  [`GET ${home}/omrade/:id`]: ['see', 'area'],
  [`GET ${home}/omrade/:id/ordning`]: ['change', 'area'],
  [`GET ${home}/aktivitet/:id`]: ['see', 'activity', 'own'],
  [`POST ${home}/aktivitet/:id/lage`]: ['change', 'activity'],
  [`GET ${home}/indikator/:id`]: ['see', 'indicator'],
  [`POST ${home}/indikator/:id/bedomning`]: ['add', 'judgement', 'own'],
  [`POST ${home}/ordning`]: ['change', 'area'],
  [`GET ${home}/platser`]: ['see', 'place', 'own'],
  [`GET ${home}/platser/ordning`]: ['change', 'place'],
  [`GET ${home}/plats/:id`]: ['see', 'place', 'own'],
  [`GET ${home}/organisation`]: ['see', 'group', 'own'],
  [`GET ${home}/organisation/ordning`]: ['change', 'organisation'],
  [`GET ${home}/organisation/:id`]: 'member',
  [`GET ${home}/grupp/:id`]: ['see', 'group', 'own'],
  [`GET ${home}/uppdrag/:id`]: ['see', 'seat', 'own'],
  [`GET ${home}/befattning/:id`]: ['see', 'position'],
  [`GET ${home}/innehav/:id`]: ['see', 'holding'],
  [`GET ${home}/person/:id`]: ['see', 'person'],
  [`GET ${home}/overenskommelse`]: ['see', 'agreement'],
  [`GET ${home}/overenskommelse/:id`]: ['see', 'agreement'],
  [`GET ${home}/problem/:id`]: ['see', 'problem'],
  [`GET ${home}/orsak/:id`]: ['see', 'cause'],
  [`GET ${home}/arbetssatt`]: ['see', 'programme'],
  [`GET ${home}/arbetssatt/ordning`]: ['change', 'programme'],
  [`GET ${home}/arbetssatt/:id`]: ['see', 'programme'],
  [`GET ${home}/kommunikation`]: ['see', 'message'],
  [`GET ${home}/kommunikationsstrategi/:id`]: ['see', 'strategy'],
  [`GET ${home}/budskap/:id`]: ['see', 'message'],
  [`GET ${home}/medborgarlofte/:id`]: ['see', 'promise'],
  [`GET ${home}/medborgardialog/:id`]: ['see', 'dialogue'],
  [`GET ${home}/dialogpunkt/:id`]: ['see', 'dialoguePoint'],
  [`GET ${home}/dialogpunkt/:id/vidare`]: ['change', 'dialoguePoint'],
  [`POST ${home}/dialogpunkt/:id/vidare`]: ['change', 'dialoguePoint'],
  [`GET ${home}/lagesbild/kallor`]: ['see', 'source'],
  [`GET ${home}/kalla/:id`]: ['see', 'source'],
  [`GET ${home}/kategori/:id`]: ['see', 'category'],
  [`GET ${home}/geografiskt-omrade/:id`]: ['see', 'territory'],
  [`GET ${home}/lagesbild/rutor`]: ['see', 'cellSum'],
  [`GET ${home}/geografiskt-omrade/:id/grans`]: ['change', 'boundary'],
  [`POST ${home}/geografiskt-omrade/:id/grans`]: ['change', 'boundary'],
  [`GET ${home}/lagesbild/kategorier`]: ['see', 'category'],
  [`POST ${home}/lagesbild/kategorier/vanliga`]: ['add', 'category'],
  [`GET ${home}/lagesbild/geografi`]: ['see', 'territory'],
  [`GET ${home}/lagesbild/inlasning`]: ['add', 'figureFile', 'own'],
  [`POST ${home}/lagesbild/inlasning`]: ['add', 'figureFile', 'own'],
  [`GET ${home}/lagesbild/inlasning/:id`]: ['see', 'figureFile'],
  [`POST ${home}/lagesbild/inlasning/:id/kolumner`]: ['change', 'figureFile'],
  [`POST ${home}/lagesbild/inlasning/:id/las-in`]: ['change', 'figureFile'],
  [`GET ${home}/lagesbild/hamta`]: ['add', 'figureFile', 'own'],
  [`POST ${home}/lagesbild/hamta/kolada`]: ['add', 'figureFile', 'own'],
  [`POST ${home}/lagesbild/hamta/scb`]: ['add', 'figureFile', 'own'],
  [`POST ${home}/lagesbild/hamta/polisen`]: ['add', 'figureFile', 'own'],
  [`POST ${home}/lagesbild/hamta/:id/igen`]: ['add', 'figureFile', 'own'],
  [`GET ${home}/lagesbild/inlast/:id`]: ['see', 'intake'],
  [`POST ${home}/lagesbild/inlast/:id/ta-tillbaka`]: ['add', 'intakeWithdrawal', 'own'],
  [`GET ${home}/lagkoll`]: ['see', 'evidence'],
  [`GET ${home}/lagkoll.xlsx`]: ['see', 'evidence'],
  [`GET ${home}/lagkoll.docx`]: ['see', 'evidence'],
  [`GET ${home}/underlag/:id`]: ['see', 'evidence'],
  [`GET ${home}/moten`]: ['see', 'meeting', 'own'],
  [`POST ${home}/grupp/:id/moten`]: ['add', 'meeting'],
  [`GET ${home}/mote/:id`]: ['see', 'meeting', 'own'],
  [`POST ${home}/mote/:id/narvaro`]: ['change', 'attendance'],
  [`GET ${home}/mote/:id/ordning`]: ['change', 'agendaItem'],
  [`POST ${home}/mote/:id/protokoll`]: ['add', 'minutesVersion', 'own'],
  [`POST ${home}/mote/:id/justering`]: ['add', 'approval', 'own'],
  [`POST ${home}/mote/:id/kallelse`]: ['add', 'notice', 'own'],
  [`GET ${home}/mote/:id/kallelse/pdf`]: ['see', 'meeting', 'own'],
  [`GET ${home}/mote/:id/kallelse/docx`]: ['see', 'meeting', 'own'],
  [`GET ${home}/mote/:id/protokoll/pdf`]: ['see', 'meeting', 'own'],
  [`GET ${home}/mote/:id/protokoll/docx`]: ['see', 'meeting', 'own'],
  [`POST ${home}/mote/:id/lopande`]: ['add', 'agendaItem'],
  [`POST ${home}/mote/:id/anteckningar`]: ['change', 'agendaItem'],
  [`GET ${home}/mote/:id/forslag`]: ['add', 'agendaItem'],
  [`POST ${home}/mote/:id/forslag`]: ['add', 'agendaItem'],
  [`GET ${home}/motesbeslut/:id/aktivitet`]: ['change', 'resolution'],
  [`POST ${home}/motesbeslut/:id/aktivitet`]: ['change', 'resolution'],
  [`GET ${home}/dagordningspunkt/:id`]: ['see', 'agendaItem', 'own'],
  [`GET ${home}/motesbeslut/:id`]: ['see', 'resolution', 'own'],
  [`GET ${home}/motesuppdrag/:id`]: ['see', 'actionPoint', 'own'],
  [`GET ${home}/lyft-fraga/:id`]: ['see', 'lift', 'own'],
  [`GET ${home}/uppfoljning`]: ['see', 'reportingPoint'],
  [`POST ${home}/uppfoljning/kalender`]: ['add', 'reportingPoint'],
  [`GET ${home}/tillfalle/:id`]: ['see', 'round'],
  [`POST ${home}/tillfalle/:id/oppna`]: ['add', 'followUp'],
  [`POST ${home}/tillfalle/:id/ta-med`]: ['add', 'followUp'],
  [`POST ${home}/tillfalle/:id/fraga`]: ['add', 'formLink'],
  [`POST ${home}/tillfalle/:id/sammanfattning`]: ['change', 'round'],
  [`GET ${home}/omgang/:id`]: ['see', 'round'],
  [`GET ${home}/tillfalle/:id/rapport`]: ['see', 'report'],
  [`GET ${home}/tillfalle/:id/rapport/ny`]: ['add', 'report', 'own'],
  [`POST ${home}/tillfalle/:id/rapport`]: ['add', 'report', 'own'],
  [`GET ${home}/tillfalle/:id/rapport/pdf`]: ['see', 'report'],
  [`GET ${home}/tillfalle/:id/rapport/docx`]: ['see', 'report'],
  [`GET ${home}/lagesbild`]: ['see', 'pictureVersion'],
  [`GET ${home}/lagesbild/:id`]: ['see', 'picture'],
  [`GET ${home}/lagesbild/:id/pdf`]: ['see', 'picture'],
  [`GET ${home}/lagesbild/:id/docx`]: ['see', 'picture'],
  [`GET ${home}/lagesbild/:id/xlsx`]: ['see', 'picture'],
  [`GET ${home}/lagesbild/:id/publicera`]: ['add', 'pictureVersion', 'own'],
  [`POST ${home}/lagesbild/:id/publicera`]: ['add', 'pictureVersion', 'own'],
  [`POST ${home}/lagesbild/:id/publicera/dolj`]: ['add', 'hiddenFigure', 'own'],
  [`POST ${home}/lagesbild/:id/publicera/visa`]: ['remove', 'hiddenFigure'],
  [`POST ${home}/lagesbild/:id/publicera/kvittera`]: ['add', 'findingSignature', 'own'],
  [`POST ${home}/kvittering/:id/ta-tillbaka`]: ['add', 'signatureWithdrawal', 'own'],
  [`GET ${home}/lagesbild/version/:id`]: ['see', 'pictureVersion'],
  [`GET ${home}/lagesbild/version/:id/skillnad`]: ['see', 'pictureVersion'],
  [`GET ${home}/lagesbild/version/:id/pdf`]: ['see', 'pictureVersion'],
  [`GET ${home}/lagesbild/version/:id/docx`]: ['see', 'pictureVersion'],
  [`GET ${home}/lagesbild/version/:id/xlsx`]: ['see', 'pictureVersion'],
  [`GET ${home}/lagesbild/siffror`]: ['see', 'publishedFigure'],
  [`GET ${home}/lagesbild/siffror.csv`]: ['see', 'publishedFigure'],
  [`GET ${home}/lagesbild/siffror/ny`]: ['add', 'publishedFigure', 'own'],
  [`POST ${home}/lagesbild/siffror/ny`]: ['add', 'publishedFigure', 'own'],
  [`GET ${home}/lagesbild-avsnitt/:id`]: ['see', 'picturePassage'],
  [`GET ${home}/lagesbild-underlag/:id`]: ['see', 'pictureSource'],
  [`GET ${home}/slutsats/:id`]: ['see', 'conclusion'],
  [`GET ${home}/slutsats/:id/vidare`]: ['change', 'conclusion'],
  [`POST ${home}/slutsats/:id/vidare`]: ['change', 'conclusion'],
  [`GET ${home}/rapport/:id`]: ['see', 'report'],
  [`GET ${home}/rapport/:id/pdf`]: ['see', 'report'],
  [`GET ${home}/rapport/:id/docx`]: ['see', 'report'],
  [`GET ${home}/rapport/:id/godkannande`]: ['add', 'endorsement', 'own'],
  [`POST ${home}/rapport/:id/godkannande`]: ['add', 'endorsement', 'own'],
  [`GET ${home}/rapport/:id/underskrift`]: ['add', 'signOff', 'own'],
  [`POST ${home}/rapport/:id/underskrift`]: ['add', 'signOff', 'own'],
  [`GET ${home}/rapport/:id/beslut`]: ['add', 'reportDecision', 'own'],
  [`POST ${home}/rapport/:id/beslut`]: ['add', 'reportDecision', 'own'],
  [`GET ${home}/uppfoljning/:id`]: ['see', 'followUp'],
  [`POST ${home}/uppfoljning/:id`]: ['add', 'answer', 'own'],
  [`POST ${home}/uppfoljning/:id/lank`]: ['add', 'formLink'],
  [`POST ${home}/uppfoljning/:id/lank/aterkalla`]: ['add', 'formLink'],
  [`GET ${home}/central-lista/:id`]: ['see', 'catalogue'],
  [`GET ${home}/central-lista/:id/ordning`]: ['change', 'catalogueArea'],
  [`POST ${home}/central-lista/fem-omraden`]: ['add', 'catalogue'],
  [`GET ${home}/part/:id`]: ['see', 'party'],
  [`GET ${home}/centralt-omrade/:id`]: ['see', 'catalogueArea'],
  [`GET ${home}/stallningstagande/:id`]: ['see', 'stance'],
  [`GET ${home}/andra`]: ['change', 'partnership'],
  [`POST ${home}/andra`]: ['change', 'partnership'],
  [`GET ${home}/utseende`]: ['change', 'partnership'],
  [`POST ${home}/utseende`]: ['change', 'partnership'],
  [`GET ${home}/logotyp`]: 'member',
  [`POST ${home}/narvaro`]: ['change', 'area'],
  [`GET ${home}/historik`]: ['see', 'event'],
  [`GET ${home}/historik/:id`]: ['see', 'event'],
  [`GET ${home}/sok`]: 'member',

  [`GET ${home}/utkast`]: ['see', 'draft'],
  [`POST ${home}/utkast`]: ['add', 'draft'],
  [`GET ${home}/utkast/:id`]: ['see', 'draft'],
  [`POST ${home}/utkast/:id/andring`]: ['change', 'draft'],
  [`GET ${home}/utkast/:id/uppdatera`]: ['change', 'draft'],
  [`POST ${home}/utkast/:id/uppdatera`]: ['change', 'draft'],
  [`GET ${home}/utkast/:id/bekrafta`]: ['see', 'draft'],
  [`POST ${home}/utkast/:id/bekrafta`]: ['change', 'draft'],
  [`GET ${home}/utkast/:id/ta-bort`]: ['remove', 'draft'],

  [`GET ${home}/utskick`]: ['see', 'membership'],
  [`GET ${home}/medlemmar`]: ['see', 'membership'],
  [`GET ${home}/medlemmar/inbjudan`]: ['add', 'invitation', 'own'],
  [`POST ${home}/medlemmar/inbjudan`]: ['add', 'invitation', 'own'],
  [`GET ${home}/medlemmar/:id`]: ['change', 'membership'],
  [`POST ${home}/medlemmar/:id`]: ['change', 'membership'],
  [`GET ${home}/medlemmar/:id/ta-bort`]: ['remove', 'membership'],

  ...Object.fromEntries(
    forms.flatMap(({ noun }) => {
      const base = `${home}/${nounPaths[noun]}`
      const adding = [
        [`GET ${base}/ny`, ['add', noun]],
        [`POST ${base}/ny`, ['add', noun]],
      ] as const
      return [
        ...(withoutAdding.includes(noun) ? [] : adding),
        [`GET ${base}/:id/andra`, ['change', noun]],
        [`POST ${base}/:id/andra`, ['change', noun]],
        [`GET ${base}/:id/ta-bort`, ['remove', noun]],
      ] as const
    }),
  ),

  // What takes something away comes last, so that it is there for the others.
  ...Object.fromEntries(
    forms.map(({ noun }) => [`POST ${home}/${nounPaths[noun]}/:id/ta-bort`, ['remove', noun]] as const),
  ),
  // The event tells that a plan was added: undone, the plan is removed.
  [`POST ${home}/historik/:id/angra`]: ['remove', 'plan'],
  [`POST ${home}/vy/:id/ta-bort`]: ['remove', 'savedView', 'own'],
  [`POST ${home}/lagesbild/inlasning/:id/ta-bort`]: ['remove', 'figureFile'],
  [`POST ${home}/utkast/:id/ta-bort`]: ['remove', 'draft'],
  [`POST ${home}/medlemmar/inbjudan/:id/ta-bort`]: ['remove', 'invitation'],
  [`POST ${home}/medlemmar/:id/ta-bort`]: ['remove', 'membership'],
  'POST /logga-ut': 'anyone',
}

/** What is sent where an empty form would be refused before anybody asks who sends it, or would end the session. */
const bodies: Record<string, Record<string, string>> = {
  [`POST ${home}/narvaro`]: { noun: 'area', id: idOf('area', 'own', 1) },
  [`POST ${home}/ordning`]: { noun: 'area', id: idOf('area', 'own', 1), where: 'down' },
  [`POST ${home}/indikator/:id/bedomning`]: { verdict: 'accepted' },
  [`POST ${home}/utkast`]: {
    text: 'Åtgärdsplan\n\nTrygga torg\n\nÖvergripande mål  Torget ska kännas tryggt\n',
  },
  [`POST ${home}/utkast/:id/andring`]: { version: '1', kind: 'confirm', at: 'areas.0.name' },
  'POST /konto/sessioner': { session: '0'.repeat(64) },
}

const here = markOf({ salt: 1 })
const there = markOf({ salt: 2 })

let site: Site
let owner: pg.Client
/** A draft that reading has made, here; those among the rows hold nothing. */
let draftId: string
/** One that carries the plan of the rows whole. */
let carriedId: string
/** Each reader's own view of the table, by person: those among the rows are nobody's who asks. */
const viewIds = new Map<string, string>()
/** What the coordinator stands for: those among the rows are nobody's who asks. */
let signatureId: string
let before: string

beforeAll(async () => {
  site = await makeSite()
  owner = new pg.Client(site.fresh.owner)
  await owner.connect()
  const { as, context, outsider, partnershipId } = site
  const accountIds = { own: context.newId(), other: context.newId() }
  for (const id of Object.values(accountIds)) {
    const account = { id, email: `${id}@example.org`, passwordHash: null, language: 'sv' } as const
    await atGate(context.database, gate => insertAccount(gate, { ...account, createdAt: context.now() }))
  }
  await storeRows(owner, { partnershipId, accountIds, salt: 1 })
  await storeRows(owner, { partnershipId: outsider.membership.partnershipId, accountIds, salt: 2 })
  await takePart(as.participant)
  const taken = await site.ask(as.coordinator, home.replace(':slug', site.slug).concat('/utkast'), {
    form: bodies[`POST ${home}/utkast`]!,
  })
  draftId = taken.headers.get('location')?.split('/').at(-1) ?? ''
  const data = await site.ask(as.coordinator, `/samverkan/${site.slug}/plan/${idOf('plan', 'own', 1)}/data`)
  const carried = await site.ask(as.coordinator, `/samverkan/${site.slug}/utkast`, {
    form: { text: await data.text() },
  })
  carriedId = carried.headers.get('location')?.split('/').at(-1) ?? ''
  for (const actor of Object.values(as)) {
    const plan = idOf('plan', 'own', 1)
    const saved = await saveView(context, actor, plan, tableViewSchema.parse({}), { name: 'Min' })
    if (saved.ok) viewIds.set(actor.membership.personId, saved.value.id)
  }
  const picture = { record: 'picture', recordId: idOf('picture', 'own', 1) } as const
  const finding = { fingerprint: 'f'.repeat(64), wording: 'Alla deltog' }
  const signed = await writeAs(context.database, as.coordinator.identity, writing =>
    signFindings(context, as.coordinator, writing, picture, [finding], 'Det gäller personalen'),
  )
  signatureId = signed[0] ?? ''
  before = await everythingOf(outsider.membership.partnershipId)
})
afterAll(async () => {
  await owner.end()
  await site.close()
})

async function takePart({ membership }: Actor): Promise<void> {
  const shown = await showMembers(site.context, site.as.coordinator)
  const member = shown?.members.find(({ personId }) => personId === membership.personId)
  const input = {
    role: 'participant',
    groupIds: [idOf('group', 'own', 1)],
    placeIds: [idOf('place', 'own', 1)],
  }
  const outcome = await changeMember(site.context, site.as.coordinator, member?.id ?? '', 1, input)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
}

/** Every row of a partnership, as text. */
async function everythingOf(partnershipId: string): Promise<string> {
  const rows: unknown[] = []
  await owner.query('begin')
  for (const table of recordNames) {
    const key = table === 'partnership' ? 'id' : 'partnership_id'
    await owner.query(`alter table ${nameOf(table)} no force row level security`)
    const found = await owner.query(
      `select to_jsonb(t) as row from ${nameOf(table)} t where ${key} = $1 order by t::text`,
      [partnershipId],
    )
    rows.push(...found.rows)
  }
  await owner.query('rollback')
  return JSON.stringify(rows)
}

/** The record that an address' `:id` names. */
function recordIn(route: string): RecordName {
  if (route.includes('/lagesbild/version/')) return 'pictureVersion'
  const words = route.split('/')
  const word = words[words.indexOf(':id') - 1] ?? ''
  const others: Record<string, RecordName> = {
    utkast: 'draft',
    medlemmar: 'membership',
    inbjudan: 'invitation',
    vy: 'savedView',
    version: 'planVersion',
    historik: 'event',
    uppfoljning: 'followUp',
    omgang: 'round',
    rapport: 'report',
    inlasning: 'figureFile',
    hamta: 'recipe',
    inlast: 'intake',
    kvittering: 'findingSignature',
  }
  return (
    others[word] ?? recordNames.find(name => nounPaths[name as keyof typeof nounPaths] === word) ?? 'event'
  )
}

type Asked = { route: string; slug?: string; salt?: number; variant?: Variant; accept?: 'application/json' }

const personOf = (actor: Actor | null) => actor?.membership.personId ?? ''

async function ask(
  actor: Actor | null,
  { route, slug = site.slug, salt = 1, variant = 'own', accept }: Asked,
) {
  const [method, template = ''] = route.split(' ')
  const record = recordIn(template)
  const draft = template.endsWith('/uppdatera') ? carriedId : draftId
  const ownIds: Partial<Record<RecordName, string | undefined>> = {
    draft,
    savedView: viewIds.get(personOf(actor)),
    findingSignature: signatureId,
  }
  const own = ownIds[record]
  const id = (salt === 1 && own) || idOf(record, variant, salt)
  const path = template.replace(':slug', slug).replace(':id', id).replace(':token', 'A'.repeat(43))
  const answer = await site.ask(actor, path, {
    ...(method === 'POST' && { form: bodies[route] ?? {}, method }),
    ...(accept && { accept }),
  })
  return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() }
}

const routes = Object.keys(rules)
const inPartnership = routes.filter(route => route.includes(home))

test('every route has a rule, and every rule a route', () => {
  expect([...site.routes].sort()).toEqual([...routes].sort())
})

test('a stranger is asked to sign in, and sees nothing of anybody', async () => {
  const wrong: string[] = []
  for (const route of routes) {
    const { status, location, text } = await ask(null, { route })
    const answered =
      rules[route] === 'anyone' ? status < 500 : status === 303 && location.startsWith('/logga-in')
    if (!answered || text.includes(here) || text.includes(there)) wrong.push(`${route}: ${status}`)
  }
  expect(wrong).toEqual([])
})

test('a program that has not signed in is told so in JSON', async () => {
  const wrong: string[] = []
  for (const route of routes) {
    if (rules[route] === 'anyone') continue
    const { status, text } = await ask(null, { route, accept: 'application/json' })
    if (status !== 401 || JSON.parse(text).title !== 'not-signed-in') wrong.push(`${route}: ${status}`)
  }
  expect(wrong).toEqual([])
})

test('a body that is too large is refused by every route, whatever its address ends with', async () => {
  const tooLarge = 'x'.repeat(3 * 1024 * 1024)
  const wrong: string[] = []
  for (const route of routes) {
    const [method, template = ''] = route.split(' ')
    if (method !== 'POST') continue
    const path = template.replace(':slug', site.slug).replace(/:(id|token)/, 'utkast')
    const takesDocuments = [`${home}/utkast`, `${home}/lagesbild/inlasning`].includes(template)
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      ...(takesDocuments && { 'content-length': String(1024 * 1024 * 1024) }),
    }
    const answer = await site.ask(site.as.coordinator, path, { method, headers, body: tooLarge })
    if (answer.status !== 413) wrong.push(`${route}: ${answer.status}`)
  }
  expect(wrong).toEqual([])
})

test.each([
  ['JSON that is cut off', 'application/json', '{"version": 1, "text"'],
  ['JSON that says nothing', 'application/json', 'null'],
  ['a list', 'application/json', '[1, 2]'],
  ['a form without its parts', 'multipart/form-data; boundary=none', 'text'],
])('a body that is %s is what is missing, not a mistake of the program', async (_, type, body) => {
  const wrong: string[] = []
  for (const route of routes) {
    const [method, template = ''] = route.split(' ')
    // These need no body: they would end the session, or take away what others look for.
    const bodiless = ['/logga-ut', '/konto/sessioner'].includes(template) || template.endsWith('/ta-bort')
    if (method !== 'POST' || bodiless) continue
    const path = template.replace(':slug', site.slug).replace(/:(id|token)/, idOf('area', 'own', 1))
    const headers = { 'content-type': type }
    const answer = await site.ask(site.as.coordinator, path, { method, headers, body })
    if (answer.status >= 500) wrong.push(`${route}: ${answer.status}`)
  }
  expect(wrong).toEqual([])
})

test('to an outsider the partnership does not exist', async () => {
  const wrong: string[] = []
  for (const route of inPartnership) {
    const { status, text } = await ask(site.outsider, { route })
    if (status !== 404 || text.includes(here)) wrong.push(`${route}: ${status}`)
  }
  expect(wrong).toEqual([])
})

test.each([...roles].reverse())('no page shows a %s a link to a form that refuses them', async role => {
  const links = new Set<string>()
  for (const route of inPartnership.filter(one => one.startsWith('GET '))) {
    const { text } = await ask({ ...site.as[role] }, { route })
    for (const [, link = ''] of text.matchAll(/ href="([^"]*\/(?:ny|andra|ta-bort|ordning)(?:\?[^"]*)?)"/g))
      links.add(link.replaceAll('&amp;', '&'))
  }
  const wrong: string[] = []
  for (const link of links) {
    const { status } = await site.ask({ ...site.as[role] }, link)
    if (status !== 200) wrong.push(`${link}: ${status}`)
  }
  expect(wrong).toEqual([])
  if (role === 'coordinator') expect(links.size).toBeGreaterThan(20)
})

test.each([...roles].reverse())('a %s is answered as the access table says', async role => {
  const wrong: string[] = []
  for (const route of routes) {
    const takesAway = /^POST .*(ta-bort|angra)$/.test(route)
    // A member removes contacts: another one than the coordinator looks for afterwards.
    const variant = takesAway && role === 'member' ? 'other' : 'own'
    const { status, location, text } = await ask(site.as[role], { route, variant })
    const rule = rules[route]!
    const turnedAway = status === 403 || status === 404
    const allowed =
      (rule === 'keeper' ? role === 'coordinator' : typeof rule === 'string') ||
      (typeof rule !== 'string' && may(role, rule[0], rule[1])) ||
      (typeof rule !== 'string' && rule[2] && mayWithOwn(role, rule[0], rule[1]))
    // The partnership of the test has no logo.
    const missing = rule === 'anyone' || rule === 'signed-in' || takesAway || route.endsWith('/logotyp')
    const right = allowed ? status !== 403 && (missing || status !== 404) : turnedAway && !text.includes(here)
    const asked = location.startsWith('/logga-in?till')
    if (!right || asked || status >= 500 || text.includes(there)) wrong.push(`${route}: ${status}`)
    if (role === 'reporter' && text.includes(here)) wrong.push(`${route}: shows a row`)
  }
  expect(wrong).toEqual([])
})

test('nobody reaches another partnership by its name or by the ids of its rows, and nothing there has changed', async () => {
  // Signed in anew: the walk above has ended with signing out.
  const again = { ...site.as.coordinator }
  const wrong: string[] = []
  for (const route of inPartnership) {
    const named = await ask(again, { route, slug: site.outsider.membership.slug })
    if (named.status !== 404 || named.text.includes(there)) wrong.push(`${route} there: ${named.status}`)
    if (!route.includes(':id')) continue
    const { status, text } = await ask(again, { route, salt: 2 })
    if (status >= 500 || (status === 200 && rules[route] !== 'member') || text.includes(there))
      wrong.push(`${route} with its id: ${status}`)
  }
  expect(wrong).toEqual([])
  expect(await everythingOf(site.outsider.membership.partnershipId)).toBe(before)
})

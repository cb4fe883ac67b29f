/** The secrecy guard in front of a lägesbild: what of it tells of few persons, and what people have answered. */
import { type PictureFinding, pictureFindings, type ToldOf, tooFew } from '../disclosure/picture/findings.ts'
import { countedOf, figuresOfPersons } from '../disclosure/picture/persons.ts'
import { asEarlier, hiddenBefore, latestTold } from '../disclosure/picture/register.ts'
import { tryOut } from '../disclosure/published/audit-thread.ts'
import type { GuardRule, PublishedFigure, Stretch } from '../disclosure/published/figure.ts'
import type { PictureContent } from '../domain/picture-content.ts'
import { keysIn, withHidden } from '../domain/picture-counts.ts'
import type { Measured, Survey } from '../domain/picture-survey.ts'
import { surveyFiguresIn } from '../domain/picture-survey-figures.ts'
import type { Reading } from '../storage/database.ts'
import { type FindingSignatureRow, listFindingSignatures, listHiddenFigures } from '../storage/guarding.ts'
import { findPartnership } from '../storage/partnership.ts'
import { listPublishedFigures, type PublishedFigureRow } from '../storage/published-figure.ts'
import { listTerritories } from '../storage/source.ts'
import { checksumOf } from './checksum.ts'
import type { Context } from './context.ts'
import { contentOf, pictureRows } from './picture-content.ts'
import { type Actor, isId } from './record.ts'

/** A figure in words: what was counted, where, of what days, and where it was published; null in the picture that is guarded. */
export type FigureLine = {
  counted: string
  ground: string
  part: string | null
  stretch: Stretch
  value: number | null
  atLeast: boolean
  published: { title: string; number: number | null; on: string } | null
}

/** A finding with what has become of it. `record`: what in the picture it is in, where that has a form of its own. */
export type GuardFinding = {
  fingerprint: string
  finding: PictureFinding
  signature: FindingSignatureRow | null
  record: { noun: 'picture' | 'picturePassage' | 'conclusion' | 'pictureSource'; id: string } | null
}

/** `notTried`: the figures could not be tried together; nothing is published then. `content` is as it would be printed. */
export type Guarded = {
  rule: GuardRule
  content: PictureContent
  checksum: string
  findings: GuardFinding[]
  notTried: 'too-much' | 'too-slow' | null
  /** By the keys of figures. */
  lines: Record<string, FigureLine>
  /** Keys that are hidden because somebody chose it, and because they were hidden in what was published before. */
  hidden: { chosen: string[]; before: string[] }
}

/** Whether everything that was found is mended or stood for. */
export function isSettled({ findings, notTried }: Guarded): boolean {
  return notTried === null && findings.every(({ signature }) => signature !== null)
}

/** The picture as it stands and would be printed; null where there is none for this person. */
export async function guardOf(
  context: Context,
  actor: Actor,
  reading: Reading,
  pictureId: string,
): Promise<Guarded | null> {
  const { partnershipId } = actor.membership
  const stored = isId(pictureId) ? await pictureRows(reading, partnershipId, pictureId) : null
  if (!stored) return null
  const whole = await contentOf(context, actor, reading, stored)
  const partnership = await findPartnership(reading, partnershipId)
  if (!partnership) throw new Error('a picture without its partnership')
  const rule = { threshold: partnership.threshold, width: partnership.hiddenWidth }
  const rows = await listPublishedFigures(reading, partnershipId)
  const grounds = (await listTerritories(reading, partnershipId)).map(({ id, withinId, kind }) => ({
    id,
    within: withinId,
    kind,
  }))
  const earlier = latestTold(rows.map(asEarlier))
  const there = keysIn(whole)
  const chosen = (await listHiddenFigures(reading, partnershipId, pictureId)).filter(key => there.has(key))
  const before = hiddenBefore(whole, earlier)
  const content = withHidden(whole, new Set([...chosen, ...before]))
  const ours = figuresOfPersons(content)
  const small = tooFew(ours, rule).map(({ key }) => key)
  const asked = { ours, stored: figuresOfPersons(whole), earlier, grounds, rule, small }
  const tried = ours.length === 0 ? nothingToTry : await tryOut(asked)
  const findings = pictureFindings(content, earlier, rule, tried ?? nothingToTry)
  const signatures = await listFindingSignatures(reading, partnershipId, pictureId)
  return {
    rule,
    content,
    checksum: checksumOf(content),
    notTried: tried === null ? 'too-slow' : tried.audit.kind === 'too-much' ? 'too-much' : null,
    findings: uniqueOf(findings).map(({ fingerprint, finding }) => ({
      fingerprint,
      finding,
      signature: (finding.maySign && signatures.find(signed => signed.fingerprint === fingerprint)) || null,
      record: finding.kind === 'text' ? recordOf(stored, finding.place) : null,
    })),
    lines: linesOf(content, ours, rows),
    hidden: { chosen, before },
  }
}

const nothingToTry = {
  audit: { kind: 'audited', tellings: [], misfits: [] },
  proposal: { kind: 'proposed', hide: [] },
} as const satisfies Awaited<ReturnType<typeof tryOut>>

/** What is found twice alike is one thing to answer. */
function uniqueOf(findings: readonly PictureFinding[]) {
  const found = findings.map(finding => ({ fingerprint: checksumOf(finding.identity), finding }))
  return [...new Map(found.map(one => [one.fingerprint, one])).values()]
}

/** The rows of the picture are in the order of its content. */
function recordOf(
  stored: NonNullable<Awaited<ReturnType<typeof pictureRows>>>,
  place: Extract<PictureFinding, { kind: 'text' }>['place'],
): GuardFinding['record'] {
  switch (place.of) {
    case 'title':
    case 'summary':
      return { noun: 'picture', id: stored.picture.id }
    case 'passage':
      return placed('picturePassage', stored.passages[place.at])
    case 'conclusion':
      return placed('conclusion', stored.conclusions[place.at])
    case 'material':
      return placed('pictureSource', stored.material[place.at])
    default:
      return null
  }
}

const placed = (noun: 'picturePassage' | 'conclusion' | 'pictureSource', row: { id: string } | undefined) =>
  row ? { noun, id: row.id } : null

function linesOf(
  content: PictureContent,
  ours: readonly PublishedFigure[],
  rows: readonly PublishedFigureRow[],
): Record<string, FigureLine> {
  const { figures } = content
  const names = new Map(
    figures?.categories.map(({ code, name }) => [countedOf(figures.source.id, code), name]),
  )
  const grounds = new Map(
    figures && [
      [figures.territory.id, figures.territory.name] as const,
      ...figures.categories.flatMap(({ places }) =>
        places.map(({ territory }) => [territory.id, territory.name] as const),
      ),
    ],
  )
  return Object.fromEntries([
    ...ours.map(({ key, counted, ground, from, to, without, value, atLeast }) => {
      const stretch = { from, to, without }
      const line = { part: null, stretch, value, atLeast, published: null }
      return [key, { ...line, counted: names.get(counted) ?? '', ground: grounds.get(ground) ?? '' }] as const
    }),
    ...surveyFiguresIn(content).map(
      ({ key, survey, measured }) => [key, lineOfSurvey(survey, measured)] as const,
    ),
    ...rows.map(row => [row.id, lineOfRow(row)] as const),
  ])
}

/** A measurement, or the parts of a ground at the last of them. */
function lineOfSurvey({ name, ground, values }: Survey, measured: Measured | null): FigureLine {
  const { from, to } = measured ?? values.at(-1)!
  const part = measured ? null : ground.name
  const stretch = { from, to, without: [] }
  return { counted: name, ground: ground.name, part, stretch, value: null, atLeast: false, published: null }
}

function lineOfRow(row: PublishedFigureRow): FigureLine {
  const { counted, ground, part, value, atLeast, startsOn, endsOn } = row
  return {
    counted,
    ground,
    part,
    stretch: { from: startsOn, to: endsOn, without: row.without },
    value,
    atLeast,
    published: {
      title: row.versionTitle ?? row.publishedIn ?? '',
      number: row.versionNumber,
      on: row.publishedOn,
    },
  }
}

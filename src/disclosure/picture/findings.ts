/** What the guard finds in a lägesbild as it would be printed: in its texts, in its figures, and in what they tell with what was told before. */
import type { PictureContent } from '../../domain/picture-content.ts'
import type { PictureCount } from '../../domain/picture-counts.ts'
import type { Interval } from '../equations.ts'
import type { Audit, HidingProposal } from '../published/audit.ts'
import type { EarlierFigure, GuardRule, PublishedFigure, Stretch } from '../published/figure.ts'
import { sameText } from '../published/figure.ts'
import { findingsOfText, identityOf, maySign, type TextFinding } from '../text-findings.ts'
import { countsOfPersons, figuresOfPersons } from './persons.ts'
import { type SurveyFinding, surveyFindings } from './survey-findings.ts'
import { type PlacedText, textsIn } from './texts.ts'

/** A figure by its key, of the picture or of the register, to be said in words by who knows what it is called. */
type Key = string

/**
 * `hide`: figures of the picture that mend it when they are hidden. `of`: what is told of. `identity` is the same for as long as the
 * finding is.
 */
export type PictureFinding = { identity: unknown; maySign: boolean; hide: Key[] } & (
  | ({ kind: 'text'; place: PlacedText['place'] } & Omit<TextFinding, 'context'>)
  /** Figures of one category that are too few. `coarser`: all of its months, where so many are too few that the sum alone reads better. */
  | { kind: 'small'; figures: Key[]; coarser: Key[] }
  | { kind: 'hours'; category: string }
  /** What can be worked out of one series; of those that have no `by` the first ones are examples. */
  | { kind: 'told'; items: { of: ToldOf; interval: Interval; by: Key[] }[] }
  | { kind: 'corrected'; now: Key; before: Key }
  | { kind: 'contradiction'; figures: Key[] }
  | SurveyFinding
)

export type ToldOf =
  | { kind: 'hidden'; figure: Key }
  | { kind: 'between'; series: Key; stretch: Stretch }
  | { kind: 'rest'; whole: Key; parts: Key[]; stretch: Stretch }

/** The figures that are too few by themselves; zeros tell of nobody. */
export function tooFew(figures: readonly PublishedFigure[], { threshold }: GuardRule): PublishedFigure[] {
  return figures.filter(({ value }) => value !== null && value > 0 && value < threshold)
}

/** `content` without what is hidden. The texts' findings first, then those of figures. */
export function pictureFindings(
  content: PictureContent,
  earlier: readonly EarlierFigure[],
  rule: GuardRule,
  { audit, proposal }: { audit: Audit; proposal: HidingProposal },
): PictureFinding[] {
  const figures = figuresOfPersons(content)
  const same = new Map([...figures, ...earlier].map(figure => [figure.key, sameText(figure)]))
  const valued = new Map([...figures, ...earlier].map(({ key, value }) => [key, value]))
  const identityOf = (keys: readonly Key[]) => keys.map(key => [same.get(key), valued.get(key)]).sort()
  const proposed = proposal.kind === 'proposed' ? proposal.hide : []
  return [
    ...textsIn(content).flatMap(placed => textFindings(placed, rule)),
    ...smallFindings(content, figures, rule, proposed),
    ...hoursFindings(content),
    ...surveyFindings(content, rule),
    ...(audit.kind === 'audited' ? audit.tellings : []).map(({ items, hide }) => {
      const told = items.map(({ of, interval, by }) => ({ of: toldOfIn(of), interval, by }))
      const identity = [
        'told',
        ...told.map(({ of, interval, by }) => [wordless(of, same), interval, identityOf(by)]),
      ]
      return { kind: 'told' as const, identity, maySign: true, hide, items: told }
    }),
    ...(audit.kind === 'audited' ? audit.misfits : []).flatMap((misfit): PictureFinding[] => {
      if (misfit.kind === 'contradiction') {
        const identity = ['contradiction', identityOf(misfit.of)]
        return [{ kind: 'contradiction', identity, maySign: true, hide: [], figures: misfit.of }]
      }
      const { now, before } = misfit
      const apart = Math.abs((valued.get(now) ?? 0) - (valued.get(before) ?? 0))
      if (apart >= rule.threshold) return []
      const identity = ['corrected', identityOf([now]), identityOf([before])]
      return [{ kind: 'corrected', identity, maySign: true, hide: [now], now, before }]
    }),
  ]
}

function textFindings({ place, text }: PlacedText, { threshold }: GuardRule): PictureFinding[] {
  return findingsOfText(text, threshold).map(({ context, ...finding }) => ({
    kind: 'text',
    identity: identityOf({ context, ...finding }),
    maySign: maySign({ context, ...finding }),
    hide: [],
    place,
    ...finding,
  }))
}

/** So many of the months that are told may be too few before it is proposed to tell only their sum. */
const coarserAt = 1 / 3

function smallFindings(
  content: PictureContent,
  figures: readonly PublishedFigure[],
  rule: GuardRule,
  proposed: readonly Key[],
): PictureFinding[] {
  const counts = new Map(countsOfPersons(content).map(count => [count.key, count]))
  return [...Map.groupBy(tooFew(figures, rule), ({ counted }) => counted)].map(([counted, small]) => {
    const own = figures.filter(figure => figure.counted === counted)
    const hide = proposed.filter(key => own.some(figure => figure.key === key))
    const months = own.filter(({ key, value }) => value !== null && isMonth(counts.get(key)))
    const smallMonths = small.filter(({ key }) => isMonth(counts.get(key)))
    const isCoarser = smallMonths.length > 1 && smallMonths.length >= months.length * coarserAt
    const others = hide.filter(key => !isMonth(counts.get(key)))
    return {
      kind: 'small',
      identity: ['small', small.map(figure => [sameText(figure), figure.value])],
      maySign: true,
      hide,
      figures: small.map(({ key }) => key),
      coarser: isCoarser ? [...months.map(({ key }) => key), ...others] : [],
    }
  })
}

const isMonth = (count: PictureCount | undefined) => count?.at.kind === 'month'

/** At which hours of the week it happened is told of persons only whole: there are a hundred and sixty-eight, and most hold few. */
function hoursFindings(content: PictureContent): PictureFinding[] {
  const hours = countsOfPersons(content).filter(({ at, told }) => at.kind === 'hour' && told.amount !== null)
  return [...Map.groupBy(hours, ({ at }) => at.category.code)].map(([category, counts]) => ({
    kind: 'hours',
    identity: ['hours', category, counts.map(({ told }) => told.amount)],
    maySign: true,
    hide: counts.map(({ key }) => key),
    category,
  }))
}

type AuditTold = Extract<Audit, { kind: 'audited' }>['tellings'][number]['items'][number]['of']

function toldOfIn(of: AuditTold): ToldOf {
  if (of.kind === 'hidden') return of
  const { from, to } = of
  if (of.kind === 'between') return { kind: 'between', series: of.series, stretch: { from, to, without: [] } }
  return { kind: 'rest', whole: of.whole, parts: of.parts, stretch: { from, to, without: of.without } }
}

/** The series by what they are of, for keys of the register are of one publication. */
function wordless(of: ToldOf, same: ReadonlyMap<Key, string>): unknown {
  const series = (key: Key) => JSON.stringify((JSON.parse(same.get(key) ?? '[]') as unknown[]).slice(0, 2))
  if (of.kind === 'hidden') return ['hidden', same.get(of.figure)]
  if (of.kind === 'between') return ['between', series(of.series), of.stretch]
  return ['rest', series(of.whole), of.parts.map(series).sort(), of.stretch]
}

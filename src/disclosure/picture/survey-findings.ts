/** Shares of surveys that tell of few persons: too few answered, or too few of them answered so, or otherwise. */
import type { PictureContent } from '../../domain/picture-content.ts'
import type { Survey } from '../../domain/picture-survey.ts'
import { type SurveyFigure, surveyFiguresIn } from '../../domain/picture-survey-figures.ts'
import type { GuardRule } from '../published/figure.ts'

/** `least`: the fewest persons that the share tells of. */
export type SurveyFinding = { kind: 'survey'; figure: string; least: number }

export function surveyFindings(
  content: PictureContent,
  { threshold }: GuardRule,
): (SurveyFinding & { identity: unknown; maySign: true; hide: string[] })[] {
  return surveyFiguresIn(content).flatMap(figure => {
    const groups = groupsOf(figure)
    // Nobody tells of nobody, but of few who answered alike it tells of each.
    const few = groups.filter(count => count > 0 && count < threshold)
    if (few.length === 0) return []
    const { key, survey } = figure
    const identity = ['survey', key, survey.ground.name, groups]
    return [{ kind: 'survey', identity, maySign: true, hide: [key], figure: key, least: Math.min(...few) }]
  })
}

/** How many answered, how many so and how many otherwise; of the parts of a ground also those of what remains, without each and without all. */
function groupsOf({ measured, survey }: SurveyFigure): number[] {
  if (measured === null) return [...survey.parts.flatMap(partGroups), ...groupsWithoutAll(survey)]
  const { asked, percent } = measured
  if (asked === null || percent === null) return []
  const yes = measured.yes ?? Math.round((percent * asked) / 100)
  return [asked, yes, asked - yes]
}

const partGroups = ({ asked, yes }: Survey['parts'][number]): number[] =>
  (['part', 'rest'] as const).flatMap(side => [asked[side], yes[side], asked[side] - yes[side]])

/** What remains when every part within a ground is taken from it. Parts that overlap take more than there is, and leave nothing that is known. */
function groupsWithoutAll({ ground, parts }: Survey): number[] {
  const within = parts.filter(part => part.of === ground.name)
  const [first] = within
  if (!first || within.length === 1) return []
  const left = (of: (part: Survey['parts'][number], side: 'part' | 'rest') => number) =>
    within.reduce((rest, part) => rest - of(part, 'part'), of(first, 'part') + of(first, 'rest'))
  const asked = left((part, side) => part.asked[side])
  const yes = left((part, side) => part.yes[side])
  const groups = [asked, yes, asked - yes]
  return groups.every(count => count >= 0) ? groups : []
}

/** Röda tråden on paper: what the plan rests on and then area by area what holds, with what is missing where it is missing. */
import type { Ground } from '../../domain/chain-ground.ts'
import type { Gap } from '../../domain/gap.ts'
import type {
  ChainActivity,
  ChainArea,
  ChainGoal,
  ChainProblem,
  WholeChain,
} from '../../domain/whole-chain.ts'
import { activityTold, chainSumText, goalMeasures, heardText, measureText } from '../../texts/chain-words.ts'
import { gapWords } from '../../texts/gap-words.ts'
import { goalLabel, stanceKindText } from '../../texts/names.ts'
import { m } from '../../texts/texts.ts'
import type { Block } from './document.ts'

/** Under headings of the second level, to stand in a chapter of its own or of a report. */
export function chainBlocks(chain: WholeChain): Block[] {
  return [
    { kind: 'paragraph', text: chainSumText(chain.sum) },
    { kind: 'heading', level: 2, text: m.chain_ground() },
    { kind: 'paragraph', text: chainSumText(chain.groundSum), quiet: true },
    ...bullets(groundLines(chain.ground)),
    ...chain.areas.flatMap(areaBlocks),
  ]
}

function groundLines({ agreement, central, groups, promises }: Ground): string[] {
  const { found } = agreement
  const signed = found && m.chain_signed({ signed: found.signed, parties: found.parties })
  const agreed = found ? `${found.title} (${signed})` : ''
  return [
    item([labelled(m.house_agreement(), agreed)], agreement.gaps),
    ...central.map(({ area, gaps }) => {
      const stance = area.stance ? ` (${stanceKindText(area.stance.kind)})` : ''
      return item([labelled(m.chain_central(), area.name + stance)], gaps)
    }),
    ...groups.map(({ group, gaps }) =>
      item([labelled(m.chain_group(), `${group.name} (${group.cadence})`)], gaps),
    ),
    ...promises.map(({ promise, gaps }) =>
      item([labelled(m.chain_promise(), promise.text), ...(promise.outcome ? [promise.outcome] : [])], gaps),
    ),
  ]
}

function areaBlocks({ area, sum, via, gaps, goals, problems, others }: ChainArea): Block[] {
  const followed: Block[] = via ? [{ kind: 'paragraph', text: `${m.area_followed_via()} ${via.name}.` }] : []
  return [
    { kind: 'heading', level: 2, text: area.name },
    { kind: 'paragraph', text: chainSumText(sum), quiet: true },
    ...followed,
    ...bullets([...gaps.map(gapLine), ...goals.map(goalLine)]),
    ...problems.flatMap(problemBlocks),
    ...(others.length > 0 && problems.length > 0
      ? [{ kind: 'heading', level: 3, text: m.chain_others() } as const]
      : []),
    ...bullets(others.map(activityLine)),
  ]
}

function problemBlocks({ problem, gaps, causes, activities, elsewhere }: ChainProblem): Block[] {
  return [
    { kind: 'heading', level: 3, text: labelled(m.problem_text(), problem.text) },
    ...bullets([
      ...problem.heard.map(heardText),
      ...gaps.map(gapLine),
      ...activities.map(activityLine),
      ...elsewhere.map(elsewhereLine),
      ...causes.flatMap(cause => [
        item([labelled(m.cause_text(), cause.cause.text)], cause.gaps),
        ...cause.activities.map(activityLine),
        ...cause.elsewhere.map(elsewhereLine),
      ]),
    ]),
  ]
}

function goalLine({ goal, gaps }: ChainGoal): string {
  const measured = goalMeasures(goal).map(({ label, text }) => labelled(label, text))
  return item([labelled(goalLabel(goal), goal.text), ...measured], gaps)
}

function activityLine({ activity, answers, gaps }: ChainActivity): string {
  const told = activityTold(activity).map(({ label, text }) => labelled(label, text))
  const lines = [
    labelled(m.activity_title(), activity.title),
    ...told,
    ...activity.heard.map(heardText),
    ...(answers ? [`${m.chain_answers()} ${answers}`] : []),
    ...activity.measures.map(measure => labelled(m.chain_measure(), measureText(measure))),
  ]
  return item(lines, gaps)
}

const elsewhereLine = ({ title }: { title: string }): string =>
  labelled(m.activity_title(), `${title} (${m.chain_elsewhere()})`)

const gapLine = (gap: Gap): string => m.chain_gap_line({ gap: gapWords(gap) })

/** A step with what is missing in it, a line each. */
const item = (lines: string[], gaps: Gap[]): string => [...lines, ...gaps.map(gapLine)].join('\n')

const labelled = (label: string, text: string): string => `${label}: ${text || '–'}`

const bullets = (items: string[]): Block[] => (items.length > 0 ? [{ kind: 'bullets', items }] : [])

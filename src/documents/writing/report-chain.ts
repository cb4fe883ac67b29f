/** The report's chapter on röda tråden: how many links there are, and in each area the parts of the chain that lack something. */
import type { ChainPart, Lacking, ReportChain } from '../../domain/report-chain.ts'
import { chainSumText } from '../../texts/chain-words.ts'
import { gapWords } from '../../texts/gap-words.ts'
import { longDate, m } from '../../texts/texts.ts'
import type { Block, Section } from './document.ts'

export function reportChainSection(chain: ReportChain): Section {
  return {
    id: 'chain',
    heading: m.chain_title(),
    number: null,
    opening: false,
    landscape: false,
    blocks: [
      { kind: 'paragraph', text: [chainSumText(chain.sum), m.report_chain_lead()].join(' ') },
      ...groundBlocks(chain),
      ...chain.areas.flatMap(area => partBlocks(area.name, area)),
    ],
  }
}

function groundBlocks({ ground, on }: ReportChain): Block[] {
  if (ground.sum.links === 0) return []
  const isOfGroups = ground.lacking.some(({ part }) => part === 'group')
  return partBlocks(m.chain_ground(), ground, isOfGroups ? [m.report_chain_day({ day: longDate(on) })] : [])
}

function partBlocks(
  heading: string,
  { sum, lacking }: ReportChain['ground'],
  remarks: string[] = [],
): Block[] {
  return [
    { kind: 'heading', level: 2, text: heading },
    { kind: 'paragraph', text: [chainSumText(sum), ...remarks].join(' '), quiet: true },
    ...(lacking.length === 0 ? [] : [lackingTable(heading, lacking)]),
  ]
}

function lackingTable(of: string, lacking: Lacking[]): Block {
  return {
    kind: 'table',
    caption: m.report_chain_caption({ of }),
    columns: [
      { heading: m.report_chain_part(), width: 23, align: 'start' },
      { heading: m.report_chain_where(), width: 39, align: 'start' },
      { heading: m.report_chain_gap(), width: 38, align: 'start' },
    ],
    naming: 1,
    rows: lacking.map(({ part, text, gaps }) => [partText(part), text ?? '–', gaps.map(gapWords).join('\n')]),
  }
}

const parts: Record<ChainPart, () => string> = {
  agreement: m.house_agreement,
  'central-area': m.chain_central,
  group: m.chain_group,
  promise: m.chain_promise,
  area: m.report_area,
  goal: m.goal_text,
  problem: m.problem_text,
  cause: m.cause_text,
  activity: m.report_activity,
}

const partText = (part: ChainPart): string => parts[part]()

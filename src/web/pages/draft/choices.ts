/** Where a value or a stretch of a draft can go: what the tools' lists offer. */
import type { DraftPlan } from '../../../domain/draft.ts'
import type { Contents } from '../../../domain/draft-values.ts'
import { m } from '../../../texts/texts.ts'
import { beginning } from '../../parts/beginning.ts'
import { valueName } from './names.ts'

export type Choice = { value: string; text: string }
export type ChoiceGroup = { label: string; choices: Choice[] }

/**
 * Everywhere a stretch can be put, in the plan's order, with where it may begin something new; of activities, only those of
 * the areas that are `near` it.
 */
export function placesToPut(
  plan: DraftPlan,
  { slots }: Contents,
  near: (area: string) => boolean = () => true,
): ChoiceGroup[] {
  const fields = Map.groupBy(
    [...slots.values()].filter(({ kind }) => kind === 'field'),
    ({ address }) => parentOf(address),
  )
  const field = (address: string): Choice => {
    const name = valueName(address)
    return { value: address, text: slots.get(address)?.read ? m.draft_adds({ field: name }) : name }
  }
  const fieldsOf = (base: string) => fields.get(base) ?? []
  const list = (address: string, text: string): Choice => ({ value: address, text })
  const groups: ChoiceGroup[] = [
    { label: m.draft_plan(), choices: fieldsOf('').map(({ address }) => field(address)) },
    ...(['background', 'communication', 'governance'] as const).map(chapter => ({
      label: {
        background: m.draft_background(),
        communication: m.draft_communication(),
        governance: m.draft_governance(),
      }[chapter],
      choices: [
        ...fieldsOf(chapter).map(({ address }) => field(address)),
        list(`${chapter}.paragraphs`, m.draft_paragraphs()),
      ],
    })),
  ]
  for (const [index, area] of plan.areas.entries()) {
    const base = `areas.${index}`
    groups.push({
      label: `${index + 1} ${area.name.text}`,
      choices: [
        list(`${base}.goals`, m.draft_new_goal()),
        ...area.sections.flatMap(({ heading, bullets }, at) => [
          list(
            `${base}.sections.${at}.paragraphs`,
            heading ? m.draft_paragraphs_under({ heading: heading.text }) : m.draft_paragraphs(),
          ),
          ...(bullets.length > 0 ? [list(`${base}.sections.${at}.bullets`, m.draft_bullets())] : []),
        ]),
        list(`${base}.sections`, m.draft_new_section()),
        list(`${base}.activities`, m.draft_new_activity()),
      ],
    })
    for (const [at, activity] of near(base) ? area.activities.entries() : []) {
      groups.push({
        label: beginning(
          activity.title?.text ?? activity.theme?.text ?? m.draft_activity({ number: at + 1 }),
        ),
        choices: fieldsOf(`${base}.activities.${at}`).map(({ address }) => field(address)),
      })
    }
  }
  for (const [index, body] of plan.governance.bodies.entries()) {
    const base = `governance.bodies.${index}`
    groups.push({
      label: body.name.text,
      choices: [
        ...fieldsOf(base).map(({ address }) => field(address)),
        ...(['otherNames', 'ledBy', 'examples'] as const).map(key =>
          list(`${base}.${key}`, valueName(`${base}.${key}`)),
        ),
      ],
    })
  }
  groups.push({
    label: m.draft_new(),
    choices: [
      list('areas', m.draft_new_area()),
      list('governance.bodies', m.draft_new_body()),
      list('centralAreas', m.draft_new_central()),
      list('otherChapters', m.draft_new_chapter()),
    ],
  })
  return groups
}

/** What a value can change places with: the fields beside it, the other goals of its area, or the items before and after it. */
export function placesToSwap({ slots }: Contents, address: string): Choice[] {
  const slot = slots.get(address)
  if (!slot?.read) return []
  if (slot.list) {
    const { address: list, index } = slot.list
    return [index + 1, index - 1].flatMap(at => {
      const other = slots.get(`${list}.${at}`)
      return other?.read ? [{ value: other.address, text: beginning(other.read.text) }] : []
    })
  }
  const goal = /^(areas\.\d+\.goals)\.\d+\.text$/.exec(address)
  if (goal) {
    const ofArea = new RegExp(`^${goal[1]}\\.\\d+\\.text$`)
    return [...slots.values()].flatMap(other =>
      other !== slot && other.read && ofArea.test(other.address)
        ? [{ value: other.address, text: beginning(other.read.text) }]
        : [],
    )
  }
  const beside = [...slots.values()].filter(
    other =>
      other !== slot &&
      !other.list &&
      parentOf(other.address) === parentOf(address) &&
      (other.read !== null || slot.kind === 'field'),
  )
  const usual = usualSwap(address)
  beside.sort((a, b) => Number(b.address === usual) - Number(a.address === usual))
  return beside.map(other => ({
    value: other.address,
    text: other.read
      ? `${valueName(other.address)}: ${beginning(other.read.text)}`
      : valueName(other.address),
  }))
}

/** Titles and working groups stand side by side in the plan's tables, and are the two that readings mix up. */
function usualSwap(address: string): string | null {
  if (address.endsWith('.title')) return address.replace(/title$/, 'workingGroup')
  return address.endsWith('.workingGroup') ? address.replace(/workingGroup$/, 'title') : null
}

export const parentOf = (address: string): string => address.slice(0, Math.max(0, address.lastIndexOf('.')))

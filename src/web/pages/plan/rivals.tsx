import { titleWithYear } from '../../../domain/plan-in-force.ts'
import type { Rival } from '../../../operations/plan-choice.ts'
import { longDate, m } from '../../../texts/texts.ts'

/** Which of several plans that can be taken for each other is shown, how each of them stands, and the way to the others. */
export function Rivals({ rivals, hrefOf }: { rivals: Rival[]; hrefOf: (id: string) => string }) {
  if (rivals.length === 0) return null
  const years = new Set(rivals.map(({ year }) => year))
  const [year] = years
  return (
    <nav class="rivals" aria-labelledby="rivals">
      <p id="rivals">{years.size === 1 && year ? m.plan_rivals_year({ year }) : m.plan_rivals()}</p>
      <ul>
        {rivals.map(rival => (
          <li key={rival.id}>
            {rival.isShown ? (
              <b aria-current="page">{titleWithYear(rival)}</b>
            ) : (
              <a href={hrefOf(rival.id)}>{titleWithYear(rival)}</a>
            )}
            <span class="of"> {standingOf(rival)}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** "visas här · gäller nu · beslutad 14 januari 2020 · inlagd 3 januari 2020" */
function standingOf({ isShown, isInForce, past, begins, decidedOn, madeOn }: Rival): string {
  const standings = [
    isShown && m.plan_rival_shown(),
    isInForce && !begins && past !== 'ended' && m.plan_rival_in_force(),
    past === 'ended' && m.plan_rival_ended(),
    past === 'replaced' && m.plan_rival_replaced(),
    begins && m.plan_begins_short({ date: longDate(begins) }),
    decidedOn ? m.plan_rival_decided({ date: longDate(decidedOn) }) : m.plan_rival_undecided(),
    m.plan_rival_made({ date: longDate(madeOn) }),
  ]
  return standings.filter(Boolean).join(' · ')
}

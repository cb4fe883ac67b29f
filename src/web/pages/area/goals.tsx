import type { Row } from '../../../storage/record.ts'
import { goalLabel } from '../../../texts/names.ts'
import { m } from '../../../texts/texts.ts'
import { beginning } from '../../parts/beginning.ts'
import { ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'

/** An area's goals, set so that they are read before anything else. */
export function Goals({
  goals,
  slug,
  mayChange,
}: {
  goals: Row<'goal'>[]
  slug: string
  mayChange: boolean
}) {
  return (
    <>
      {goals.map(goal => (
        <div class="goal" key={goal.id} id={goal.id}>
          <p class="label">{goalLabel(goal)}</p>
          <p class="words">{goal.text}</p>
          {mayChange && (
            <ChangeLink
              href={paths.change(slug, 'goal', goal.id)}
              what={m.house_quoted({ text: beginning(goal.text) })}
            />
          )}
        </div>
      ))}
    </>
  )
}

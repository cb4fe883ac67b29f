import type { RoundPage } from '../../../operations/round.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

type Props = { data: RoundPage; slug: string; can: Can }

/** What the plan follows up at this point and the open round does not ask about, with the way to take it in. */
export function Outside({ data: { point, round, outside }, slug, can }: Props) {
  if (!round || outside.length === 0) return null
  const isOpen = can('add', 'followUp') && round.decided === null
  return (
    <section aria-labelledby="outside">
      <h2 id="outside">
        {outside.length === 1
          ? m.round_outside_one({ point: point.code })
          : m.round_outside({ count: outside.length, point: point.code })}
      </h2>
      <p class="help">{m.round_outside_why()}</p>
      {isOpen ? (
        <form method="post" action={paths.roundInclusion(slug, point.id)}>
          <fieldset class="agenda-choice">
            <legend>{m.round_outside_choose()}</legend>
            {outside.map(({ id, title, area }) => (
              <label key={id} class="choice">
                <input type="checkbox" name="take" value={id} checked /> {title}
                <span class="detail">{area}</span>
              </label>
            ))}
          </fieldset>
          <p class="buttons">
            <button type="submit">{m.round_include()}</button>
          </p>
        </form>
      ) : (
        <ul class="lines">
          {outside.map(({ id, title, area }) => (
            <li key={id}>
              <a href={paths.record(slug, 'activity', id)}>{title}</a>
              <span class="under">{area}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

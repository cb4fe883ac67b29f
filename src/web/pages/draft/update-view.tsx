import { titleWithYear } from '../../../domain/plan-in-force.ts'
import type { Choice as Taken, UpdateChange } from '../../../domain/plan-update.ts'
import type { UpdatePage } from '../../../operations/arrival-update.ts'
import { longTime, m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { Difference, movedText, signs, subjectOf } from '../comparison/change-view.tsx'
import { fieldLabel, valueWords } from '../comparison/field-words.ts'
import { groupHeading } from '../comparison/view.tsx'

type Props = {
  slug: string
  data: UpdatePage
  /** What the person has ticked; null where the page is new to them. */
  chosen?: Set<string> | null
  /** Why what was sent was not done. */
  problem?: string | null
}

/** What a file would change in the plan that is here: each difference is ticked or not, and what is ticked is done at once. */
export function UpdateView({ slug, data, chosen = null, problem = null }: Props) {
  const { draft, plan, groups, count, touched, madeAt, seen } = data
  const back = paths.draft(slug, draft.id)
  // Where nobody knows what has been changed here since, nothing is taken that is not asked for.
  const ticked = chosen ?? (madeAt === null ? new Set<string>() : null)
  if (count === 0)
    return (
      <>
        <h1>{m.update_title()}</h1>
        <p class="lead">{m.update_same()}</p>
        <p>
          <a href={paths.record(slug, 'plan', plan.id)}>{m.update_to_plan()}</a> ·{' '}
          <a href={back}>{m.update_to_file()}</a>
        </p>
      </>
    )
  return (
    <>
      <h1>{m.update_title()}</h1>
      {problem && (
        <p class="notice" role="alert">
          {problem}
        </p>
      )}
      <p class="lead">{m.update_lead({ file: draft.fileName, plan: titleWithYear(plan) })}</p>
      <p>{madeAt ? m.update_made({ time: longTime(new Date(madeAt)) }) : m.update_made_unknown()}</p>
      {touched > 0 && (
        <p>{touched === 1 ? m.update_touched_one() : m.update_touched_many({ count: touched })}</p>
      )}
      <form method="post" data-unsaved={m.house_leave_unsaved()}>
        <input type="hidden" name="seen" value={seen} />
        {groups.map(group => (
          <section key={`${group.part} ${group.areaName}`} class="compared">
            <h2>{groupHeading(group)}</h2>
            <ul>
              {group.changes.map(change => (
                <Change key={`${change.table} ${change.id}`} change={change} chosen={ticked} />
              ))}
            </ul>
          </section>
        ))}
        <p class="buttons">
          <button type="submit" class="primary">
            {m.update_save()}
          </button>
          <a href={back}>{m.house_cancel()}</a>
        </p>
      </form>
    </>
  )
}

function Change({ change, chosen }: { change: UpdateChange; chosen: Set<string> | null }) {
  const { kind, table, whole, moving, moved, fields, parts } = change
  const deeds = { added: m.update_adds, removed: m.update_removes, changed: m.update_changes }
  return (
    <li class={kind}>
      <h3>
        <span class="sign" aria-hidden="true">
          {signs[kind]}
        </span>{' '}
        {subjectOf(change)} {deeds[kind]()}
      </h3>
      {whole && (
        <Choice choice={whole} chosen={chosen}>
          {kind === 'added' ? m.update_add() : m.update_remove()}
          <span class="visually-hidden"> {subjectOf(change)}</span>
        </Choice>
      )}
      {table === 'area' && whole && (
        <p class="help">{kind === 'added' ? m.update_area_adds() : m.update_area_removes()}</p>
      )}
      {moved && moving && (
        <Choice choice={moving} chosen={chosen}>
          {movedText(moved)}
        </Choice>
      )}
      {kind === 'changed'
        ? fields.map(field => {
            const difference = (
              <>
                <b>{fieldLabel(table, field.field)}</b>
                <span class="difference">
                  <Difference table={table} field={field} />
                </span>
              </>
            )
            // What hangs together with a field that has been offered comes along with it.
            return field.choice ? (
              <Choice key={field.field} choice={field.choice} chosen={chosen}>
                {difference}
              </Choice>
            ) : (
              <p key={field.field}>{difference}</p>
            )
          })
        : fields.length + parts.length > 0 && (
            <dl>
              {fields.map(({ field, from, to }) => (
                <div key={field}>
                  <dt>{fieldLabel(table, field)}</dt>
                  <dd>{valueWords(table, field, kind === 'added' ? to : from)}</dd>
                </div>
              ))}
              {parts.map(({ table: of, title, field, value }, index) => (
                <div key={`${index}`}>
                  <dt>{fieldLabel(of, field)}</dt>
                  <dd>{[title, valueWords(of, field, value)].filter(Boolean).join(': ')}</dd>
                </div>
              ))}
            </dl>
          )}
    </li>
  )
}

/** A difference to take or to leave. What has been changed here since the file was made says so, and is left unless somebody ticks it. */
function Choice({
  choice: { key, isTouched },
  chosen,
  children,
}: {
  choice: Taken
  chosen: Set<string> | null
  children: preact.ComponentChildren
}) {
  return (
    <label class="choice">
      <input type="checkbox" name="take" value={key} checked={chosen ? chosen.has(key) : !isTouched} />
      <span>
        {children}
        {isTouched && (
          <span class="touched">
            <span aria-hidden="true">◆</span> {m.update_touched()}
          </span>
        )}
      </span>
    </label>
  )
}

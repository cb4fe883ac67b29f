import type { Problem } from '../../../domain/fields.ts'
import type { BulkLine, BulkPreview } from '../../../operations/bulk-change.ts'
import { m } from '../../../texts/texts.ts'
import { type Control, Field } from '../../parts/form.tsx'
import { titleText } from '../../parts/title-text.ts'
import { paths } from '../../paths.ts'
import { activityForm } from '../activity/form.ts'
import { bulkLabel } from './bulk-bar.tsx'

type Shown = {
  preview: BulkPreview
  /** Whether the new value has been asked for: then what it changes is shown. */
  asked: boolean
  /** What was written, where it cannot stand. */
  written?: string
  problem?: Problem | undefined
  /** The table's address that the change began from. */
  back: string
  slug: string
}

/** A change of many: the new value, and line by line what it changes before it is made. */
export function BulkView({ preview, asked, written, problem, back, slug }: Shown) {
  const { plan, field, value, lines } = preview
  const label = bulkLabel(field)
  const changed = lines.filter(({ from, to }) => from !== to)
  const same = lines.length - changed.length
  return (
    <>
      <h1>{m.bulk_title({ field: label.toLowerCase() })}</h1>
      <p class="lead">{lines.length === 1 ? m.bulk_of_one() : m.bulk_of({ count: lines.length })}</p>
      <form method="post" action={paths.bulkPreview(slug, plan.id)} data-turbo="false">
        <Carried field={field} back={back} />
        <input type="hidden" name="id" value={lines.map(({ id }) => id).join(' ')} />
        <Field control={controlOf(preview)} value={problem ? written : value} problem={problem} />
        <p class="buttons">
          <button type="submit" class={asked ? undefined : 'primary'}>
            {m.bulk_preview()}
          </button>
          <a href={back}>{m.bulk_to_table()}</a>
        </p>
      </form>
      {asked && (
        <p role="status">
          {changed.length === 0
            ? m.bulk_no_changes()
            : changed.length === 1
              ? m.bulk_changes_one()
              : m.bulk_changes({ count: changed.length })}{' '}
          {changed.length > 0 && same > 0 && (same === 1 ? m.bulk_same_one() : m.bulk_same({ count: same }))}
        </p>
      )}
      <Lines lines={lines} asked={asked} label={label} slug={slug} />
      {asked && changed.length > 0 && (
        <form method="post" action={paths.bulkChange(slug, plan.id)} data-turbo="false">
          <Carried field={field} back={back} />
          <input type="hidden" name="value" value={value ?? ''} />
          <input
            type="hidden"
            name="version"
            value={changed.map(({ id, version }) => `${id}:${version}`).join(' ')}
          />
          <p class="buttons">
            <button type="submit" class="primary">
              {m.bulk_apply()}
            </button>
            <a href={back}>{m.house_cancel()}</a>
          </p>
        </form>
      )}
    </>
  )
}

/** What somebody else had changed: untouched, with what stands there now and the way to change it anyway. */
export function BulkStaleView(props: {
  planId: string
  field: string
  value: string
  changed: number
  stale: BulkLine[]
  back: string
  slug: string
}) {
  const { planId, field, value, changed, stale, back, slug } = props
  return (
    <>
      <h1>{m.bulk_stale_title()}</h1>
      <p class="lead">{m.bulk_stale({ changed })}</p>
      <Lines lines={stale} asked label={bulkLabel(field)} slug={slug} />
      <form method="post" action={paths.bulkPreview(slug, planId)} data-turbo="false">
        <Carried field={field} back={back} />
        <input type="hidden" name="value" value={value} />
        <input type="hidden" name="id" value={stale.map(({ id }) => id).join(' ')} />
        <p class="buttons">
          <button type="submit">{m.bulk_again()}</button>
          <a href={back}>{m.bulk_to_table()}</a>
        </p>
      </form>
    </>
  )
}

function Carried({ field, back }: { field: string; back: string }) {
  return (
    <>
      <input type="hidden" name="field" value={field} />
      <input type="hidden" name="query" value={new URL(back, 'http://here.invalid').search} />
    </>
  )
}

function Lines({
  lines,
  asked,
  label,
  slug,
}: {
  lines: BulkLine[]
  asked: boolean
  label: string
  slug: string
}) {
  return (
    <table class="stacks bulk-lines" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{m.activity_title()}</th>
          <th scope="col">{m.bulk_now()}</th>
          {asked && <th scope="col">{m.bulk_becomes()}</th>}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, title, areaName, from, to }) => (
          <tr key={id}>
            <th scope="row">
              <a href={paths.record(slug, 'activity', id)}>{titleText(title)}</a>
              <span class="detail">{areaName}</span>
            </th>
            <td data-label={m.bulk_now()}>{from ?? <span class="missing">{m.house_nothing()}</span>}</td>
            {asked && (
              <td data-label={m.bulk_becomes()}>
                {from === to ? (
                  <span class="missing">{m.bulk_unchanged()}</span>
                ) : (
                  <ins>{to ?? m.house_nothing()}</ins>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The field as the activity's own form has it, never required: empty takes away what stands there. */
function controlOf({ field, groups }: BulkPreview): Control {
  const options = groups.map(({ id, name }) => ({ value: id, text: name }))
  const own = activityForm.controls({ groups: options }, false, {}).find(({ name }) => name === field)!
  return { ...own, name: 'value', label: m.bulk_new_value({ field: own.label }), help: m.bulk_empty_help() }
}

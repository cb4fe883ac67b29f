import type { Step } from '../../../domain/picture-months.ts'
import type { Picture } from '../../../operations/picture.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

/** What the picture shows: source, ground and months. A form that is sent by GET, so that what it shows has an address. */
export function Controls({ data, slug }: { data: Picture; slug: string }) {
  const { sources, source, territories, territory, months, step } = data.chosen
  const options = (rows: readonly { id: string; name: string }[], chosen: string) =>
    rows.map(({ id, name }) => (
      <option key={id} value={id} selected={id === chosen}>
        {name}
      </option>
    ))
  return (
    <form method="get" action={paths.picture(slug)} class="picture-choice" aria-label={m.picture_choose()}>
      <div class="field">
        <label for="source">{m.picture_source()}</label>
        <select id="source" name="source">
          {options(sources, source.id)}
        </select>
      </div>
      <div class="field">
        <label for="territory">{m.picture_territory()}</label>
        <select id="territory" name="territory">
          {options(territories, territory.id)}
        </select>
      </div>
      {data.focus && (
        <div class="field">
          <label for="category">{m.picture_category()}</label>
          <select id="category" name="category">
            {options(
              data.rows.map(({ category }) => category),
              data.focus.category.id,
            )}
          </select>
        </div>
      )}
      <Period name="from" label={m.picture_from()} month={months.from} step={step} />
      <Period name="to" label={m.picture_to()} month={months.to} step={step} />
      <button type="submit">{m.picture_show()}</button>
    </form>
  )
}

type PeriodProps = { name: string; label: string; month: string; step: Step }

/** Of a source that counts years a year is asked for, else a month. */
function Period({ name, label, month, step }: PeriodProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {step === 'year' ? (
        <input id={name} name={name} type="number" min="1900" max="2199" value={month.slice(0, 4)} />
      ) : (
        <input id={name} name={name} type="month" value={month} />
      )}
    </div>
  )
}

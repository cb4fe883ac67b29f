import type { Picture } from '../../../operations/picture.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

/** What the picture shows: source, ground and months. A form that is sent by GET, so that what it shows has an address. */
export function Controls({ data, slug }: { data: Picture; slug: string }) {
  const { sources, source, territories, territory, months } = data.chosen
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
      <div class="field">
        <label for="from">{m.picture_from()}</label>
        <input id="from" name="from" type="month" value={months.from} />
      </div>
      <div class="field">
        <label for="to">{m.picture_to()}</label>
        <input id="to" name="to" type="month" value={months.to} />
      </div>
      {data.focus && <input type="hidden" name="category" value={data.focus.category.id} />}
      <button type="submit">{m.picture_show()}</button>
    </form>
  )
}

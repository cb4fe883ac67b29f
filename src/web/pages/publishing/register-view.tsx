import type { Register } from '../../../operations/published-figure.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { Cell } from '../../parts/cell.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { stretchText, valueText } from './figure-words.ts'

type Props = { data: Register; slug: string; can: Can }

/** So many lines does anybody look through on a page; the file has all of them. */
const mostShown = 200

/** The register: what has been told of persons, here and elsewhere, the latest first. */
export function RegisterView({ data, slug, can }: Props) {
  const { figures, all } = data
  return (
    <>
      <h1>{m.register_title()}</h1>
      <p class="lead">{m.register_lead()}</p>
      <p class="tools">
        {can('add', 'publishedFigure') && <a href={paths.publishedElsewhere(slug)}>{m.register_add()}</a>}
        {all > 0 && (
          <a href={`${paths.publishedFiguresCsv(slug)}?${asText(data)}`} download>
            {m.register_csv()}
          </a>
        )}
      </p>
      {all === 0 ? (
        <p class="empty">{m.register_empty()}</p>
      ) : (
        <>
          <Choice data={data} slug={slug} />
          <p>{m.register_shown({ count: figures.length, all })}</p>
          {figures.length === 0 ? (
            <p class="empty">{m.register_nothing_found()}</p>
          ) : (
            <Figures data={data} slug={slug} />
          )}
          {figures.length > mostShown && <p class="quiet">{m.register_more({ count: mostShown })}</p>}
        </>
      )}
    </>
  )
}

function asText({ asked }: Register): string {
  const { counted = '', ground = '', hidden = '' } = asked
  return new URLSearchParams({ counted, ground, hidden }).toString()
}

function Choice({ data: { choices, asked }, slug }: Omit<Props, 'can'>) {
  const select = (name: 'counted' | 'ground', label: string) => (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        <option value="">{m.register_all()}</option>
        {choices[name].map(text => (
          <option key={text} value={text} selected={text === asked[name]}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <form
      method="get"
      action={paths.publishedFigures(slug)}
      class="picture-choice"
      aria-label={m.register_choose()}
    >
      {select('counted', m.register_counted())}
      {select('ground', m.register_ground())}
      <div class="field check">
        <label for="hidden">{m.register_only_hidden()}</label>
        <input id="hidden" name="hidden" type="checkbox" value="1" checked={asked.hidden === '1'} />
      </div>
      <button type="submit">{m.register_show()}</button>
    </form>
  )
}

function Figures({ data: { figures }, slug }: Omit<Props, 'can'>) {
  const columns = [m.register_ground(), m.register_period(), m.register_value(), m.register_published()]
  const [ground, period, value, published] = columns
  return (
    <table class="stacks">
      <thead>
        <tr>
          <th scope="col">{m.register_counted()}</th>
          {columns.map(text => (
            <th scope="col" key={text}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {figures.slice(0, mostShown).map(figure => (
          <tr key={figure.id} id={figure.id}>
            <th scope="row">{[figure.counted, figure.part].filter(Boolean).join(', ')}</th>
            <Cell label={ground!}>{figure.ground}</Cell>
            <Cell label={period!}>
              {stretchText({ from: figure.startsOn, to: figure.endsOn, without: figure.without })}
            </Cell>
            <Cell label={value!}>{valueText(figure)}</Cell>
            <Cell label={published!}>
              {figure.versionId ? (
                <a href={paths.pictureVersion(slug, figure.versionId)}>
                  {m.publishing_version_of({
                    title: figure.versionTitle ?? '',
                    number: figure.versionNumber ?? 1,
                  })}
                </a>
              ) : (
                figure.publishedIn
              )}
              {', '}
              {longDate(figure.publishedOn)}
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

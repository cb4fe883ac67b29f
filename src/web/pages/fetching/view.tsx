import type { Problems } from '../../../domain/fields.ts'
import type { FetchingPage, OfficialName } from '../../../operations/fetching.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { Cell } from '../../parts/cell.tsx'
import { paths } from '../../paths.ts'
import { Line, Tick } from '../figure-file/fields.tsx'
import { KoladaSearch } from './kolada-search.tsx'
import { fetchSentence } from './words.ts'

/** What was sent of one of the forms, and what was wrong with it. */
export type Sent = {
  from: OfficialName
  fields: Record<string, string>
  problems: Problems
  /** Why nothing came, in a sentence. */
  problem?: string | undefined
}

type Props = { data: FetchingPage; slug: string; sent: Sent | null }

/** Where official figures are fetched: what may be asked again, then each source with its own questions. */
export function FetchingView(props: Props) {
  const { data, slug, sent } = props
  const { offers } = data
  const isOff = !offers.kolada && !offers.scb && !offers.police
  return (
    <>
      <h1>{m.fetch_title()}</h1>
      <p class="lead">{m.fetch_lead()}</p>
      {sent?.problem && (
        <div class="error-summary" role="alert" tabIndex={-1} autofocus>
          <h2>{m.fetch_refused()}</h2>
          <p>{sent.problem}</p>
        </div>
      )}
      {isOff && <p class="empty">{m.fetch_turned_off()}</p>}
      <Again data={data} slug={slug} />
      {offers.kolada && (
        <section aria-labelledby="kolada">
          <h2 id="kolada">{m.fetch_kolada()}</h2>
          <p>{m.fetch_kolada_lead()}</p>
          <KoladaSearch data={data} slug={slug} />
          {data.searchRefusal && <p class="problem">{fetchSentence(data.searchRefusal)}</p>}
          <KoladaForm {...props} />
        </section>
      )}
      {offers.scb && (
        <section aria-labelledby="scb">
          <h2 id="scb">{m.fetch_scb()}</h2>
          <p>{m.fetch_scb_lead()}</p>
          <ScbForm {...props} />
        </section>
      )}
      {offers.police && (
        <section aria-labelledby="police">
          <h2 id="police">{m.fetch_police()}</h2>
          <p>{m.fetch_police_lead()}</p>
          <PoliceForm {...props} />
        </section>
      )}
    </>
  )
}

function Again({ data: { recipes }, slug }: Pick<Props, 'data' | 'slug'>) {
  if (recipes.length === 0) return null
  const columns = { source: m.source_source(), last: m.fetch_again_last() }
  return (
    <section aria-labelledby="again">
      <h2 id="again">{m.fetch_again_title()}</h2>
      <p>{m.fetch_again_lead()}</p>
      <table class="stacks">
        <thead>
          <tr>
            <th scope="col">{m.fetch_again_what()}</th>
            {Object.values(columns).map(text => (
              <th scope="col" key={text}>
                {text}
              </th>
            ))}
            <th scope="col">
              <span class="visually-hidden">{m.fetch_again()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {recipes.map(({ id, name, sourceId, sourceName, lastAt }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <Cell label={columns.source}>
                <a href={paths.record(slug, 'source', sourceId)}>{sourceName}</a>
              </Cell>
              <Cell label={columns.last}>{lastAt ? longDate(lastAt) : m.fetch_again_never()}</Cell>
              <td>
                <form method="post" action={paths.fetchAgain(slug, id)}>
                  <button type="submit">
                    {lastAt ? m.fetch_again() : m.fetch_first()}
                    <span class="visually-hidden"> {name}</span>
                  </button>
                </form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What stands in a field: what was sent of its form, else what is known. */
const fieldsOf = (sent: Sent | null, from: OfficialName) => {
  const own = sent?.from === from ? sent : null
  return (name: string, label: string, help: string, otherwise = '') => ({
    name,
    label,
    help,
    value: own?.fields[name] ?? otherwise,
    problem: own?.problems[name],
  })
}

const optional = (label: string): string => `${label} (${m.house_optional()})`

function KoladaForm({ data, slug, sent }: Props) {
  const field = fieldsOf(sent, 'kolada')
  const { kpis } = data
  return (
    <form method="post" action={paths.fetchKolada(slug)}>
      {kpis && (
        <fieldset class="about-file">
          <legend>{m.fetch_search_found({ words: data.words })}</legend>
          {kpis.length === 0 && <p class="empty">{m.fetch_search_none()}</p>}
          {kpis.map(({ id, title }) => (
            <Tick key={id} id={id} name="kpis" value={id} label={`${title} (${id})`} checked={false} />
          ))}
        </fieldset>
      )}
      <Line {...field('kpis', m.fetch_kpis(), m.fetch_kpis_help())} required={!kpis || kpis.length === 0} />
      <Line
        {...field('municipality', m.fetch_municipality(), m.fetch_municipality_help(), data.municipality)}
        required
      />
      <Tick name="country" label={m.fetch_country()} checked={sent?.fields.country === 'on'} />
      <Line {...field('years', optional(m.fetch_years()), m.fetch_years_help())} id="kolada-years" />
      <Fetch />
    </form>
  )
}

function ScbForm({ slug, sent }: Props) {
  const field = fieldsOf(sent, 'scb')
  return (
    <form method="post" action={paths.fetchScb(slug)}>
      <Line {...field('table', m.fetch_table(), m.fetch_table_help())} required />
      <Line {...field('regions', optional(m.fetch_regions()), m.fetch_regions_help())} />
      <Line {...field('years', optional(m.fetch_years()), m.fetch_years_help())} id="scb-years" />
      <Line {...field('choices', optional(m.fetch_choices()), m.fetch_choices_help())} rows={3} />
      <Fetch />
    </form>
  )
}

function PoliceForm({ data, slug, sent }: Props) {
  const field = fieldsOf(sent, 'police')
  return (
    <form method="post" action={paths.fetchPolice(slug)}>
      <Line {...field('places', m.fetch_places(), m.fetch_places_help(), data.municipality)} required />
      <Fetch />
    </form>
  )
}

const Fetch = () => (
  <p class="buttons">
    <button type="submit" class="primary">
      {m.fetch_button()}
    </button>
  </p>
)

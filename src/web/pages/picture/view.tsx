import type { Picture, PicturePage } from '../../../operations/picture.ts'
import { asksInWords, intervalText, monthsText, percentText, toldText } from '../../../texts/picture-words.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { Facts } from '../../parts/facts.tsx'
import { AddLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can, MapTiles } from '../../viewer.ts'
import { type Asked, askedOf } from './address.ts'
import { Alerts } from './alerts.tsx'
import { Change } from './change.tsx'
import { Controls } from './controls.tsx'
import { PictureMap } from './map.tsx'
import { Places } from './places.tsx'
import { Series } from './series.tsx'
import { Week } from './week.tsx'

type Props = { data: PicturePage; slug: string; can: Can; tiles: MapTiles | null }

/** Lägesbilden as it is worked with: sentences first, then the curve, the places, the hours and the map behind one of them. */
export function PictureView({ data, slug, can, tiles }: Props) {
  return (
    <>
      <h1>{m.picture_title()}</h1>
      <p class="lead">{m.picture_lead()}</p>
      <Published data={data} slug={slug} />
      {can('see', 'picture') && <Documents data={data} slug={slug} can={can} />}
      {data.chosen !== null && <Shown data={data} slug={slug} tiles={tiles} />}
      {data.chosen === null && data.seesCounts && <p class="empty">{m.picture_empty()}</p>}
      <p class="row-links">
        <a href={paths.sources(slug)}>{m.source_sources()}</a>
        {can('see', 'publishedFigure') && <a href={paths.publishedFigures(slug)}>{m.register_title()}</a>}
      </p>
    </>
  )
}

/** What everybody who belongs here may read. */
function Published({ data: { versions }, slug }: Pick<Props, 'data' | 'slug'>) {
  return (
    <section aria-labelledby="published">
      <h2 id="published">{m.publishing_published()}</h2>
      {versions.length === 0 ? (
        <p class="empty">{m.publishing_none()}</p>
      ) : (
        <ul>
          {versions.map(({ id, title, number, at }) => (
            <li key={id}>
              <a href={paths.pictureVersion(slug, id)}>{m.publishing_version_of({ title, number })}</a>{' '}
              <span class="detail">{longDate(new Date(at))}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The pictures that are written, of which the figures below are the ground. */
function Documents({ data: { pictures }, slug, can }: Omit<Props, 'tiles'>) {
  return (
    <section aria-labelledby="pictures">
      <h2 id="pictures">{m.picture_documents()}</h2>
      {pictures.length === 0 ? (
        <p class="empty">{m.picture_documents_none()}</p>
      ) : (
        <ul>
          {pictures.map(({ id, title }) => (
            <li key={id}>
              <a href={paths.record(slug, 'picture', id)}>{title}</a>
            </li>
          ))}
        </ul>
      )}
      {can('add', 'picture') && (
        <p class="row-links">
          <AddLink href={paths.add(slug, 'picture')} what={m.picture_name()} />
        </p>
      )}
    </section>
  )
}

function Shown({ data, slug, tiles }: { data: Picture; slug: string; tiles: MapTiles | null }) {
  const asked = askedOf(data, slug)
  return (
    <>
      <Controls data={data} slug={slug} />
      <Changes data={data} asked={asked} />
      <Alerts data={data} asked={asked} />
      <Series data={data} />
      <Places data={data} />
      <Week data={data} />
      <PictureMap data={data} slug={slug} tiles={tiles} />
      <SourceFacts data={data} />
    </>
  )
}

function Changes({ data, asked }: { data: Picture; asked: Asked }) {
  const { rows, chosen, focus } = data
  const { months, before } = chosen
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{m.picture_changes()}</h2>
      <p>
        {m.picture_compared({ after: monthsText(months), before: monthsText(before) })}{' '}
        {rows.some(({ comparison }) => comparison.isPreliminary) && m.picture_preliminary()}
      </p>
      {rows.length === 0 && <p class="empty">{m.picture_no_rows()}</p>}
      <ul class="changes">
        {rows.map(row => (
          <li key={row.seriesId}>
            <Change
              comparison={row.comparison}
              name={row.category.name}
              id={row.seriesId}
              step={chosen.step}
            />
            {row !== focus && (
              <a href={asked({ category: row.category.id })}>
                {m.picture_other_category({ category: row.category.name })}
              </a>
            )}
          </li>
        ))}
      </ul>
      <p class="quiet">{m.picture_interval_key()}</p>
      {asksInWords(
        rows.map(({ category, comparison }) => ({ name: category.name, ask: comparison.ask })),
      ).map(ask => (
        <p key={ask}>{ask}</p>
      ))}
      {rows.length > 0 && (
        <details>
          <summary>{m.picture_figures()}</summary>
          <table class="stacks">
            <thead>
              <tr>
                <th scope="col">{m.picture_category()}</th>
                <th scope="col" class="number">
                  {monthsText(before)}
                </th>
                <th scope="col" class="number">
                  {monthsText(months)}
                </th>
                <th scope="col" class="number">
                  {m.picture_change()}
                </th>
                <th scope="col">{m.picture_interval()}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ seriesId, category, comparison: { before: then, after: now, change } }) => (
                <tr key={seriesId}>
                  <th scope="row">{category.name}</th>
                  <td class="number" data-label={monthsText(before)}>
                    {toldText(then)}
                  </td>
                  <td class="number" data-label={monthsText(months)}>
                    {toldText(now)}
                  </td>
                  <td class="number" data-label={m.picture_change()}>
                    {change ? percentText(change.percent) : '–'}
                  </td>
                  <td data-label={m.picture_interval()}>{change ? intervalText(change) : '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  )
}

/** Where the figures come from: no figure without its source. */
function SourceFacts({ data }: { data: Picture }) {
  const { source, known } = data.chosen
  return (
    <section aria-labelledby="source-facts">
      <h2 id="source-facts">{m.picture_source_facts()}</h2>
      <Facts
        rows={[
          { label: m.picture_source(), value: source.name },
          { label: m.picture_unit(), value: source.unit },
          { label: m.picture_publisher(), value: source.publisher },
          { label: m.picture_definition(), value: source.definition },
          {
            label: m.picture_timed(),
            value:
              source.timedBy === null
                ? null
                : source.timedBy === 'occurred'
                  ? m.picture_timed_occurred()
                  : m.picture_timed_registered(),
          },
          { label: m.picture_known(), value: `${longDate(known.from)}–${longDate(known.to)}` },
          { label: m.picture_next(), value: source.nextOn === null ? null : longDate(source.nextOn) },
        ].filter(({ value }) => value)}
      />
    </section>
  )
}

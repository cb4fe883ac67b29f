import { fewerKnownInWords, lopsidedOf } from '../../../documents/writing/picture-changes.ts'
import { categoryCurve } from '../../../documents/writing/picture-curve.ts'
import type { PictureFigures } from '../../../domain/picture-content.ts'
import { eventsOfCategory } from '../../../domain/picture-events.ts'
import { constantWithin } from '../../../domain/picture-trend.ts'
import { asksInWords, monthsText } from '../../../texts/picture-words.ts'
import { m } from '../../../texts/texts.ts'
import { trendInWords } from '../../../texts/trend-words.ts'
import { Change } from './change.tsx'
import { CurvePicture } from './chart.tsx'
import { Events } from './events.tsx'
import { Surveys } from './surveys.tsx'

type Props = {
  figures: PictureFigures
  /** Where all of them are worked with. */
  href: string | null
  slug: string
}

/** The figures that a written picture is of: what may be said of each category, and the curve of the first. */
export function DocumentFigures({ figures, href, slug }: Props) {
  const { categories, months, before, step = 'month' } = figures
  const [{ curve, events } = { curve: null, events: [] }] = categories.flatMap(category => {
    const events = eventsOfCategory(figures.events ?? [], category.code)
    const curve = categoryCurve(category, { ...figures, events })
    return curve ? [{ curve, events }] : []
  })
  const asks = asksInWords(categories.map(({ name, comparison }) => ({ name, ask: comparison.ask })))
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{m.picture_changes()}</h2>
      <p>
        {m.picture_compared({
          territory: figures.territory.name,
          after: monthsText(months),
          before: monthsText(before),
        })}{' '}
        {figures.fewerKnown && `${fewerKnownInWords(figures)} `}
        {categories.some(({ comparison }) => comparison.isPreliminary) && m.picture_preliminary()}
      </p>
      {categories.length === 0 && <p class="empty">{m.picture_no_rows()}</p>}
      <ul class="changes">
        {categories.map((category, at) => (
          <li key={category.code}>
            <Change
              comparison={category.comparison}
              lopsided={lopsidedOf(category, figures)}
              name={category.name}
              id={`${at}`}
              step={step}
            />
          </li>
        ))}
      </ul>
      {categories.length > 0 && <p class="quiet">{m.picture_interval_key()}</p>}
      {asks.map(ask => (
        <p key={ask}>{ask}</p>
      ))}
      {curve && (
        <>
          <h3>{curve.title}</h3>
          <CurvePicture curve={curve} id="curve" />
          <p class="quiet">{m.picture_curve_key()}</p>
          <Events events={events} slug={slug} />
        </>
      )}
      {categories.some(({ trend }) => trend) && (
        <>
          <h3>{m.picture_trend()}</h3>
          <ul>
            {categories.flatMap(({ code, name, trend }) =>
              trend ? [<li key={code}>{trendInWords(name, trend, constantWithin)}</li>] : [],
            )}
          </ul>
        </>
      )}
      {categories.map(({ code, name, surveys = [] }) => (
        <Surveys key={code} surveys={surveys} category={name} slug={slug} level="h3" />
      ))}
      {href && (
        <p class="row-links">
          <a href={href}>{m.picture_to_figures()}</a>
        </p>
      )}
    </section>
  )
}

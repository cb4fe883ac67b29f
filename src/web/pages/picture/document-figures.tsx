import { categoryCurve } from '../../../documents/writing/picture-curve.ts'
import type { PictureFigures } from '../../../domain/picture-content.ts'
import { asksInWords, monthsText } from '../../../texts/picture-words.ts'
import { m } from '../../../texts/texts.ts'
import { Change } from './change.tsx'
import { CurvePicture } from './chart.tsx'

type Props = {
  figures: PictureFigures
  /** Where all of them are worked with. */
  href: string | null
}

/** The figures that a written picture is of: what may be said of each category, and the curve of the first. */
export function DocumentFigures({ figures, href }: Props) {
  const { categories, months, before, step = 'month' } = figures
  const curves = categories.flatMap(category => categoryCurve(category, figures) ?? [])
  const [curve] = curves
  const asks = asksInWords(categories.map(({ name, comparison }) => ({ name, ask: comparison.ask })))
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{m.picture_changes()}</h2>
      <p>
        {m.picture_compared({ after: monthsText(months), before: monthsText(before) })}{' '}
        {categories.some(({ comparison }) => comparison.isPreliminary) && m.picture_preliminary()}
      </p>
      {categories.length === 0 && <p class="empty">{m.picture_no_rows()}</p>}
      <ul class="changes">
        {categories.map(({ code, name, comparison }, at) => (
          <li key={code}>
            <Change comparison={comparison} name={name} id={`${at}`} step={step} />
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
        </>
      )}
      {href && (
        <p class="row-links">
          <a href={href}>{m.picture_to_figures()}</a>
        </p>
      )}
    </section>
  )
}

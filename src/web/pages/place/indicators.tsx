import type { PlacePage } from '../../../operations/place.ts'
import { m, number } from '../../../texts/texts.ts'

type Indicator = PlacePage['indicators'][number]
type Value = Indicator['values'][number]

/** The figures that the plan's text gives for a place, each with whether somebody has looked at it. */
export function Indicators({ indicators }: { indicators: Indicator[] }) {
  if (indicators.length === 0) return null
  return (
    <section aria-labelledby="indicators">
      <h2 id="indicators">{m.place_indicators()}</h2>
      <dl class="figures">
        {indicators.map(indicator => (
          <div key={indicator.id}>
            <dt>
              {indicator.name}
              <span class="under">{verdictText(indicator.verdict)}</span>
            </dt>
            <dd>
              <ul class="values">
                {indicator.values.map(value => (
                  <li key={value.id}>
                    <span class="figure">{valueText(value, indicator.kind)}</span>{' '}
                    <span class="of">{whenText(value)}</span>
                  </li>
                ))}
              </ul>
              {indicator.comment && <p class="under">{indicator.comment}</p>}
              {indicator.source && <p class="under">{m.place_source({ source: indicator.source })}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function verdictText(verdict: string | null): string {
  if (verdict === 'accepted') return m.place_accepted()
  return verdict === 'dismissed' ? m.place_dismissed() : m.place_proposed()
}

/** Zero, missing and suppressed are three different things, and are said so. */
function valueText({ value, state }: Value, kind: string): string {
  if (state === 'missing') return m.place_state_missing()
  if (state === 'suppressed' || value === null) return m.place_state_suppressed()
  const figure = kind === 'share' ? `${number(value)} %` : number(value)
  if (state === 'preliminary') return `${figure} (${m.place_state_preliminary()})`
  return state === 'noised' ? `${figure} (${m.place_state_noised()})` : figure
}

function whenText({ period, year, placeName, breakdown }: Value): string {
  return [placeName, breakdown, period ?? year].filter(Boolean).join(', ')
}

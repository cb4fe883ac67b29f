/** Figures that a text proposes as an indicator's values. They are shown as they stand: a difference is not a change. */
import { isProposed } from '../../../domain/indicator.ts'
import type { Indicator } from '../../../storage/indicator.ts'
import { valueText } from '../../../texts/names.ts'
import { m } from '../../../texts/texts.ts'
import { sentenceCase } from '../../parts/count.ts'
import { paths } from '../../paths.ts'

type Value = Indicator['values'][number]

/** What tells a value from those beside it: its place or group, its year. */
function whatOf(value: Value): string {
  return [value.placeName ?? value.breakdown, value.year].filter(Boolean).join(', ')
}

/** When and from where the values are, where the values themselves do not say it already. */
function originOf(values: Value[], source: string | null): string {
  const [period, ...others] = new Set(values.map(value => value.period))
  const shared = others.length === 0 && !values.every(value => value.year) ? period : null
  const told = shared && source && shared.toLowerCase().includes(source.toLowerCase())
  return [shared, told ? null : source].filter(Boolean).join(' · ')
}

type FiguresProps = { indicators: Indicator[]; slug: string; mayJudge: boolean }

/** Those that were dismissed are folded away: they are no part of the plan, but can be taken back. */
export function Figures({ indicators, slug, mayJudge }: FiguresProps) {
  const kept = indicators.filter(({ verdict }) => verdict !== 'dismissed')
  const dismissed = indicators.filter(({ verdict }) => verdict === 'dismissed')
  return (
    <>
      {kept.length > 0 && <FigureList indicators={kept} slug={slug} mayJudge={mayJudge} />}
      {dismissed.length > 0 && (
        <details class="dismissed">
          <summary>
            {dismissed.length === 1
              ? m.indicator_dismissed_one()
              : m.indicator_dismissed_many({ count: dismissed.length })}
          </summary>
          <FigureList indicators={dismissed} slug={slug} mayJudge={mayJudge} />
        </details>
      )}
    </>
  )
}

function FigureList({ indicators, slug, mayJudge }: FiguresProps) {
  return (
    <ul class="indicators">
      {indicators.map(indicator => (
        <li
          key={indicator.id}
          id={indicator.id}
          class={indicator.verdict === 'dismissed' ? 'dismissed' : undefined}
        >
          <p class="figure-name">
            <a href={paths.record(slug, 'indicator', indicator.id)}>{sentenceCase(indicator.name)}</a>
            {indicator.placeName && !saysWhere(indicator, indicator.placeName) && (
              <span class="where">, {indicator.placeName}</span>
            )}
          </p>
          <Values indicator={indicator} />
          <Verdict indicator={indicator} slug={slug} mayJudge={mayJudge} />
        </li>
      ))}
    </ul>
  )
}

function saysWhere({ name, values }: Indicator, place: string): boolean {
  return name.includes(place) || values.some(({ placeName }) => placeName === place)
}

/** The values in their order, a series with an arrow between; the parts of a breakdown underneath. */
function Values({ indicator }: { indicator: Indicator }) {
  const compared = indicator.form === 'comparison'
  const whole = indicator.values.filter(value => compared || !value.breakdown)
  const parts = indicator.values.filter(value => !compared && value.breakdown)
  const origin = originOf(whole, indicator.source)
  const series = indicator.form === 'series'
  return (
    <>
      <ol class={series ? 'side-by-side series' : 'side-by-side'}>
        {whole.map(value => (
          <li key={value.id}>
            <span class="number">{valueText(value, indicator)}</span> <span class="of">{whatOf(value)}</span>
          </li>
        ))}
      </ol>
      {origin && <p class="parts">{origin}</p>}
      {parts.length > 0 && (
        <p class="parts">
          {m.indicator_of_which()}{' '}
          {parts.map(value => `${value.breakdown} ${valueText(value, indicator)}`).join(', ')}
        </p>
      )}
    </>
  )
}

/** Whether somebody has accepted or dismissed what the text proposes, and the buttons for those who may. */
export function Verdict({
  indicator,
  slug,
  mayJudge,
}: {
  indicator: Indicator
  slug: string
  mayJudge: boolean
}) {
  const { verdict, judgedBy, name } = indicator
  // Written here: there is nothing that a text proposes.
  if (verdict === null && !isProposed(indicator)) return null
  const choices = verdict === null ? (['accepted', 'dismissed'] as const) : (['proposed'] as const)
  const buttons = {
    accepted: m.indicator_accept(),
    dismissed: m.indicator_dismiss(),
    proposed: m.indicator_reconsider(),
  }
  return (
    <div class="verdict">
      <p>
        {verdict === null && <>◌ {m.indicator_proposed()}</>}
        {verdict === 'accepted' && <>● {m.indicator_accepted({ person: judgedBy ?? '' })}</>}
        {verdict === 'dismissed' && <>○ {m.indicator_dismissed({ person: judgedBy ?? '' })}</>}
      </p>
      {mayJudge && (
        <form method="post" action={paths.judgement(slug, indicator.id)}>
          {choices.map(choice => (
            <button key={choice} type="submit" name="verdict" value={choice}>
              {buttons[choice]}
              <span class="visually-hidden"> {name}</span>
            </button>
          ))}
        </form>
      )}
    </div>
  )
}

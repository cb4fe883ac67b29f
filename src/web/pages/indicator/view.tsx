import type { ValueState } from '../../../domain/indicator.ts'
import type { IndicatorPage } from '../../../operations/indicator.ts'
import { intervalText, valueStateText, valueText } from '../../../texts/names.ts'
import { longDate, m, number } from '../../../texts/texts.ts'
import { Cell } from '../../parts/cell.tsx'
import { sentenceCase } from '../../parts/count.ts'
import { Facts } from '../../parts/facts.tsx'
import { Jointed } from '../../parts/jointed.tsx'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { History } from '../history/history.tsx'
import { Verdict } from './figures.tsx'
import { betterNames } from './form.ts'

type Props = { data: IndicatorPage; slug: string; can: Can }

/** An indicator: what it is, where it comes from, every value with its state, and what has been said of it. */
export function IndicatorView({ data, slug, can }: Props) {
  const { indicator, events } = data
  return (
    <>
      <h1>
        <Jointed text={sentenceCase(indicator.name)} />
      </h1>
      {can('change', 'indicator') && (
        <p class="tools">
          <ChangeLink href={paths.change(slug, 'indicator', indicator.id)} what={indicator.name} />
        </p>
      )}
      {indicator.sentence && (
        <blockquote class="sentence">
          <p>{indicator.sentence}</p>
          <footer>{m.indicator_sentence_from()}</footer>
        </blockquote>
      )}
      <Verdict indicator={indicator} slug={slug} mayJudge={can('add', 'judgement')} />
      <Facts
        rows={[
          { label: m.indicator_measure(), value: indicator.measure },
          { label: m.indicator_unit(), value: indicator.unit },
          { label: m.indicator_source(), value: indicator.source },
          {
            label: m.indicator_place(),
            value: null,
            link: indicator.placeId
              ? {
                  href: paths.record(slug, 'place', indicator.placeId),
                  text: indicator.placeName ?? '',
                }
              : null,
          },
          { label: m.indicator_better(), value: indicator.better && betterNames[indicator.better]() },
          {
            label: m.indicator_category(),
            value: null,
            link: indicator.categoryId
              ? {
                  href: `${paths.picture(slug)}?${new URLSearchParams({ category: indicator.categoryId })}`,
                  text: indicator.categoryName ?? '',
                }
              : null,
          },
          { label: m.indicator_next_on(), value: nextOf(data) },
          { label: m.indicator_comment(), value: indicator.comment },
        ].filter(({ value, link }) => value || link)}
      />
      <Values data={data} slug={slug} can={can} />
      <History events={events} slug={slug} can={can} />
    </>
  )
}

/** The year, and the text's own words for the time where they say more. */
function whenOf({ year, period }: IndicatorPage['indicator']['values'][number]) {
  if (year === null || period === null || period === String(year)) return year ?? period
  return (
    <>
      {year} <span class="detail">{period}</span>
    </>
  )
}

/** The day that somebody has said, else that of the source that the last values came from. */
function nextOf({ indicator, nextOn }: IndicatorPage): string | null {
  const day = indicator.nextOn ?? nextOn
  return day && longDate(day)
}

/** Where the values that came with files are from, each source once, with the last day on which it was asked. */
function Origins({ indicator }: Pick<IndicatorPage, 'indicator'>) {
  const taken = indicator.values.filter(({ sourceName }) => sourceName !== null)
  const bySource = Map.groupBy(taken, ({ sourceName }) => sourceName ?? '')
  if (bySource.size === 0) return null
  return (
    <p class="help">
      {[...bySource].map(([source, values]) => {
        const last = values.flatMap(({ extractedOn }) => extractedOn ?? []).sort()
        const day = last.at(-1)
        return (
          <span key={source}>
            {m.indicator_from_source({ source })}{' '}
            {day !== undefined && m.indicator_extracted({ day: longDate(day) })}{' '}
          </span>
        )
      })}
      {m.indicator_takes_back()}
    </p>
  )
}

function Values({ data, slug, can }: Props) {
  const { indicator } = data
  const isBounded = indicator.values.some(({ low }) => low !== null)
  const columns = {
    ...(isBounded ? { bounds: m.indicator_bounds() } : {}),
    period: m.indicator_period(),
    place: m.indicator_value_place(),
    breakdown: m.indicator_breakdown(),
    state: m.indicator_state(),
  }
  return (
    <section aria-labelledby="values">
      <h2 id="values">{m.indicator_values()}</h2>
      {indicator.values.length === 0 ? (
        <p>{m.indicator_no_values()}</p>
      ) : (
        <table class="stacks">
          <thead>
            <tr>
              <th scope="col">{m.indicator_value()}</th>
              {Object.values(columns).map(text => (
                <th scope="col" key={text}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {indicator.values.map(value => (
              <tr key={value.id}>
                <th scope="row">
                  {valueText(value, indicator)}{' '}
                  {value.numerator !== null && value.denominator !== null && (
                    <span class="detail">
                      {m.indicator_of_all({
                        numerator: number(value.numerator),
                        denominator: number(value.denominator),
                      })}{' '}
                    </span>
                  )}
                  {can('change', 'indicatorValue') && value.intakeId === null && (
                    <ChangeLink
                      href={paths.change(slug, 'indicatorValue', value.id)}
                      what={[valueText(value, indicator), value.year ?? value.period]
                        .filter(Boolean)
                        .join(' ')}
                    />
                  )}
                </th>
                {isBounded && (
                  <Cell label={m.indicator_bounds()}>
                    {value.low !== null && value.high !== null && intervalText(value.low, value.high)}
                  </Cell>
                )}
                <Cell label={columns.period}>{whenOf(value)}</Cell>
                <Cell label={columns.place}>{value.placeName}</Cell>
                <Cell label={columns.breakdown}>{value.breakdown}</Cell>
                <Cell label={columns.state}>{valueStateText(value.state)}</Cell>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Origins indicator={indicator} />
      {can('add', 'indicatorValue') && (
        <AddLink
          href={paths.add(slug, 'indicatorValue', { indicator: indicator.id })}
          what={m.indicator_value_name()}
        />
      )}
    </section>
  )
}

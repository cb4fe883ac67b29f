import type { ValueState } from '../../../domain/indicator.ts'
import type { IndicatorPage } from '../../../operations/indicator.ts'
import { valueStateText, valueText } from '../../../texts/names.ts'
import { m } from '../../../texts/texts.ts'
import { Cell } from '../../parts/cell.tsx'
import { sentenceCase } from '../../parts/count.ts'
import { Facts } from '../../parts/facts.tsx'
import { Jointed } from '../../parts/jointed.tsx'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { History } from '../history/history.tsx'
import { Verdict } from './figures.tsx'

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

function Values({ data, slug, can }: Props) {
  const { indicator } = data
  const columns = {
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
                  {can('change', 'indicatorValue') && (
                    <ChangeLink
                      href={paths.change(slug, 'indicatorValue', value.id)}
                      what={[valueText(value, indicator), value.year ?? value.period]
                        .filter(Boolean)
                        .join(' ')}
                    />
                  )}
                </th>
                <Cell label={columns.period}>{whenOf(value)}</Cell>
                <Cell label={columns.place}>{value.placeName}</Cell>
                <Cell label={columns.breakdown}>{value.breakdown}</Cell>
                <Cell label={columns.state}>{valueStateText(value.state)}</Cell>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {can('add', 'indicatorValue') && (
        <AddLink
          href={paths.add(slug, 'indicatorValue', { indicator: indicator.id })}
          what={m.indicator_value_name()}
        />
      )}
    </section>
  )
}

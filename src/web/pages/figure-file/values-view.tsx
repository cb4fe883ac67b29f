import type { Problems } from '../../../domain/fields.ts'
import { measureOf } from '../../../domain/indicator.ts'
import { kindOf } from '../../../operations/figure-bringing.ts'
import type { FigureFilePage } from '../../../operations/figure-file.ts'
import { intervalText, valueText } from '../../../texts/names.ts'
import { m, number } from '../../../texts/texts.ts'
import { Cell } from '../../parts/cell.tsx'
import { paths } from '../../paths.ts'
import { Choice, Line, Tick } from './fields.tsx'
import { About } from './shared-fields.tsx'
import { isOwn, WordTable } from './word-table.tsx'

type Props = { data: FigureFilePage; slug: string; problems: Problems }

/** The values of a file: which indicators they are of, of which grounds they are taken, and taking them in. */
export function Values({ data, slug, problems }: Props) {
  const { file, indicators, areas, plan } = data
  const { survey, layout } = file
  if (plan === null) return <p class="empty">{m.figures_values_no_plan()}</p>
  return (
    <form method="post" action={paths.figureFileReading(slug, file.id)}>
      <Preview data={data} />
      <WordTable
        letter="c"
        heading={m.figures_values_indicators()}
        counted={m.figures_values_in_file()}
        whole={m.figures_whole_indicator()}
        makes={m.figures_new_indicator()}
        words={survey.categories}
        meanings={layout.categories}
        options={indicators.map(({ id, name }) => ({ id, name, codes: [] }))}
        takesSums
      />
      {areas.length > 0 && (
        <Choice
          name="areaId"
          label={m.figures_indicator_area()}
          value=""
          options={[['', m.figures_indicator_no_area()], ...areas.map(({ id, name }) => [id, name] as const)]}
        />
      )}
      <Grounds data={data} />
      <fieldset class="about-file">
        <legend>{m.figures_about()}</legend>
        <Line
          type="date"
          name="nextOn"
          label={`${m.indicator_next_on()} (${m.house_optional()})`}
          help={m.figures_next_on_help()}
          problem={problems.nextOn}
        />
        <About data={data} problems={problems} />
      </fieldset>
      <p class="buttons">
        <button type="submit" class="primary">
          {m.figures_take_in_values()}
        </button>
      </p>
    </form>
  )
}

/** Of many grounds the partnership's own are ticked, and the country; of few, or where none is known, all. */
function Grounds({ data: { file, territories, ownNames } }: Pick<Props, 'data'>) {
  const { survey, layout } = file
  const words = survey.territories
  if (words.length < 2) return null
  const own = [...ownNames, ...territories.map(({ name }) => name)]
  const known = words.filter(({ word }) => isOwn(word, own))
  const isTaken = (word: string): boolean => {
    if (layout.territories[word] === null) return false
    if (words.length <= few || known.length === 0 || Object.keys(layout.territories).length > 0) return true
    return known.some(one => one.word === word) || /^(?:hela landet|riket|sverige)$/i.test(word)
  }
  return (
    <fieldset class="ground-choice">
      <legend>{m.figures_grounds()}</legend>
      <input type="hidden" name="grounds" value="asked" />
      {words.map(({ word }, at) => (
        <Tick key={word} name={`g.${at}`} label={word || m.figures_no_ground()} checked={isTaken(word)} />
      ))}
    </fieldset>
  )
}

const few = 3

/** The first values as they will stand. */
function Preview({ data: { file } }: Pick<Props, 'data'>) {
  const { survey, layout } = file
  const columns = {
    territory: m.territory_territory(),
    breakdown: m.indicator_breakdown(),
    period: m.indicator_period(),
    value: m.indicator_value(),
  }
  return (
    <details class="file-form" open={survey.counts <= opened}>
      <summary>
        {survey.values.length < survey.counts
          ? m.figures_values_first({ shown: number(survey.values.length), all: number(survey.counts) })
          : m.figures_values_all({ all: number(survey.counts) })}
      </summary>
      <table class="stacks">
        <thead>
          <tr>
            <th scope="col">{m.figures_values_indicators()}</th>
            {Object.values(columns).map(text => (
              <th scope="col" key={text}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {survey.values.map((value, at) => {
            const kind = measureOf(value.indicator, value.unit, kindOf(layout.measure))
            return (
              <tr key={String(at)}>
                <th scope="row">{value.indicator}</th>
                <Cell label={columns.territory}>{value.territory}</Cell>
                <Cell label={columns.breakdown}>{value.breakdown}</Cell>
                <Cell label={columns.period}>{value.period}</Cell>
                <Cell label={columns.value}>
                  {valueText(value, kind)}
                  {value.low !== null && value.high !== null && (
                    <span class="detail">{intervalText(value.low, value.high)}</span>
                  )}
                </Cell>
              </tr>
            )
          })}
        </tbody>
      </table>
    </details>
  )
}

const opened = 12

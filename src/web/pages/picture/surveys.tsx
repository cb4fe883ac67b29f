import { fewAnswers } from '../../../analysis/proportion.ts'
import { lastAndBefore, type Survey } from '../../../domain/picture-survey.ts'
import { toldText } from '../../../texts/picture-words.ts'
import {
  measuredText,
  originInWords,
  partInWords,
  readingInWords,
  reportedInWords,
  shareText,
  shiftInWords,
} from '../../../texts/survey-words.ts'
import { m, number } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

type Props = { surveys: readonly Survey[]; category: string; slug: string; level: 'h2' | 'h3' }

/** So many questions, and parts of a ground, stand open; the others are one key away. */
const open = 3

/** What people have answered beside what was reported of a category; nothing where nobody was asked. */
export function Surveys({ surveys, category, slug, level }: Props) {
  const Heading = level
  if (surveys.length === 0) return null
  const [shown, more] = [surveys.slice(0, open), surveys.slice(open)]
  const one = (survey: Survey) => (
    <Question key={survey.indicatorId} survey={survey} category={category} slug={slug} level={level} />
  )
  const id = level === 'h2' ? 'survey' : `survey-${surveys[0]?.indicatorId}`
  return (
    <section aria-labelledby={id}>
      <Heading id={id}>{level === 'h2' ? m.survey_title() : m.survey_title_of({ category })}</Heading>
      <p class="quiet">{m.survey_lead()}</p>
      {shown.map(one)}
      {more.length > 0 && (
        <details>
          <summary>{more.length === 1 ? m.survey_open_one() : m.survey_open({ count: more.length })}</summary>
          {more.map(one)}
        </details>
      )}
    </section>
  )
}

type QuestionProps = Omit<Props, 'surveys'> & { survey: Survey }

function Question({ survey, category, slug, level }: QuestionProps) {
  const compared = { ...survey, ...lastAndBefore(survey.values) }
  const reported = reportedInWords(compared, category)
  const reading = readingInWords(survey)
  const apart = survey.reading.startsWith('only-')
  const Heading = level === 'h2' ? 'h3' : 'h4'
  return (
    <div class="survey">
      <Heading>
        <a href={paths.record(slug, 'indicator', survey.indicatorId)}>{survey.name}</a>
      </Heading>
      <p class="told">{shiftInWords(compared, fewAnswers)}</p>
      {reported && <p>{reported}</p>}
      {reading && (
        <p class={apart ? 'sources-apart' : undefined}>
          {apart && <span aria-hidden="true">◆ </span>}
          {reading}
        </p>
      )}
      <Parts survey={survey} />
      <p class="quiet">{originInWords(survey)}</p>
      <details>
        <summary>{m.picture_figures()}</summary>
        <Table survey={survey} category={category} />
      </details>
    </div>
  )
}

function Parts({ survey: { parts } }: { survey: Survey }) {
  if (parts.length === 0) return null
  const list = (some: Survey['parts']) => (
    <ul>
      {some.map(part => (
        <li key={part.name}>{partInWords(part)}</li>
      ))}
    </ul>
  )
  if (parts.length <= open) return list(parts)
  return (
    <details>
      <summary>{m.survey_parts()}</summary>
      {list(parts)}
    </details>
  )
}

/** Each measurement with the reports of the twelve months up to it. */
function Table({ survey: { name, values }, category }: Pick<QuestionProps, 'survey' | 'category'>) {
  const columns = [m.survey_share(), m.survey_bounds(), m.survey_asked(), m.survey_reported_column()] as const
  return (
    <table class="stacks">
      <caption>{m.survey_caption({ name, category })}</caption>
      <thead>
        <tr>
          <th scope="col">{m.survey_when()}</th>
          {columns.map(text => (
            <th key={text} scope="col" class="number">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {values.map(({ percent, low, high, asked, reported, ...when }) => (
          <tr key={`${when.from} ${when.to}`}>
            <th scope="row">{measuredText(when)}</th>
            <td class="number" data-label={columns[0]}>
              {percent === null ? m.picture_hidden_state() : `${shareText(percent)} %`}
            </td>
            <td class="number" data-label={columns[1]}>
              {low === null || high === null ? '–' : `${shareText(low)}–${shareText(high)}`}
            </td>
            <td class="number" data-label={columns[2]}>
              {asked === null ? '–' : number(asked)}
            </td>
            <td class="number" data-label={columns[3]}>
              {toldText(reported)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import type { EventDifference } from '../../../domain/event-difference.ts'
import type {
  FigureDifference,
  MaterialDifference,
  TextDifference as Texts,
} from '../../../domain/picture-difference.ts'
import type { SurveyDifference } from '../../../domain/survey-difference.ts'
import type { PictureDifferencePage } from '../../../operations/picture-version.ts'
import { monthsText, toldText } from '../../../texts/picture-words.ts'
import { eventInWords } from '../../../texts/plan-event-words.ts'
import { answeredText, measuredText } from '../../../texts/survey-words.ts'
import { listed, m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { Added, Removed, TextDifference } from '../comparison/text-difference.tsx'
import { partNames } from './part-names.ts'

/** What a published picture says otherwise than the version before it. */
export function DifferenceView({ data, slug }: { data: PictureDifferencePage; slug: string }) {
  const { version, compared } = data
  if (!compared)
    return (
      <>
        <h1>{m.difference_first_title()}</h1>
        <p class="lead">{m.difference_first()}</p>
        <p>
          <a href={paths.pictureVersion(slug, version.id)}>
            {m.publishing_version_number({ number: version.number })}
          </a>
        </p>
      </>
    )
  const { before, difference } = compared
  const { texts, material, figures, hours, surveys, events, grounds } = difference
  const lists = [texts, material, figures, hours, surveys, events, grounds.added, grounds.removed]
  const isSame = lists.every(({ length }) => length === 0)
  const numbers = { before: before.number, after: version.number }
  return (
    <>
      <h1>{m.difference_title({ number: version.number, before: before.number })}</h1>
      <p class="lead">{m.difference_lead()}</p>
      <p class="row-links">
        <a href={paths.pictureVersion(slug, version.id)}>
          {m.publishing_version_number({ number: version.number })}
        </a>
        <a href={paths.pictureVersion(slug, before.id)}>
          {m.publishing_version_number({ number: before.number })}
        </a>
      </p>
      {isSame && <p>{m.difference_none()}</p>}
      {texts.length + material.length > 0 && (
        <section aria-labelledby="texts">
          <h2 id="texts">{m.difference_texts()}</h2>
          {texts.map((text, at) => (
            <div key={`${at}`}>
              <h3>{nameOf(text)}</h3>
              <p class="running">
                <Changed {...text} />
              </p>
            </div>
          ))}
          {material.map(({ name, before, after }, at) => (
            <div key={`${at}`}>
              <h3>{m.difference_of_material({ name })}</h3>
              <p class="running">
                <Changed before={before && useText(before)} after={after && useText(after)} />
              </p>
            </div>
          ))}
        </section>
      )}
      {grounds.added.length + grounds.removed.length > 0 && (
        <section aria-labelledby="grounds">
          <h2 id="grounds">{m.difference_grounds()}</h2>
          {grounds.added.length > 0 && (
            <p>{m.difference_grounds_added({ grounds: listed(grounds.added) })}</p>
          )}
          {grounds.removed.length > 0 && (
            <p>{m.difference_grounds_removed({ grounds: listed(grounds.removed) })}</p>
          )}
        </section>
      )}
      {figures.length + hours.length > 0 && (
        <section aria-labelledby="figures">
          <h2 id="figures">{m.difference_figures()}</h2>
          <p class="help">{m.difference_figures_help()}</p>
          {figures.length > 0 && <FigureTable figures={figures} {...numbers} />}
          {hours.length > 0 && <p>{m.difference_hours({ categories: listed(hours) })}</p>}
        </section>
      )}
      {surveys.length > 0 && (
        <section aria-labelledby="surveys">
          <h2 id="surveys">{m.difference_surveys()}</h2>
          <p class="help">{m.difference_surveys_help()}</p>
          <SurveyTable surveys={surveys} {...numbers} />
        </section>
      )}
      {events.length > 0 && (
        <section aria-labelledby="events">
          <h2 id="events">{m.difference_events()}</h2>
          <p class="help">{m.difference_events_help()}</p>
          <Events events={events} />
        </section>
      )}
    </>
  )
}

function nameOf({ of, name }: Texts): string {
  switch (of) {
    case 'title':
      return m.difference_of_title()
    case 'summary':
      return m.difference_of_summary()
    case 'conclusion':
      return m.difference_of_conclusion()
    default:
      return name ?? partNames[of]()
  }
}

/** "Använt", "Bortvalt: för gammalt". */
function useText({ used, reason }: NonNullable<MaterialDifference['after']>): string {
  const use = used === 'used' ? m.picture_source_is_used() : m.picture_source_is_discarded()
  return [use, reason].filter(Boolean).join(': ')
}

function Changed({ before, after }: Pick<Texts, 'before' | 'after'>) {
  if (before === null) return <Added text={after ?? ''} />
  if (after === null) return <Removed text={before} />
  return (
    <TextDifference before={before} after={after}>
      <Removed text={before} /> <Added text={after} />
    </TextDifference>
  )
}

type Numbers = { before: number; after: number }

function FigureTable({ figures, before, after }: Numbers & { figures: readonly FigureDifference[] }) {
  const told = (figure: FigureDifference['before']) => (figure ? toldText(figure) : m.difference_not_there())
  const [one, other] = [before, after].map(number => m.publishing_version_number({ number }))
  return (
    <table class="stacks">
      <thead>
        <tr>
          <th scope="col">{m.register_counted()}</th>
          <th scope="col">{m.register_ground()}</th>
          <th scope="col">{m.register_period()}</th>
          <th scope="col">{one}</th>
          <th scope="col">{other}</th>
        </tr>
      </thead>
      <tbody>
        {figures.map((figure, at) => (
          <tr key={`${at}`}>
            <th scope="row">{figure.category}</th>
            <td data-label={m.register_ground()}>{figure.ground}</td>
            <td data-label={m.register_period()}>{monthsText(figure.months)}</td>
            <td data-label={one}>{told(figure.before)}</td>
            <td data-label={other}>{told(figure.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function SurveyTable({ surveys, before, after }: Numbers & { surveys: readonly SurveyDifference[] }) {
  const told = (answered: SurveyDifference['before']) =>
    answered ? answeredText(answered) : m.difference_not_there()
  const [one, other] = [before, after].map(number => m.publishing_version_number({ number }))
  return (
    <table class="stacks">
      <thead>
        <tr>
          <th scope="col">{m.survey_question()}</th>
          <th scope="col">{m.survey_sheet_ground()}</th>
          <th scope="col">{m.survey_when()}</th>
          <th scope="col">{one}</th>
          <th scope="col">{other}</th>
        </tr>
      </thead>
      <tbody>
        {surveys.map((survey, at) => (
          <tr key={`${at}`}>
            <th scope="row">{survey.question}</th>
            <td data-label={m.survey_sheet_ground()}>{groundText(survey.ground)}</td>
            <td data-label={m.survey_when()}>{measuredText(survey.time)}</td>
            <td data-label={one}>{told(survey.before)}</td>
            <td data-label={other}>{told(survey.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const groundText = ({ name, partOf }: SurveyDifference['ground']): string =>
  partOf === null ? name : m.difference_part({ name, ground: partOf })

function Events({ events }: { events: readonly EventDifference[] }) {
  const said = (event: EventDifference['before']) => event && eventInWords(event)
  return (
    <ul>
      {events.map(({ before, after }, at) => (
        <li key={`${at}`}>
          <Changed before={said(before)} after={said(after)} />
        </li>
      ))}
    </ul>
  )
}

import type { Standing } from '../../../domain/answer.ts'
import { askingDays } from '../../../domain/asking.ts'
import type { RoundLine, RoundPage } from '../../../operations/round.ts'
import { standingShape, standingText } from '../../../texts/answers.ts'
import { listed, longDate, m } from '../../../texts/texts.ts'
import { Cell } from '../../parts/cell.tsx'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { distance } from '../overview/distance.ts'
import { Assessments, Via } from './assessments.tsx'
import { Outside } from './outside.tsx'
import { Summary, type SummaryTried } from './summary.tsx'

type Props = {
  data: RoundPage
  slug: string
  can: Can
  tried: SummaryTried | null
  /** It was to be opened early, and nobody has said that it shall. */
  isAskedTwice: boolean
}

/** A reporting point: what it asks about, who has answered, and what is to be done about those who have not. */
export function RoundView(props: Props) {
  const { data, slug, can, tried } = props
  const { point, plan, round, lines, areas } = data
  return (
    <>
      <p class="over">
        {point.code} {point.year}
      </p>
      <h1>{point.name}</h1>
      <p class="lead">
        {m.follow_up_span({ from: longDate(point.coversFrom), to: longDate(point.coversTo) })}
        {plan && ' · '}
        {plan && <a href={paths.record(slug, 'plan', plan.id)}>{m.round_plan({ plan: plan.title })}</a>}
      </p>
      {can('change', 'reportingPoint') && !round && (
        <p class="row-links">
          <ChangeLink href={paths.change(slug, 'reportingPoint', point.id)} what={point.name} />
        </p>
      )}
      <p>{stateOf(data)}</p>
      {round && (
        <p class="row-links">
          <a href={paths.report(slug, point.id)}>{m.report_report()}</a>
          {can('see', 'membership') && (
            <a href={`${paths.sentMail(slug)}?om=${round.id}`}>{m.sent_mail_title()}</a>
          )}
        </p>
      )}
      {round && <Tally data={data} />}
      <Doing {...props} />
      {lines.length > 0 && <Lines {...props} />}
      <Outside data={data} slug={slug} can={can} />
      <Revisions {...props} />
      {round ? (
        <>
          <Summary data={data} slug={slug} can={can} tried={tried} />
          <Assessments
            roundId={round.id}
            areas={areas}
            slug={slug}
            can={can}
            closed={round.decided !== null}
          />
        </>
      ) : (
        areas.map(area => <Via key={area.id} area={area} areas={areas} />)
      )}
      <p class="row-links">
        <a href={paths.followUpIn(slug, point.year)}>{m.round_to_calendar({ year: point.year })}</a>
      </p>
    </>
  )
}

function stateOf({ point, plan, round, lines }: RoundPage): string {
  if (round?.decided) return m.round_decided({ day: longDate(round.decided.decidedOn) })
  if (round) {
    const day = longDate(round.openedAt)
    return m.round_opened({ day, who: round.openedBy, due: longDate(point.dueOn) })
  }
  if (!plan) return m.round_no_plan({ year: point.year })
  return lines.length === 0 ? m.round_nothing({ point: point.code }) : m.round_unopened()
}

/** What one can do with it now: open it, or ask those who have not answered. */
function Doing({ data, slug, can, isAskedTwice }: Props) {
  const { today, point, round, lines, asked, mailSet, asksItself, tally, isEarly } = data
  if (!round) {
    if (!can('add', 'followUp') || lines.length === 0) return null
    return (
      <form method="post" action={paths.roundOpening(slug, point.id)}>
        <p class="help">{m.round_open_help()}</p>
        {isEarly && (
          <div class="field">
            <p id="early-why">
              <strong>{m.round_early()}</strong>{' '}
              {m.round_early_left({ day: longDate(point.coversTo), left: distance(today, point.coversTo) })}{' '}
              {m.round_early_frozen()}
            </p>
            <label class="choice">
              <input type="checkbox" name="early" value="on" required aria-describedby="early-why" />{' '}
              {m.round_early_open()}
            </label>
            {isAskedTwice && (
              <p class="problem" role="alert">
                {m.round_early_choose()}
              </p>
            )}
          </div>
        )}
        <button type="submit" class="primary">
          {m.round_open()}
        </button>
      </form>
    )
  }
  if (!can('add', 'formLink') || round.decided || tally['no-answer'] === 0) return null
  if (!mailSet) return <p class="help">{m.round_ask_unset()}</p>
  const again = Object.keys(asked).length > 0
  return (
    <form method="post" action={paths.asking(slug, point.id)}>
      <p class="help">
        {m.round_ask_help()} {asksItself ? asksAgain(point.dueOn, today) : m.round_asks_when_pressed()}
        {can('change', 'partnership') && (
          <>
            {' '}
            <a href={paths.changePartnership(slug)}>{m.round_asks_change()}</a>
          </>
        )}
      </p>
      <button type="submit" class="primary">
        {again ? m.round_remind() : m.round_ask()}
      </button>
      <Unreached lines={lines} />
    </form>
  )
}

/** The days to come on which it is asked again; nothing once they have been. */
function asksAgain(dueOn: string, today: string): string | null {
  const { before, after } = askingDays(dueOn)
  if (today < before) return m.round_asks_again({ before: longDate(before), after: longDate(after) })
  return today < after ? m.round_asks_again_late({ after: longDate(after) }) : null
}

/** The functions that nobody can be asked for, of what nobody has answered. */
function Unreached({ lines }: { lines: RoundLine[] }) {
  const names = lines
    .filter(({ answer }) => !answer)
    .flatMap(({ respondents }) => respondents)
    .filter(({ people }) => people.every(({ email }) => email === null))
    .map(({ as }) => as)
  if (names.length === 0) return null
  return <p class="help">{m.round_unreached({ names: listed([...new Set(names)]) })}</p>
}

/** The working methods that are looked over by this point, and whether that is done. */
function Revisions({ data: { point, revisions }, slug, can }: Props) {
  if (revisions.length === 0) return null
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions">{m.revision_due_here()}</h2>
      <ul class="lines">
        {revisions.map(({ id, name, dueOn, revisedOn }) => (
          <li key={id}>
            <a href={paths.record(slug, 'programme', id)}>{name}</a>
            <span class="under">
              {revisedOn
                ? m.revision_done({ day: longDate(revisedOn) })
                : dueOn < point.coversFrom
                  ? m.revision_late({ day: longDate(dueOn) })
                  : m.revision_waits()}
            </span>
            {!revisedOn && can('add', 'revision') && (
              <AddLink
                href={paths.add(slug, 'revision', { arbetssatt: id })}
                what={m.revision_name()}
                where={name}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function answersText(answered: number, all: number): string {
  if (all === 1) return answered === 1 ? m.round_answers_one() : m.round_answers_none_of_one()
  return m.round_answers({ answered, all })
}

/** How many stand in which way: those that nobody has answered of are told for themselves. */
function Tally({ data: { tally, lines } }: { data: RoundPage }) {
  const standings = Object.entries(tally) as [Standing, number][]
  return (
    <section aria-labelledby="tally" class="tally">
      <h2 id="tally">{answersText(lines.length - tally['no-answer'], lines.length)}</h2>
      <ul>
        {standings
          .filter(([, count]) => count > 0)
          .map(([standing, count]) => (
            <li key={standing}>
              <span class="shape" aria-hidden="true">
                {standingShape(standing)}
              </span>{' '}
              {standingText(standing)}: <strong>{count}</strong>
            </li>
          ))}
      </ul>
    </section>
  )
}

function Lines({ data: { lines, round, asked }, slug }: Props) {
  const columns = { state: m.round_state(), who: m.round_who() }
  return (
    <table class="stacks">
      <thead>
        <tr>
          <th scope="col">{m.round_activity()}</th>
          {round && <th scope="col">{columns.state}</th>}
          <th scope="col">{columns.who}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(line => (
          <tr key={line.activityId}>
            <th scope="row">
              <a
                href={
                  line.followUpId
                    ? paths.activityFollowUp(slug, line.followUpId)
                    : paths.record(slug, 'activity', line.activityId)
                }
              >
                {line.title}
              </a>
              <span class="detail">{line.area}</span>
            </th>
            {round && (
              <Cell label={columns.state}>
                <span class="shape" aria-hidden="true">
                  {standingShape(line.answer?.production ?? 'no-answer')}
                </span>{' '}
                {standingText(line.answer?.production ?? 'no-answer')}
                {line.answer && <span class="detail">{line.answer.answeredAs}</span>}
              </Cell>
            )}
            <Cell label={columns.who}>
              <Respondents line={line} asked={asked} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Each function that answers with who holds it; what stands in the way of asking is said, not left out. */
function Respondents({ line: { respondents }, asked }: { line: RoundLine; asked: RoundPage['asked'] }) {
  if (respondents.length === 0) return <span class="missing">{m.round_nobody()}</span>
  return (
    <ul class="respondents">
      {respondents.map(({ as, positionId, people }) => {
        const [at] = people.flatMap(({ id }) => asked[id] ?? [])
        const note =
          people.length === 0
            ? positionId === null
              ? m.round_unknown()
              : m.round_vacant()
            : people.every(({ email }) => email === null)
              ? m.round_no_address()
              : at && m.round_asked({ day: longDate(at) })
        return (
          <li key={as}>
            {as}
            {note && <span class="detail">{note}</span>}
          </li>
        )
      })}
    </ul>
  )
}

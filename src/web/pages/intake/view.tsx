import type { IntakePage } from '../../../operations/intake.ts'
import { daysText, leftOutLines, stateLines } from '../../../texts/figure-words.ts'
import { longDate, longTime, m, number } from '../../../texts/texts.ts'
import { Facts } from '../../parts/facts.tsx'
import { Jointed } from '../../parts/jointed.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { timesUnread, Unread } from '../figure-file/unread.tsx'

type Props = { data: IntakePage; slug: string; can: Can }

/** What a file gave: how much was counted, what was left out and why, which days it speaks for; and the way to take it back. */
export function IntakeView(props: Props) {
  const { intake } = props.data
  return (
    <>
      <p class="over">{m.intake_intake()}</p>
      <h1>
        <Jointed text={intake.fileName} />
      </h1>
      {intake.withdrawnAt && (
        <p class="lead">
          {m.intake_withdrawn_by({
            person: intake.withdrawnByName ?? '',
            time: longTime(intake.withdrawnAt),
          })}{' '}
          {intake.withdrawnReason}
        </p>
      )}
      {intake.withdrawnAt && <Again {...props} />}
      <Facts
        rows={[
          {
            label: m.source_source(),
            value: null,
            link: {
              href: paths.record(props.slug, 'source', intake.sourceId),
              text: intake.sourceName,
            },
          },
          { label: m.intake_read(), value: longTime(intake.at), note: intake.personName },
          { label: m.intake_rows(), value: number(intake.fileRows) },
          {
            label: intake.gives === 'values' ? m.intake_values() : m.intake_counts(),
            value: number(intake.counts),
          },
          {
            label: m.intake_days(),
            value: intake.startsOn && intake.endsOn && daysText(intake.startsOn, intake.endsOn),
            ...(intake.gives === 'counts' && {
              note: intake.complete ? m.intake_complete() : m.intake_not_complete(),
            }),
          },
          {
            label: m.intake_beside(),
            value: intake.gives === 'values' ? null : intake.replaces ? m.intake_replaces() : m.intake_adds(),
          },
          { label: m.intake_extracted(), value: intake.extractedOn && longDate(intake.extractedOn) },
          { label: m.intake_preliminary(), value: intake.preliminary ? m.intake_is_preliminary() : null },
          { label: m.recipe_recipe(), value: intake.recipeName },
        ].filter(row => row.value !== null || 'link' in row)}
      />
      <InPicture {...props} />
      <States {...props} />
      <LeftOut {...props} />
      <Sums {...props} />
      <Values {...props} />
      {intake.withdrawnAt === null && props.can('add', 'intakeWithdrawal') && <TakeBack {...props} />}
    </>
  )
}

/** The way back for who took a reading back and should not have: what was fetched is fetched again, a file has to be handed in, for it is not kept. */
function Again({ data: { intake, again }, slug, can }: Props) {
  if (again)
    return (
      <p class="row-links">
        <a href={paths.intake(slug, again.id)}>{m.intake_again_read({ time: longTime(again.at) })}</a>
      </p>
    )
  if (!can('add', 'figureFile')) return null
  const { recipeId, recipeName, isFetched } = intake
  if (recipeId !== null && isFetched)
    return (
      <form method="post" action={paths.fetchAgain(slug, recipeId)}>
        <p>{m.intake_again_fetched()}</p>
        <p class="buttons">
          <button type="submit">{m.intake_fetch_again()}</button>
        </p>
      </form>
    )
  return (
    <>
      <p>
        {m.intake_again_not_kept()}{' '}
        {recipeName === null ? m.intake_again_without_recipe() : m.intake_again_recipe({ name: recipeName })}
      </p>
      <p class="row-links">
        <a href={paths.figureFilesOf(slug, intake.sourceId)}>{m.intake_hand_in_again()}</a>
      </p>
    </>
  )
}

/** The way on to what the figures say; values of indicators have theirs below. */
function InPicture({ data: { intake }, slug, can }: Props) {
  if (intake.gives !== 'counts' || intake.withdrawnAt !== null || !can('see', 'periodSum')) return null
  return (
    <p class="row-links">
      <a href={paths.pictureOf(slug, intake.sourceId)}>{m.intake_see_picture()}</a>
    </p>
  )
}

/** What is a number of that which was taken in, and what the file says is none. */
function States({ data: { states } }: Props) {
  const lines = stateLines(states)
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="taken-in">
      <h2 id="taken-in">{m.intake_taken_in()}</h2>
      <table class="stacks">
        <thead>
          <tr>
            <th scope="col">{m.intake_what()}</th>
            <th scope="col">{m.intake_times()}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ state, times }) => (
            <tr key={state}>
              <th scope="row">{state}</th>
              <td data-label={m.intake_times()}>{number(times)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function LeftOut(props: Props) {
  const { intake } = props.data
  const lines = leftOutLines(intake.leftOut as Record<string, number>)
  if (lines.length === 0) return <p>{m.intake_nothing_left_out()}</p>
  return (
    <section aria-labelledby="left-out">
      <h2 id="left-out">{m.intake_left_out()}</h2>
      <table class="stacks">
        <thead>
          <tr>
            <th scope="col">{m.intake_reason()}</th>
            <th scope="col">{m.intake_times()}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ reason, times }) => (
            <tr key={reason}>
              <th scope="row">{reason}</th>
              <td data-label={m.intake_times()}>{number(times)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {intake.withdrawnAt === null && <NotRead {...props} />}
    </section>
  )
}

/** Row by row while it is remembered, and what to do about it. */
function NotRead({ data: { intake, unread }, slug, can }: Props) {
  const times = timesUnread(intake.leftOut as Record<string, number>)
  if (times === 0 || !can('add', 'figureFile')) return null
  const again = (
    <p class="row-links">
      <a href={paths.figureFilesOf(slug, intake.sourceId)}>{m.figures_read_mended()}</a>
    </p>
  )
  return (
    <>
      {unread && unread.cells.length > 0 ? (
        <Unread cells={unread.cells} times={times} hidesValues={unread.ofEvents}>
          {intake.replaces ? m.figures_unread_after() : m.figures_unread_after_adds()}
        </Unread>
      ) : (
        <p>{m.figures_unread_gone()}</p>
      )}
      {again}
    </>
  )
}

function Sums({ data: { sums } }: Props) {
  if (sums.length === 0) return null
  const columns = { territory: m.territory_territory(), amount: m.intake_amount(), days: m.intake_from_to() }
  return (
    <section aria-labelledby="sums">
      <h2 id="sums">{m.intake_sums()}</h2>
      <table class="stacks">
        <thead>
          <tr>
            <th scope="col">{m.category_category()}</th>
            {Object.values(columns).map(text => (
              <th scope="col" key={text}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sums.map(sum => (
            <tr key={`${sum.categoryName} ${sum.territoryName}`}>
              <th scope="row">{sum.categoryName}</th>
              <td data-label={columns.territory}>{sum.territoryName}</td>
              <td data-label={columns.amount}>
                {sum.unknown < sum.counts ? number(sum.amount) : '–'}
                {sum.unknown > 0 && (
                  <span class="detail">{m.intake_unknown({ count: number(sum.unknown) })}</span>
                )}
              </td>
              <td data-label={columns.days}>{daysText(sum.startsOn, sum.endsOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Values({ data: { values }, slug }: Props) {
  if (values.length === 0) return null
  const columns = { values: m.indicator_values(), days: m.intake_from_to() }
  return (
    <section aria-labelledby="values">
      <h2 id="values">{m.intake_sums()}</h2>
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
          {values.map(value => (
            <tr key={value.id}>
              <th scope="row">
                <a href={paths.record(slug, 'indicator', value.id)}>{value.name}</a>
              </th>
              <td data-label={columns.values}>
                {number(value.values)}
                {value.unknown > 0 && (
                  <span class="detail">{m.intake_unknown({ count: number(value.unknown) })}</span>
                )}
              </td>
              <td data-label={columns.days}>{daysText(value.startsOn, value.endsOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function TakeBack({ data: { intake }, slug }: Props) {
  return (
    <details class="take-back">
      <summary>{m.intake_take_back()}</summary>
      <form method="post" action={paths.intakeWithdrawal(slug, intake.id)}>
        <p class="help">{m.intake_take_back_help()}</p>
        <div class="field">
          <label for="reason">{m.intake_take_back_reason()}</label>
          <input id="reason" name="reason" required />
        </div>
        <p class="buttons">
          <button type="submit">{m.intake_take_back()}</button>
        </p>
      </form>
    </details>
  )
}

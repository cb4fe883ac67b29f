import type { ComponentChildren } from 'preact'
import type { RecordName } from '../../../domain/access.ts'
import type { CommunicationPage } from '../../../operations/communication.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { titleText } from '../../parts/title-text.ts'
import { type NounKey, paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { DialogueItem } from './dialogue.tsx'
import { promiseStateText } from './words.ts'

type Props = { data: CommunicationPage; slug: string; can: Can }

/** What is said outwards and heard back: the strategy, planned messages, promises with what came of them, dialogues with residents. */
export function CommunicationView(props: Props) {
  return (
    <>
      <h1>{m.communication_title()}</h1>
      <p class="lead">{m.communication_lead()}</p>
      <Strategies {...props} />
      <Messages {...props} />
      <Promises {...props} />
      <Dialogues {...props} />
    </>
  )
}

/** A part of the page: what stands in it, or what belongs there, and the way to add to it. */
function Part({
  id,
  heading,
  empty,
  noun,
  what,
  slug,
  can,
  children,
}: {
  id: string
  heading: string
  /** What belongs here, where there is nothing; null where there is. */
  empty: string | null
  noun: NounKey & RecordName
  what: string
  slug: string
  can: Can
  children: ComponentChildren
}) {
  return (
    <section aria-labelledby={id} class="spoken">
      <h2 id={id}>{heading}</h2>
      {empty === null ? children : <p class="empty">{empty}</p>}
      {can('add', noun) && (
        <p class="row-links">
          <AddLink href={paths.add(slug, noun)} what={what} />
        </p>
      )}
    </section>
  )
}

function Strategies({ data: { strategies, communicators }, slug, can }: Props) {
  return (
    <Part
      id="strategy"
      heading={m.strategy_heading()}
      empty={strategies.length === 0 ? m.strategy_none() : null}
      noun="strategy"
      what={m.strategy_name()}
      slug={slug}
      can={can}
    >
      {strategies.map(({ id, title, text, due }) => (
        <div key={id} id={id} class="item">
          <h3>{title}</h3>
          {text && <p class="running">{text}</p>}
          {due && <p class="detail">{m.strategy_in_place({ when: due })}</p>}
          <Change noun="strategy" id={id} what={title} slug={slug} can={can} />
        </div>
      ))}
      <div class="item">
        <h3>{m.communicator_heading()}</h3>
        {communicators.length === 0 ? (
          <p class="empty">{m.communicator_none()}</p>
        ) : (
          <CommunicatorList communicators={communicators} slug={slug} can={can} />
        )}
        {can('add', 'communicator') && (
          <p class="row-links">
            <AddLink href={paths.add(slug, 'communicator')} what={m.communicator_name()} />
          </p>
        )}
      </div>
    </Part>
  )
}

function CommunicatorList({
  communicators,
  slug,
  can,
}: {
  communicators: CommunicationPage['communicators']
  slug: string
  can: Can
}) {
  return (
    <ul>
      {communicators.map(({ id, organisationName, wording, positionId }) => (
        <li key={id}>
          {organisationName}:{' '}
          {positionId ? <a href={paths.record(slug, 'position', positionId)}>{wording}</a> : wording}{' '}
          <Change noun="communicator" id={id} what={wording} slug={slug} can={can} />
        </li>
      ))}
    </ul>
  )
}

function Messages({ data: { messages, today }, slug, can }: Props) {
  return (
    <Part
      id="messages"
      heading={m.message_heading()}
      empty={messages.length === 0 ? m.message_none() : null}
      noun="message"
      what={m.message_name()}
      slug={slug}
      can={can}
    >
      {messages.map(({ id, text, audience, channel, planned, plannedOn, saidOn, communicators }) => (
        <div key={id} id={id} class="item">
          <p class="running">{text}</p>
          <p class="detail">{[audience, channel].filter(Boolean).join(' · ')}</p>
          <p class={!saidOn && plannedOn && plannedOn < today ? 'when late' : 'when'}>
            {saidOn
              ? m.message_said({ date: longDate(saidOn) })
              : planned
                ? m.message_planned({ when: planned })
                : m.message_unplanned()}
          </p>
          {communicators.length > 0 && (
            <CommunicatorList communicators={communicators} slug={slug} can={can} />
          )}
          <p class="row-links">
            <Change noun="message" id={id} what={text} slug={slug} can={can} />
            {can('add', 'communicator') && (
              <AddLink href={paths.add(slug, 'communicator', { budskap: id })} what={m.communicator_name()} />
            )}
          </p>
        </div>
      ))}
    </Part>
  )
}

function Promises({ data: { promises, today }, slug, can }: Props) {
  return (
    <Part
      id="promises"
      heading={m.promise_heading()}
      empty={promises.length === 0 ? m.promise_none() : null}
      noun="promise"
      what={m.promise_name()}
      slug={slug}
      can={can}
    >
      <p class="quiet">{m.promise_explained()}</p>
      {promises.map(promise => {
        const { id, text, promisedBy, promisedOn, due, dueOn, activityId, activityTitle, outcomes } = promise
        const about = [promisedBy, promisedOn && longDate(promisedOn), due && m.promise_by({ when: due })]
        const isLate = outcomes.length === 0 && dueOn !== null && dueOn < today
        return (
          <div key={id} id={id} class="item">
            <p class="running">{text}</p>
            <p class={isLate ? 'when late' : 'when'}>{about.filter(Boolean).join(' · ')}</p>
            {activityId && activityTitle && (
              <p class="detail">
                {m.promise_kept_by()}{' '}
                <a href={paths.record(slug, 'activity', activityId)}>{titleText(activityTitle)}</a>
              </p>
            )}
            {outcomes.length === 0 ? (
              <p class="promise-state none">{m.promise_no_outcome()}</p>
            ) : (
              <ul>
                {outcomes.map(outcome => (
                  <li key={outcome.id}>
                    <span class={`promise-state ${outcome.state}`}>{promiseStateText(outcome.state)}</span>{' '}
                    <span class="detail">{longDate(outcome.seenOn)}</span> {outcome.text}{' '}
                    <Change noun="promiseOutcome" id={outcome.id} what={outcome.text} slug={slug} can={can} />
                  </li>
                ))}
              </ul>
            )}
            <p class="row-links">
              <Change noun="promise" id={id} what={text} slug={slug} can={can} />
              {can('add', 'promiseOutcome') && (
                <AddLink
                  href={paths.add(slug, 'promiseOutcome', { lofte: id })}
                  what={m.promise_outcome_name()}
                />
              )}
            </p>
          </div>
        )
      })}
    </Part>
  )
}

function Dialogues({ data: { dialogues }, slug, can }: Props) {
  return (
    <Part
      id="dialogues"
      heading={m.dialogue_heading()}
      empty={dialogues.length === 0 ? m.dialogue_none() : null}
      noun="dialogue"
      what={m.dialogue_name()}
      slug={slug}
      can={can}
    >
      {dialogues.map(dialogue => (
        <DialogueItem key={dialogue.id} dialogue={dialogue} slug={slug} can={can} />
      ))}
    </Part>
  )
}

function Change({
  noun,
  id,
  what,
  slug,
  can,
}: {
  noun: NounKey & RecordName
  id: string
  what: string
  slug: string
  can: Can
}) {
  return can('change', noun) ? <ChangeLink href={paths.change(slug, noun, id)} what={what} /> : null
}

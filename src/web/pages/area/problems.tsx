import type { Answer } from '../../../domain/chain.ts'
import type { Heard } from '../../../domain/communication.ts'
import type { Problem as StoredProblem } from '../../../storage/problem.ts'
import { m } from '../../../texts/texts.ts'
import { AddLine } from '../../parts/add-line.tsx'
import { beginning } from '../../parts/beginning.ts'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { titleText } from '../../parts/title-text.ts'
import { type NounKey, paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { HeardLines } from '../communication/heard-lines.tsx'

/** `heard`: what residents have said that it goes back to, where the page tells of it. */
type Problem = StoredProblem & { heard?: Heard[] }
type Props = { problems: Problem[]; answers: Answer[]; slug: string; can: Can; back: string }

/** What is wrong and why, each cause with what is done about it: the middle of the chain. */
export function Problems({ areaId, name, ...props }: Props & { areaId: string; name: string }) {
  const { problems, slug, can, back } = props
  return (
    <>
      {problems.length > 0 && (
        <ol class="problems">
          {problems.map(problem => (
            <li key={problem.id} id={problem.id}>
              <ProblemLine problem={problem} {...props} />
            </li>
          ))}
        </ol>
      )}
      {can('add', 'problem') && (
        <AddLine
          action={paths.add(slug, 'problem', { area: areaId })}
          id={`problem-${areaId}`}
          what={m.problem_name()}
          label={m.problem_text()}
          help={m.problem_text_help()}
          where={name}
          back={back}
        />
      )}
    </>
  )
}

function ProblemLine({ problem, answers, slug, can, back }: Omit<Props, 'problems'> & { problem: Problem }) {
  const own = answers.filter(({ problemId, causeId }) => problemId === problem.id && causeId === null)
  return (
    <>
      <p>
        <span class="words">{problem.text}</span>
        {problem.placeId && problem.placeName && (
          <>
            {' '}
            <a class="at" href={paths.record(slug, 'place', problem.placeId)}>
              {problem.placeName}
            </a>
          </>
        )}
        <Change noun="problem" row={problem} slug={slug} can={can} />
      </p>
      <HeardLines heard={problem.heard ?? []} slug={slug} />
      <Answers answers={own} slug={slug} />
      {problem.causes.length === 0 ? (
        <p class="quiet">{m.problem_without_cause()}</p>
      ) : (
        <ul class="causes">
          {problem.causes.map(cause => {
            const own = answers.filter(({ causeId }) => causeId === cause.id)
            return (
              <li key={cause.id} id={cause.id}>
                <p>
                  <span class="label">{m.cause_text()}</span> {cause.text}
                  <Change noun="cause" row={cause} slug={slug} can={can} />
                </p>
                {own.length > 0 ? (
                  <Answers answers={own} slug={slug} />
                ) : (
                  <p class="quiet">
                    {m.cause_unanswered()}{' '}
                    {can('add', 'activity') && (
                      <AddLink
                        href={paths.add(slug, 'activity', {
                          area: problem.areaId,
                          problemId: problem.id,
                          causeId: cause.id,
                        })}
                        what={m.activity_name()}
                        where={m.house_quoted({ text: beginning(cause.text) })}
                      />
                    )}
                  </p>
                )}
              </li>
            )
          })}
        </ul>
      )}
      {can('add', 'cause') && (
        <AddLine
          action={paths.add(slug, 'cause', { problem: problem.id })}
          id={`cause-${problem.id}`}
          what={m.cause_name()}
          label={m.cause_text()}
          help={m.cause_text_help()}
          where={m.house_quoted({ text: beginning(problem.text) })}
          back={back}
        />
      )}
    </>
  )
}

function Answers({ answers, slug }: { answers: Answer[]; slug: string }) {
  if (answers.length === 0) return null
  return (
    <p class="answers">
      {m.problem_answered_by()}{' '}
      {answers.map(({ id, title }, index) => (
        <span key={id}>
          {index > 0 && '\u00a0· '}
          <a href={paths.record(slug, 'activity', id)}>{titleText(title)}</a>
        </span>
      ))}
    </p>
  )
}

function Change(props: { noun: NounKey; row: { id: string; text: string }; slug: string; can: Can }) {
  const { noun, row, slug, can } = props
  if (!can('change', noun)) return null
  return (
    <>
      {' '}
      <ChangeLink
        href={paths.change(slug, noun, row.id)}
        what={m.house_quoted({ text: beginning(row.text) })}
      />
    </>
  )
}

import { conditionStates, effects, processes, productions } from '../../../domain/answer.ts'
import type { Problems } from '../../../domain/fields.ts'
import {
  conditionText,
  effectText,
  processText,
  standingShape,
  standingText,
} from '../../../texts/answers.ts'
import { m } from '../../../texts/texts.ts'
import { type Control, ErrorSummary, Field, Optional, problemText, type Values } from '../../parts/form.tsx'
import { KeptText } from '../../parts/kept-text.tsx'

type Props = {
  action: string
  values: Values
  problems: Problems
  /** What the plan says shall be true; without it there is no question of it. */
  condition: string | null
  /** The level of its headings. */
  heading: 'h2' | 'h3'
  /** By a link that holds once: what comes after it is shown as the answer to it. */
  isOnce?: boolean
}

const fields = () =>
  ({
    production: { name: 'production', label: m.answer_production(), kind: 'choice', required: true },
    produced: { name: 'produced', label: m.answer_produced(), help: m.answer_produced_help(), kind: 'text' },
    reason: {
      name: 'reason',
      label: m.answer_reason(),
      requiredWhen: m.answer_reason_when(),
      help: m.answer_reason_help(),
      kind: 'text',
    },
    process: { name: 'process', label: m.answer_process(), kind: 'choice' },
    processWords: { name: 'processWords', label: m.answer_process_words(), kind: 'text' },
    effect: { name: 'effect', label: m.answer_effect(), help: m.answer_effect_help(), kind: 'choice' },
    effectBasis: {
      name: 'effectBasis',
      label: m.answer_effect_basis(),
      requiredWhen: m.answer_effect_basis_when(),
      help: m.answer_effect_basis_help(),
      kind: 'text',
    },
    conditionMet: { name: 'conditionMet', label: m.answer_condition(), kind: 'choice' },
    nextStep: { name: 'nextStep', label: m.answer_next_step(), kind: 'text' },
    answeredAs: { name: 'answeredAs', label: m.answer_as(), kind: 'line', required: true },
  }) satisfies Record<string, Control>

/** The three questions of a follow-up, each for itself: what was done, how it went, whether it helped; and what happens now. */
export function AnswerForm({ action, values, problems, condition, heading: Heading, isOnce }: Props) {
  const controls: Record<keyof ReturnType<typeof fields>, Control> = fields()
  const written = (name: keyof typeof controls) => (
    <Field control={controls[name]} value={values[name]} problem={problems[name]} />
  )
  const choices = (name: keyof typeof controls, options: { value: string; text: string }[]) => (
    <Radios control={controls[name]} value={values[name]} problem={problems[name]} options={options} />
  )
  return (
    <form
      method="post"
      action={action}
      class="answer-form"
      data-turbo={isOnce ? 'false' : undefined}
      data-unsaved={m.house_leave_unsaved()}
      data-draft={action}
      data-refused={Object.keys(problems).length > 0 || undefined}
      novalidate
    >
      <KeptText />
      <ErrorSummary controls={Object.values(controls)} problems={problems} />
      <Heading>{m.answer_what()}</Heading>
      {choices(
        'production',
        productions.map(value => ({ value, text: `${standingShape(value)} ${standingText(value)}` })),
      )}
      {written('produced')}
      {written('reason')}
      {condition && (
        <>
          <p>{m.answer_condition_of({ condition })}</p>
          {choices(
            'conditionMet',
            conditionStates.map(value => ({ value, text: conditionText(value) })),
          )}
        </>
      )}
      <Heading>{m.answer_how()}</Heading>
      {choices(
        'process',
        processes.map(value => ({ value, text: processText(value) })),
      )}
      {written('processWords')}
      <Heading>{m.answer_helped()}</Heading>
      {choices(
        'effect',
        effects.map(value => ({ value, text: effectText(value) })),
      )}
      {written('effectBasis')}
      <Heading>{m.answer_on()}</Heading>
      {written('nextStep')}
      {written('answeredAs')}
      <button type="submit" class="primary">
        {m.answer_send()}
      </button>
    </form>
  )
}

/** A few choices seen at once: one press each, also with a thumb. */
function Radios({
  control,
  value,
  problem,
  options,
}: {
  control: Control
  value: unknown
  problem: Problems[string] | undefined
  options: { value: string; text: string }[]
}) {
  const { name, label, help, required } = control
  const described = [help && `${name}-help`, problem && `${name}-problem`].filter(Boolean).join(' ')
  return (
    <fieldset
      class={problem ? 'radios wrong' : 'radios'}
      id={name}
      aria-describedby={described || undefined}
      tabIndex={problem ? -1 : undefined}
    >
      <legend>
        {label}
        <Optional control={control} />
      </legend>
      {help && (
        <p class="help" id={`${name}-help`}>
          {help}
        </p>
      )}
      {problem && (
        <p class="problem" id={`${name}-problem`}>
          {problemText(problem)}
        </p>
      )}
      {options.map(option => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            required={required || undefined}
          />{' '}
          {option.text}
        </label>
      ))}
      {!required && (
        <label class="choice">
          <input type="radio" name={name} value="" checked={!value} /> {m.answer_no_choice()}
        </label>
      )}
    </fieldset>
  )
}

import '../../elements.ts'
import type { Problems } from '../../../domain/fields.ts'
import type { ChoiceLists } from '../../../operations/choices.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { type Control, Field } from '../../parts/form.tsx'
import { paths } from '../../paths.ts'
import { ProblemSummary } from './problem-summary.tsx'
import { RoleFields, type RoleValues } from './role-fields.tsx'

export type InviteState = {
  values: RoleValues & { name: string; email: string; personId: string }
  /** Those who are here without an account. */
  people: { id: string; name: string }[]
  choices: Pick<ChoiceLists, 'groups' | 'places'>
  problems?: Problems
}

/** Somebody to let in: who, and as what. */
export function InviteView({
  values,
  people,
  choices,
  problems = {},
  slug,
  partnership,
}: InviteState & { slug: string; partnership: string }) {
  const controls: (Control & { name: 'name' | 'email' | 'personId' })[] = [
    { name: 'name', label: m.member_field_name(), kind: 'line', required: true, autocomplete: 'off' },
    {
      name: 'email',
      label: m.member_field_email(),
      help: m.member_field_email_help(),
      kind: 'email',
      required: true,
      autocomplete: 'off',
    },
    ...(people.length > 0
      ? [
          {
            name: 'personId' as const,
            label: m.member_field_person(),
            help: m.member_field_person_help(),
            kind: 'choice' as const,
            options: [
              ...people.map(({ id, name }) => ({ value: id, text: name })),
              { value: 'new', text: m.member_person_new() },
            ],
          } satisfies Control & { name: 'personId' },
        ]
      : []),
  ]
  return (
    <>
      <h1>{m.member_invite_title({ partnership })}</h1>
      <p class="lead">{m.member_invite_explanation()}</p>
      <ProblemSummary problems={problems} />
      {problems.email === 'already-member' && (
        <p>
          <a href={paths.members(slug)}>{m.member_see_members()}</a>
        </p>
      )}
      {/* The answer holds a link that is shown once, so there is no address to redirect to, as Turbo would want. */}
      <form method="post" novalidate data-turbo="false">
        {controls.map(control => (
          <Field
            key={control.name}
            control={control}
            value={values[control.name]}
            problem={problems[control.name]}
          />
        ))}
        <RoleFields values={values} choices={choices} problems={problems} />
        <p class="buttons">
          <button type="submit" class="primary">
            {m.member_invite_make()}
          </button>
          <a href={paths.members(slug)}>{m.house_cancel()}</a>
        </p>
      </form>
    </>
  )
}

/** The link, once. */
export function InvitedView({
  name,
  link,
  isHere,
  expiresAt,
  slug,
}: {
  name: string
  link: string
  /** Whether the link leads to the machine that opens it, and so to nobody else's. */
  isHere: boolean
  expiresAt: Date
  slug: string
}) {
  return (
    <>
      <h1>{m.member_invited_title({ name })}</h1>
      <p>{m.member_invited_explanation({ name })}</p>
      <div class="field">
        <label for="link">{m.member_invited_link()}</label>
        <input id="link" type="text" value={link} readonly autofocus />
        <copy-field hidden data-field="link" data-done={m.member_invited_copied()}>
          <button type="button">{m.member_invited_copy()}</button>
          <span role="status" />
        </copy-field>
        <p class="help">{m.member_invited_holds({ date: longDate(expiresAt) })}</p>
        {isHere && <p class="help">{m.member_invited_only_here()}</p>}
      </div>
      <p>
        <a href={paths.members(slug)}>{m.member_invited_back()}</a>
      </p>
    </>
  )
}

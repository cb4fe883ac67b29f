import type { Problems } from '../../../domain/fields.ts'
import type { ChoiceLists } from '../../../operations/choices.ts'
import type { Member } from '../../../storage/membership.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { ProblemSummary } from './problem-summary.tsx'
import { RoleFields, type RoleValues } from './role-fields.tsx'

export type MemberState = {
  member: Member
  values: RoleValues
  choices: Pick<ChoiceLists, 'groups' | 'places'>
  problems?: Problems
  notice?: 'stale' | 'last-coordinator'
}

/** A member's role as a form. */
export function MemberView({
  member,
  values,
  choices,
  problems = {},
  notice,
  slug,
}: MemberState & { slug: string }) {
  return (
    <>
      <h1>{m.member_change_title({ name: member.name })}</h1>
      {notice && (
        <div class="notice" role="alert" tabIndex={-1} autofocus>
          <p>{notice === 'stale' ? m.member_stale() : m.member_last_coordinator()}</p>
        </div>
      )}
      <ProblemSummary problems={problems} />
      <form method="post" novalidate data-unsaved={m.house_leave_unsaved()}>
        <input type="hidden" name="version" value={member.version} />
        <RoleFields values={values} choices={choices} problems={problems} />
        <p class="buttons">
          <button type="submit" class="primary">
            {m.house_save()}
          </button>
          <a href={paths.members(slug)}>{m.house_cancel()}</a>
        </p>
      </form>
      <form method="get" action={paths.memberRemoval(slug, member.id)} class="remove">
        <button type="submit" class="quiet danger">
          {m.member_remove()}
        </button>
      </form>
    </>
  )
}

/** Asks once before somebody is let out. */
export function RemoveMemberView({
  member: { name, version },
  slug,
  refusal,
}: {
  member: MemberState['member']
  slug: string
  refusal: 'last-coordinator' | 'stale' | null
}) {
  const last = refusal === 'last-coordinator'
  return (
    <>
      <h1>{m.member_remove_title({ name })}</h1>
      {refusal === 'stale' && <p role="alert">{m.remove_stale()}</p>}
      {last ? <p role="alert">{m.member_last_coordinator()}</p> : <p>{m.member_remove_explanation()}</p>}
      <form method="post" class="buttons">
        <input type="hidden" name="version" value={version} />
        {!last && (
          <button type="submit" class="primary danger">
            {m.house_remove()}
          </button>
        )}{' '}
        <a href={paths.members(slug)}>{m.house_cancel()}</a>
      </form>
    </>
  )
}

import { m } from '../../texts/texts.ts'

/** The invitation to add what is missing: quiet, so that it never competes with what stands there. */
export function AddLink({ href, what, where }: { href: string; what: string; where?: string }) {
  return (
    <a class="add" href={href}>
      {m.form_add({ name: what })}
      {where && <span class="visually-hidden"> – {where}</span>}
    </a>
  )
}

/** The way to change one of several records on a page; its name is said to those who hear the page. */
export function ChangeLink({ href, what }: { href: string; what: string }) {
  return (
    <a class="edit" href={href}>
      {m.house_change()}
      <span class="visually-hidden"> {what}</span>
    </a>
  )
}

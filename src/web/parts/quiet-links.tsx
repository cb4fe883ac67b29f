import { m } from '../../texts/texts.ts'

/** `leaves`: it leads to the form's own page, for it stands in a form itself. */
type LinkProps = { href: string; what: string; leaves?: boolean }

/** The invitation to add what is missing: quiet, so that it never competes with what stands there. */
export function AddLink({ href, what, where, leaves }: LinkProps & { where?: string }) {
  return (
    <a class="add" href={href} data-turbo-frame={leaves ? '_top' : undefined}>
      {m.form_add({ name: what })}
      {where && <span class="visually-hidden"> – {where}</span>}
    </a>
  )
}

/** The way to change one of several records on a page; its name is said to those who hear the page. */
export function ChangeLink({ href, what, leaves }: LinkProps) {
  return (
    <a class="edit" href={href} data-turbo-frame={leaves ? '_top' : undefined}>
      {m.house_change()}
      <span class="visually-hidden"> {what}</span>
    </a>
  )
}

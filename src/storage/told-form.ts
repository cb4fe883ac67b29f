import { sql } from 'kysely'
import type { Writing } from './database.ts'

/** Strikes from every form what it tells from one point of a meeting: what was said there, and what somebody was given to do. */
export async function strikeFromForms(
  writing: Writing,
  partnershipId: string,
  agendaItemId: string,
): Promise<void> {
  const told = JSON.stringify([{ agendaItemId }])
  const without = (part: 'actionPoints' | 'continuous') => sql`
    jsonb_build_object(${sql.lit(part)}, (
      select coalesce(jsonb_agg(one order by place), '[]')
      from jsonb_array_elements(form -> ${sql.lit(part)}) with ordinality as each (one, place)
      where one ->> 'agendaItemId' <> ${agendaItemId}
    ))`
  await sql`
    update follow_up set form = form || ${without('actionPoints')} || ${without('continuous')}
    where partnership_id = ${partnershipId}
      and (form -> 'actionPoints' @> ${told}::jsonb or form -> 'continuous' @> ${told}::jsonb)
  `.execute(writing)
}

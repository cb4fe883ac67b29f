import type { Calendar } from '../../../documents/writing/calendar.ts'
import { titleWithYear } from '../../../domain/plan-in-force.ts'
import type { PlanDays } from '../../../operations/plan-dates.ts'
import { locale, m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'

/** The plan's days as a calendar; `origin` is how people reach the program, which also keeps the ids apart from other places'. */
export function calendarOf({ plan, days, made }: PlanDays, slug: string, origin: string): Calendar {
  const title = titleWithYear(plan)
  const { host } = new URL(origin)
  return {
    name: m.document_calendar_name({ plan: title }),
    language: locale(),
    made,
    days: days.map(day =>
      day.kind === 'ends'
        ? {
            uid: `${day.activity.id}@${host}`,
            sequence: day.activity.version,
            on: day.on,
            summary: m.document_calendar_ends({ activity: day.activity.title }),
            url: origin + paths.record(slug, 'activity', day.activity.id),
          }
        : {
            uid: `${plan.id}-${day.point.toLowerCase()}@${host}`,
            sequence: plan.version + day.version,
            on: day.on,
            summary: m.document_calendar_report({ point: day.point, plan: title }),
            url: origin + paths.record(slug, 'plan', plan.id),
          },
    ),
  }
}

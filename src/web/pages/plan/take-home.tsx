import { m } from '../../../texts/texts.ts'
import { SlowWord } from '../../parts/slow-word.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'

/** The plan's forms outside of the program, in one quiet row. A new form has a line in `files`. `activities`: how many the plan has. */
export function TakeHome({
  slug,
  planId,
  activities,
  can,
}: {
  slug: string
  planId: string
  activities: number
  can: Can
}) {
  const whole = can('see', 'passage')
  const files: { href: string; text: string; hidden?: boolean }[] = [
    { href: paths.planPdf(slug, planId), text: m.plan_take_home_pdf(), hidden: !whole },
    {
      href: paths.planPdfIn(slug, planId, 'handbook'),
      text: m.plan_take_home_pdf_handbook(),
      hidden: !whole,
    },
    { href: paths.planDocxIn(slug, planId, 'plan'), text: m.plan_take_home_word(), hidden: !whole },
    {
      href: paths.planDocxIn(slug, planId, 'handbook'),
      text: m.plan_take_home_word_handbook(),
      hidden: !whole,
    },
    { href: paths.planWorkbook(slug, planId), text: m.plan_take_home_workbook(), hidden: !whole },
    { href: paths.planCalendar(slug, planId), text: m.plan_take_home_calendar() },
    { href: paths.planData(slug, planId), text: m.plan_take_home_data(), hidden: !whole },
  ]
  return (
    <>
      <p class="tools">
        <span>{m.plan_take_home()}</span>
        {files
          .filter(({ hidden }) => !hidden)
          .map(({ href, text }) => (
            <a key={href} href={href} download>
              {text}
            </a>
          ))}
      </p>
      {whole && <SlowWord activities={activities} />}
    </>
  )
}

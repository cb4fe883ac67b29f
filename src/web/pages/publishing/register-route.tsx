/** The register of published figures: to look through, to take home, and to write into what was published elsewhere. */
import { writeTableAsCsv } from '../../../documents/writing/csv.ts'
import type { Table } from '../../../documents/writing/table.ts'
import type { Problems } from '../../../domain/fields.ts'
import {
  addPublishedElsewhere,
  type Register,
  showElsewhereForm,
  showRegister,
} from '../../../operations/published-figure.ts'
import { m } from '../../../texts/texts.ts'
import { bodyOf } from '../../body.ts'
import type { Values } from '../../parts/form.tsx'
import { each, paths } from '../../paths.ts'
import { giveReceipt } from '../../receipt.ts'
import { file, page, refuse, respond, wantsJson } from '../../respond.tsx'
import { type App, actorOf, canOf, type Request } from '../../viewer.ts'
import { elsewhereControls } from './elsewhere-form.ts'
import { ElsewhereView } from './elsewhere-view.tsx'
import { RegisterView } from './register-view.tsx'

export function registerRoutes(app: App): void {
  app.get(paths.publishedFigures(each.slug), async c => {
    const shown = await showRegister(c.get('context'), actorOf(c), c.req.query())
    if (!shown.ok) return refuse(c, shown.refusal)
    const { slug } = actorOf(c).membership
    const crumbs = [{ text: m.picture_title(), href: paths.picture(slug) }]
    return respond(c, shown.value, { title: m.register_title(), crumbs }, data => (
      <RegisterView data={data} slug={slug} can={canOf(c)} />
    ))
  })

  app.get(paths.publishedFiguresCsv(each.slug), async c => {
    const shown = await showRegister(c.get('context'), actorOf(c), c.req.query())
    if (!shown.ok) return refuse(c, shown.refusal)
    return file(
      c,
      'publicerade-siffror.csv',
      'text/csv; charset=utf-8',
      writeTableAsCsv(tableOf(shown.value)),
    )
  })

  app.get(paths.publishedElsewhere(each.slug), c => form(c, {}, {}))

  app.post(paths.publishedElsewhere(each.slug), async c => {
    const input = await bodyOf(c)
    const outcome = await addPublishedElsewhere(c.get('context'), actorOf(c), input)
    if (outcome.ok) {
      if (wantsJson(c)) return c.json(outcome.value, 201)
      giveReceipt(c, { deed: 'added', undo: null })
      return c.redirect(paths.publishedFigures(actorOf(c).membership.slug), 303)
    }
    if (outcome.refusal.name !== 'invalid' || wantsJson(c)) return refuse(c, outcome.refusal)
    return form(c, input, outcome.refusal.problems)
  })
}

async function form(c: Request, values: Values, problems: Problems): Promise<Response> {
  const shown = await showElsewhereForm(c.get('context'), actorOf(c))
  if (!shown.ok) return refuse(c, shown.refusal)
  const { slug } = actorOf(c).membership
  const crumbs = [
    { text: m.picture_title(), href: paths.picture(slug) },
    { text: m.register_title(), href: paths.publishedFigures(slug) },
  ]
  const status = Object.keys(problems).length > 0 ? 422 : 200
  return page(
    c,
    { title: m.register_add(), status, crumbs },
    <ElsewhereView
      controls={elsewhereControls(shown.value)}
      values={values}
      problems={problems}
      slug={slug}
    />,
  )
}

function tableOf({ figures }: Register): Table {
  const text = (heading: string, width = 20) => ({ heading, kind: 'text', width }) as const
  const date = (heading: string) => ({ heading, kind: 'date', width: 12 }) as const
  return {
    name: m.register_title(),
    columns: [
      text(m.register_counted(), 30),
      text(m.register_part()),
      text(m.register_ground(), 30),
      date(m.register_from()),
      date(m.register_to()),
      text(m.register_without()),
      { heading: m.register_value(), kind: 'number', width: 10 },
      text(m.picture_state()),
      text(m.register_published(), 40),
      date(m.register_on()),
    ],
    rows: figures.map(figure => [
      figure.counted,
      figure.part,
      figure.ground,
      figure.startsOn,
      figure.endsOn,
      figure.without.join(' '),
      figure.value,
      figure.value === null ? m.publishing_hidden_value() : figure.atLeast ? m.register_at_least() : null,
      figure.versionTitle === null
        ? figure.publishedIn
        : m.publishing_version_of({ title: figure.versionTitle, number: figure.versionNumber ?? 1 }),
      figure.publishedOn,
    ]),
  }
}

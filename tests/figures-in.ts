/** Figures handed in and read as a browser would: what a page's form says, sent back with some fields changed. */
import type { Site } from './site.ts'

export type FiguresIn = ReturnType<typeof figuresInto>

/** `home` is the partnership's address. Everything is done by its coordinator. */
export function figuresInto(site: Site, home: string) {
  const get = async (path: string) => (await site.ask(site.as.coordinator, path)).text()

  async function handIn(sourceId: string, content: string | Uint8Array<ArrayBuffer>, name?: string) {
    const answer = await site.ask(site.as.coordinator, `${home}/lagesbild/inlasning`, {
      form: formOf(sourceId, content, name),
    })
    return { status: answer.status, at: answer.headers.get('location') ?? '', text: await answer.text() }
  }

  /** What a browser would send of one of the page's forms, with some fields changed. */
  async function send(at: string, to: string, changed: Record<string, string> = {}) {
    const fields = fieldsOf(await get(at), to)
    const sent = Object.entries({ ...fields, ...changed }).filter(([, value]) => value !== unticked)
    const answer = await site.ask(site.as.coordinator, `${at}/${to}`, { form: Object.fromEntries(sent) })
    return { status: answer.status, at: answer.headers.get('location') ?? '', fields }
  }

  /** The page's form for reading; `at` is where what was read is shown, nowhere where nothing was. */
  async function readIn(at: string, changed: Record<string, string> = {}) {
    const sent = await send(at, 'las-in', changed)
    const shown = await site.ask(site.as.coordinator, sent.at)
    return { ...sent, at: shown.headers.get('location') ?? '' }
  }

  return { get, handIn, readIn, send }
}

/** What a box says that somebody has taken the tick from. */
export const unticked = '\u0000'

export function formOf(
  sourceId: string,
  content: string | Uint8Array<ArrayBuffer>,
  name = 'brott.csv',
): FormData {
  const form = new FormData()
  form.set('sourceId', sourceId)
  form.set('file', new File([content], name))
  return form
}

function fieldsOf(page: string, to: string): Record<string, string> {
  const form = new RegExp(`<form method="post" action="[^"]*${to}">([\\s\\S]*?)</form>`).exec(page)?.[1] ?? ''
  const fields: Record<string, string> = {}
  for (const [, name = '', options = ''] of form.matchAll(
    /<select[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g,
  ))
    fields[name] =
      (
        /<option[^>]*selected[^>]*value="([^"]*)"|<option[^>]*value="([^"]*)"[^>]*selected/.exec(options) ??
        []
      )
        .slice(1)
        .find(Boolean) ?? ''
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(input)?.[1] ?? ''
    if (!input.includes('checkbox')) fields[name] = /value="([^"]*)"/.exec(input)?.[1] ?? ''
    else if (/ checked/.test(input)) fields[name] = 'on'
  }
  return fields
}

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

  /** What a browser would send of the page's form for reading, with some fields changed. */
  async function readIn(at: string, changed: Record<string, string> = {}) {
    const fields = fieldsOf(await get(at))
    const answer = await site.ask(site.as.coordinator, `${at}/las-in`, { form: { ...fields, ...changed } })
    const shown = await site.ask(site.as.coordinator, answer.headers.get('location') ?? '')
    return { status: answer.status, at: shown.headers.get('location') ?? '', fields }
  }

  return { get, handIn, readIn }
}

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

function fieldsOf(page: string): Record<string, string> {
  const form = /<form method="post" action="[^"]*las-in">([\s\S]*?)<\/form>/.exec(page)?.[1] ?? ''
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

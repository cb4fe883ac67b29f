import { type ComponentChildren, Fragment } from 'preact'
import { type MissingPart, missingIn, saysNothing } from '../../../domain/picture-missing.ts'
import type { Guarded } from '../../../operations/picture-guard.ts'
import { isSettled } from '../../../operations/picture-guard.ts'
import type { Publishing } from '../../../operations/picture-publishing.ts'
import { listed, m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { SignatureText } from '../guard/signature-view.tsx'
import { categoryOf, stretchText } from './figure-words.ts'
import { Figures, FindingView, Quote } from './finding-view.tsx'
import { findingWords } from './finding-words.ts'
import { VersionList } from './version-list.tsx'
import { type Became, becamePlace } from './what-became.ts'

/** `became`: what was just done, which is told where it was done. */
type Props = {
  data: Publishing
  slug: string
  personId: string
  problem: string | null
  became?: Became | null
}
type Part = Pick<Props, 'data' | 'slug'> & { children: ComponentChildren }

/** A picture on its way out: what waits, what is hidden and signed, and at last the button. */
export function PublishingView({ data, slug, personId, problem, became = null }: Props) {
  const { guarded, pictureId, versions } = data
  const waiting = guarded.findings.filter(({ signature }) => signature === null)
  const told = (place: Became['place']) => became?.place === place && <BecameLine text={became.text} />
  return (
    <>
      <h1>{m.publishing_title_of({ title: data.title })}</h1>
      <p class="lead">{m.publishing_lead()}</p>
      {problem && (
        <div class="error-summary" role="alert" tabIndex={-1} autofocus>
          <p>{problem}</p>
        </div>
      )}
      <section aria-labelledby="waiting">
        <h2 id="waiting">{m.publishing_waiting()}</h2>
        {guarded.notTried && (
          <p class="empty">
            {guarded.notTried === 'too-much' ? m.publishing_too_much() : m.publishing_too_slow()}
          </p>
        )}
        <p>{waitingText(waiting.length, guarded)}</p>
        {waiting.map((one, at) => (
          <Fragment key={one.fingerprint}>
            {told(one.fingerprint)}
            <FindingView one={one} at={at} guarded={guarded} slug={slug} pictureId={pictureId} />
          </Fragment>
        ))}
      </section>
      <Hidden data={data} slug={slug}>
        {told(becamePlace.hidden)}
      </Hidden>
      <Signed guarded={guarded} slug={slug} personId={personId} />
      <Publish data={data} slug={slug}>
        {told(becamePlace.publish)}
      </Publish>
      <p class="row-links">
        <a href={paths.publishedFigures(slug)}>{m.publishing_to_register()}</a>
      </p>
      <VersionList versions={versions} heading={m.publishing_versions()} slug={slug} />
    </>
  )
}

/** Gets the focus as the page opens, and is scrolled to where Turbo shows the page (`islands/what-became.ts`). */
function BecameLine({ text }: { text: string }) {
  return (
    <p class="became" id={becamePlace.id} role="status" tabIndex={-1} autofocus>
      {text}
    </p>
  )
}

function waitingText(count: number, { notTried }: Guarded): string | null {
  if (count === 0) return notTried ? null : m.publishing_nothing_waits()
  return count === 1 ? m.publishing_left_one() : m.publishing_left_many({ count })
}

/** What is hidden, category by category. What was hidden before stays so. */
function Hidden({ data: { guarded, pictureId }, slug, children }: Part) {
  const { hidden } = guarded
  const before = new Set(hidden.before)
  const chosen = hidden.chosen.filter(key => !before.has(key))
  return (
    <section aria-labelledby="hidden">
      <h2 id="hidden">{m.publishing_hidden()}</h2>
      {children}
      {chosen.length + before.size === 0 && <p class="empty">{m.publishing_hidden_none()}</p>}
      {byCategory(chosen).map(([code, keys]) => (
        <div key={code}>
          <form class="one-line" method="post" action={paths.pictureShowing(slug, pictureId)}>
            <span>{hiddenText(code, keys, guarded)}</span>
            <input type="hidden" name="figures" value={JSON.stringify(keys)} />
            <input type="hidden" name="category" value={code} />
            <button type="submit" class="quiet" data-turbo-submits-with={m.publishing_showing()}>
              {m.publishing_show_again()}
              <span class="visually-hidden"> – {categoryName(code, guarded)}</span>
            </button>
          </form>
        </div>
      ))}
      {byCategory([...before]).map(([code, keys]) => (
        <p key={code}>
          {hiddenText(code, keys, guarded)} {m.publishing_hidden_before()}
        </p>
      ))}
    </section>
  )
}

const byCategory = (keys: readonly string[]) => [...Map.groupBy(keys, categoryOf)]

const categoryName = (code: string, { content }: Guarded): string =>
  content.figures?.categories.find(one => one.code === code)?.name ?? code

/** "Våld i nära relation: mars 2026, december 2025 och alla timmar på veckan." */
function hiddenText(code: string, keys: readonly string[], guarded: Guarded): string {
  const lines = keys.flatMap(key => guarded.lines[key] ?? [])
  const names = lines.map(({ ground, stretch }) =>
    ground === guarded.content.figures?.territory.name
      ? stretchText(stretch)
      : `${ground} ${stretchText(stretch)}`,
  )
  const hours = keys.length > lines.length ? [m.publishing_hidden_hours()] : []
  return m.publishing_hidden_of({
    category: categoryName(code, guarded),
    figures: listed([...names, ...hours]),
  })
}

/** What somebody stands for, with the reason. */
function Signed({ guarded, slug, personId }: { guarded: Guarded } & Pick<Props, 'slug' | 'personId'>) {
  const signed = guarded.findings.filter(({ signature }) => signature !== null)
  if (signed.length === 0) return null
  return (
    <section aria-labelledby="signed">
      <h2 id="signed">{m.publishing_signed()}</h2>
      {signed.map(({ fingerprint, finding, signature }) => (
        <article key={fingerprint} class="finding">
          <h3>{findingWords(finding, guarded).heading}</h3>
          <Quote finding={finding} />
          <Figures finding={finding} guarded={guarded} />
          <SignatureText signature={signature!} own={signature!.personId === personId ? { slug } : null} />
        </article>
      ))}
    </section>
  )
}

const missingNames: Record<MissingPart, () => string> = {
  summary: m.publishing_missing_summary,
  figures: m.publishing_missing_figures,
  mapping: m.publishing_missing_mapping,
  information: m.publishing_missing_information,
  analysis: m.publishing_missing_analysis,
  conclusions: m.publishing_missing_conclusions,
  material: m.publishing_missing_material,
}

function Publish({ data: { guarded, pictureId, versions }, slug, children }: Part) {
  const [latest] = versions
  const missing = missingIn(guarded.content).map(part => missingNames[part]())
  return (
    <section aria-labelledby="publish">
      <h2 id="publish">{m.publishing_title()}</h2>
      {children}
      {latest && latest.checksum === guarded.checksum ? (
        <p>{m.publishing_unchanged({ number: latest.number })}</p>
      ) : saysNothing(guarded.content) ? (
        <p>
          {m.refusal_nothing_to_publish()}{' '}
          <a href={paths.record(slug, 'picture', pictureId)}>{m.publishing_to_living()}</a>
        </p>
      ) : isSettled(guarded) ? (
        <form method="post" action={paths.picturePublishing(slug, pictureId)}>
          {missing.length > 0 && <p>{m.publishing_missing({ parts: listed(missing) })}</p>}
          <p class="help" id="publish-help">
            {m.publishing_now_help()}
          </p>
          <input type="hidden" name="seen" value={guarded.checksum} />
          <p class="buttons">
            <button type="submit" class="primary" aria-describedby="publish-help">
              {m.publishing_now({ number: (latest?.number ?? 0) + 1 })}
            </button>
          </p>
        </form>
      ) : (
        <p>{m.publishing_first_settle()}</p>
      )}
    </section>
  )
}

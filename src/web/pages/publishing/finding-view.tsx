import type { PictureFinding } from '../../../disclosure/picture/findings.ts'
import type { Guarded, GuardFinding } from '../../../operations/picture-guard.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { figureText, whereText } from './figure-words.ts'
import { findingWords, toldItemText } from './finding-words.ts'
import { becameAt, shortOf } from './what-became.ts'

/** `at`: the how-manyeth it is of those that wait. */
type Props = { one: GuardFinding; at: number; guarded: Guarded; slug: string; pictureId: string }

/** A finding that waits: what, where, why, how to mend it, and the form to stand for it. */
export function FindingView({ one, at, guarded, slug, pictureId }: Props) {
  const { finding, fingerprint, record } = one
  const { heading, why, mend, example } = findingWords(finding, guarded)
  const id = idOf(fingerprint)
  return (
    <article class="finding" id={id} aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>{heading}</h3>
      <Quote finding={finding} />
      <p>{why}</p>
      <Figures finding={finding} guarded={guarded} />
      {mend && <p>{mend}</p>}
      {example && <p class="quiet">{example}</p>}
      {record && (
        <p class="row-links">
          <a
            href={paths.changeFrom(
              slug,
              record.noun,
              record.id,
              becameAt(slug, pictureId, { deed: 'changed', finding: fingerprint, at, record: record.id }),
            )}
          >
            {m.publishing_change_text()}
            <span class="visually-hidden"> – {heading}</span>
          </a>
        </p>
      )}
      <Hiding one={one} at={at} guarded={guarded} slug={slug} pictureId={pictureId} />
      {finding.maySign ? (
        <Signing
          id={id}
          at={at}
          fingerprint={fingerprint}
          heading={heading}
          slug={slug}
          pictureId={pictureId}
        />
      ) : (
        <p>{m.publishing_never()}</p>
      )}
    </article>
  )
}

/** Where a finding stands on the page. */
export const idOf = (fingerprint: string) => `fynd-${shortOf(fingerprint)}`

export function Quote({ finding }: { finding: PictureFinding }) {
  if (finding.kind !== 'text') return null
  const { before, marked, after } = finding.quote
  return (
    <blockquote>
      <p>
        {before}
        <mark>{marked}</mark>
        {after}
      </p>
    </blockquote>
  )
}

/** The figures that it is about. */
export function Figures({
  finding,
  guarded: { lines },
}: Pick<Props, 'guarded'> & { finding: PictureFinding }) {
  const said = (keys: readonly string[], withPlace: boolean) => (
    <ul>
      {keys.flatMap(key => {
        const line = lines[key]
        if (!line) return []
        return [
          <li key={key}>
            {figureText(line)}
            {withPlace && <span class="detail"> ({whereText(line)})</span>}
          </li>,
        ]
      })}
    </ul>
  )
  if (finding.kind === 'small') return said(finding.figures, false)
  if (finding.kind === 'contradiction') return said(finding.figures, true)
  if (finding.kind === 'corrected') return said([finding.before, finding.now], true)
  if (finding.kind !== 'told') return null
  return (
    <ul>
      {finding.items.slice(0, mostShown).map((item, at) => (
        <li key={`${at}`}>
          <b>{toldItemText(item, lines)}</b>
          {item.by.length > 0 && (
            <>
              . {m.publishing_told_by()}
              {said(item.by, true)}
            </>
          )}
        </li>
      ))}
      {finding.items.length > mostShown && (
        <li>{m.publishing_told_more({ count: finding.items.length - mostShown })}</li>
      )}
    </ul>
  )
}

/** So many of the same kind are told one by one. */
const mostShown = 6

/** What to hide, with its button; for many small months also the way to tell only their sum. */
function Hiding({ one: { finding, fingerprint }, at, guarded, slug, pictureId }: Props) {
  if (finding.hide.length === 0) return null
  const { lines } = guarded
  const coarser = finding.kind === 'small' ? finding.coarser : []
  const isAlone = finding.kind === 'small' && finding.hide.every(key => finding.figures.includes(key))
  const hides = (keys: readonly string[], text: string) => (
    <form method="post" action={paths.pictureHiding(slug, pictureId)}>
      <input type="hidden" name="figures" value={JSON.stringify(keys)} />
      <input type="hidden" name="fingerprint" value={fingerprint} />
      <input type="hidden" name="at" value={at} />
      <button type="submit" data-turbo-submits-with={m.publishing_hiding()}>
        {text}
        <span class="visually-hidden"> – {findingName(finding, guarded)}</span>
      </button>
    </form>
  )
  return (
    <>
      {coarser.length > 0 && (
        <>
          <p>{m.publishing_coarser_help()}</p>
          {hides(coarser, m.publishing_coarser())}
        </>
      )}
      {isAlone && <p>{m.publishing_small_mend_alone()}</p>}
      {!isAlone && (finding.kind === 'small' || finding.kind === 'told') && (
        <>
          <p>{finding.kind === 'small' ? m.publishing_small_mend() : m.publishing_told_mend()}</p>
          <ul>
            {finding.hide.flatMap(key => (lines[key] ? [<li key={key}>{figureText(lines[key])}</li>] : []))}
          </ul>
        </>
      )}
      {hides(
        finding.hide,
        finding.hide.length === 1 || finding.kind === 'hours'
          ? m.publishing_hide()
          : m.publishing_hide_many({ count: finding.hide.length }),
      )}
    </>
  )
}

function findingName(finding: PictureFinding, { lines, content }: Guarded): string {
  if (finding.kind === 'hours')
    return content.figures?.categories.find(({ code }) => code === finding.category)?.name ?? ''
  const line = lines[finding.hide[0] ?? '']
  return line ? `${line.counted}, ${line.ground}` : ''
}

function Signing({
  id,
  at,
  fingerprint,
  heading,
  slug,
  pictureId,
}: {
  id: string
  fingerprint: string
  heading: string
} & Pick<Props, 'at' | 'slug' | 'pictureId'>) {
  return (
    <details>
      <summary>
        {m.publishing_sign()}
        <span class="visually-hidden"> – {heading}</span>
      </summary>
      <form method="post" action={paths.pictureSigning(slug, pictureId)}>
        <input type="hidden" name="fingerprint" value={fingerprint} />
        <input type="hidden" name="at" value={at} />
        <div class="field">
          <label for={`${id}-reason`}>{m.publishing_reason()}</label>
          <p class="help" id={`${id}-help`}>
            {m.publishing_reason_help()}
          </p>
          <textarea id={`${id}-reason`} name="reason" rows={3} required aria-describedby={`${id}-help`} />
        </div>
        <p class="buttons">
          <button type="submit" data-turbo-submits-with={m.publishing_signing()}>
            {m.publishing_sign_now()}
          </button>
        </p>
      </form>
    </details>
  )
}

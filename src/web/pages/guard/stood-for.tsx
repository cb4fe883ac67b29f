import { m } from '../../../texts/texts.ts'
import type { ShownFinding } from './found-words.ts'
import { SignatureText } from './signature-view.tsx'

/** What somebody stands for already in a text that is not frozen yet, each with the way for who signed it to take it back. */
export function StoodFor({
  findings,
  slug,
  personId,
}: {
  findings: readonly ShownFinding[]
  slug: string
  personId: string
}) {
  const signed = findings.filter(({ signature }) => signature !== null)
  if (signed.length === 0) return null
  return (
    <section aria-labelledby="signed">
      <h2 id="signed">{m.publishing_signed()}</h2>
      {signed.map(({ fingerprint, places, quote, signature }) => (
        <article key={fingerprint} class="finding">
          <h3>{places[0]?.text}</h3>
          <blockquote>
            <p>
              {quote.before}
              <mark>{quote.marked}</mark>
              {quote.after}
            </p>
          </blockquote>
          <SignatureText signature={signature!} own={signature!.personId === personId ? { slug } : null} />
        </article>
      ))}
    </section>
  )
}

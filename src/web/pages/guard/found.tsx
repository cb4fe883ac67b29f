import { m } from '../../../texts/texts.ts'
import type { ShownFinding } from './found-words.ts'

/** One finding: where it stands, what is marked in it, what is wrong and the ways to change it. */
export function Found({ one: { quote, words, places, maySign } }: { one: ShownFinding }) {
  const [first] = places
  return (
    <article class="finding">
      <h3>{first?.text}</h3>
      <blockquote>
        <p>
          {quote.before}
          <mark>{quote.marked}</mark>
          {quote.after}
        </p>
      </blockquote>
      <p>
        {words.wrong} {words.mend}
      </p>
      {words.example && <p class="quiet">{words.example}</p>}
      {!maySign && <p>{m.publishing_never()}</p>}
      <p class="row-links">
        {places.map(({ text, href, isFigure }) => (
          <a key={href} href={href}>
            {isFigure ? m.guard_change_figure() : m.publishing_change_text()}
            <span class="visually-hidden"> – {text}</span>
          </a>
        ))}
      </p>
    </article>
  )
}

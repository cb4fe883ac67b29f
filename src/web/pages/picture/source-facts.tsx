import type { Picture } from '../../../operations/picture.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { Facts } from '../../parts/facts.tsx'

/** Where the figures come from: no figure without its source. */
export function SourceFacts({ data }: { data: Picture }) {
  const { source, known } = data.chosen
  return (
    <section aria-labelledby="source-facts">
      <h2 id="source-facts">{m.picture_source_facts()}</h2>
      <Facts
        rows={[
          { label: m.picture_source(), value: source.name },
          { label: m.picture_unit(), value: source.unit },
          { label: m.picture_publisher(), value: source.publisher },
          { label: m.picture_definition(), value: source.definition },
          {
            label: m.picture_timed(),
            value:
              source.timedBy === null
                ? null
                : source.timedBy === 'occurred'
                  ? m.picture_timed_occurred()
                  : m.picture_timed_registered(),
          },
          { label: m.picture_known(), value: `${longDate(known.from)}–${longDate(known.to)}` },
          { label: m.picture_next(), value: source.nextOn === null ? null : longDate(source.nextOn) },
        ].filter(({ value }) => value)}
      />
    </section>
  )
}

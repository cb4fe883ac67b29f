import type { SourcePage } from '../../../operations/source.ts'
import { countedText, timingText } from '../../../texts/figure-words.ts'
import { longDate, m } from '../../../texts/texts.ts'
import { Facts } from '../../parts/facts.tsx'
import { Jointed } from '../../parts/jointed.tsx'
import { AddLink, ChangeLink } from '../../parts/quiet-links.tsx'
import { paths } from '../../paths.ts'
import type { Can } from '../../viewer.ts'
import { History } from '../history/history.tsx'
import { FreshnessFacts } from './freshness.tsx'
import { Intakes } from './intakes.tsx'

type Props = { data: SourcePage; slug: string; can: Can }

/** A source: how fresh it is, which files were read of it, what it counts and how, where nothing may be compared across, and how its files are read. */
export function SourceView(props: Props) {
  const { data, slug, can } = props
  const { source } = data
  return (
    <>
      <h1>
        <Jointed text={source.name} />
      </h1>
      {source.definition && <p class="running">{source.definition}</p>}
      {can('change', 'source') && (
        <p class="tools">
          <ChangeLink href={paths.change(slug, 'source', source.id)} what={source.name} />
        </p>
      )}
      <FreshnessFacts {...props} />
      {can('see', 'intake') && <Intakes {...props} />}
      <h2>{m.source_how_counted()}</h2>
      <Facts
        rows={[
          { label: m.source_field_publisher(), value: source.publisher },
          { label: m.source_field_unit(), value: source.unit },
          { label: m.source_field_timed_by(), value: source.timedBy && timingText(source.timedBy) },
          { label: m.source_field_counts(), value: countedText(source.counts) },
          { label: m.source_field_address(), value: source.address },
          { label: m.source_field_licence(), value: source.licence },
        ]}
      />
      <Breaks {...props} />
      {can('add', 'figureFile') && <Recipes {...props} />}
      <History events={data.events} slug={slug} can={can} />
    </>
  )
}

function Breaks({ data: { breaks, source }, slug, can }: Props) {
  if (breaks.length === 0 && !can('add', 'seriesBreak')) return null
  return (
    <section aria-labelledby="breaks">
      <h2 id="breaks">{m.series_break_breaks()}</h2>
      {breaks.length === 0 ? (
        <p class="empty">{m.series_break_none()}</p>
      ) : (
        <ul>
          {breaks.map(({ id, startsOn, reason, categoryName }) => (
            <li key={id} id={id}>
              {m.series_break_from({ day: longDate(startsOn) })}
              {categoryName && `, ${categoryName}`}: {reason}{' '}
              {can('change', 'seriesBreak') && (
                <ChangeLink href={paths.change(slug, 'seriesBreak', id)} what={reason} />
              )}
            </li>
          ))}
        </ul>
      )}
      {can('add', 'seriesBreak') && (
        <p class="row-links">
          <AddLink href={paths.add(slug, 'seriesBreak', { kalla: source.id })} what={m.series_break_name()} />
        </p>
      )}
    </section>
  )
}

function Recipes({ data: { recipes }, slug, can }: Props) {
  if (recipes.length === 0) return null
  return (
    <section aria-labelledby="recipes">
      <h2 id="recipes">{m.recipe_recipes()}</h2>
      <p>{m.recipe_lead()}</p>
      <ul>
        {recipes.map(({ id, name }) => (
          <li key={id} id={id}>
            {name}{' '}
            {can('change', 'recipe') && <ChangeLink href={paths.change(slug, 'recipe', id)} what={name} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { Picture, PicturePage } from '../../../operations/picture.ts'
import { m } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import type { Can, MapTiles } from '../../viewer.ts'
import { askedOf } from './address.ts'
import { Alerts } from './alerts.tsx'
import { Changes } from './changes.tsx'
import { Controls } from './controls.tsx'
import { PictureMap } from './map.tsx'
import { Places } from './places.tsx'
import { Series } from './series.tsx'
import { SourceFacts } from './source-facts.tsx'
import { Surveys } from './surveys.tsx'
import { Week } from './week.tsx'
import { Documents, Published } from './written.tsx'

type Props = { data: PicturePage; slug: string; can: Can; tiles: MapTiles | null }

/** Lägesbilden as it is worked with: sentences first, then the curve, the places, the hours and the map behind one of them. */
export function PictureView({ data, slug, can, tiles }: Props) {
  const { chosen } = data
  return (
    <>
      <h1>{m.picture_title()}</h1>
      <p class="lead">{m.picture_lead()}</p>
      {chosen !== null && (
        <>
          <Jumps to={partsOf(data, can)} />
          <Controls data={data} slug={slug} />
          <Changes data={data} asked={askedOf(data, slug)} />
          <Alerts data={data} asked={askedOf(data, slug)} />
          <Series data={data} slug={slug} />
          <Surveys surveys={data.surveys} category={data.focus?.category.name ?? ''} slug={slug} level="h2" />
          <Places data={data} />
          <Week data={data} />
          <PictureMap data={data} slug={slug} tiles={tiles} />
          <SourceFacts data={data} />
        </>
      )}
      {chosen === null && data.seesCounts && <p class="empty">{m.picture_empty()}</p>}
      {can('see', 'picture') && <Documents data={data} slug={slug} can={can} />}
      <Published data={data} slug={slug} />
      <p class="row-links">
        <a href={paths.sources(slug)}>{m.source_sources()}</a>
        {can('see', 'publishedFigure') && <a href={paths.publishedFigures(slug)}>{m.register_title()}</a>}
      </p>
    </>
  )
}

type Part = { id: string; name: string }

/** The page is long on a phone: each part of it is one press away. */
function Jumps({ to }: { to: readonly Part[] }) {
  return (
    <nav class="jumps" aria-label={m.picture_jumps()}>
      <ul>
        {to.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function partsOf({ focus, alerts, surveys }: Picture, can: Can): Part[] {
  const behind = [
    { id: 'curve', name: m.picture_jump_curve() },
    ...(surveys.length === 0 ? [] : [{ id: 'survey', name: m.survey_jump() }]),
    { id: 'places', name: m.picture_jump_places() },
    { id: 'week', name: m.picture_jump_week() },
    { id: 'map', name: m.picture_jump_map() },
  ]
  return [
    { id: 'changes', name: m.picture_jump_changes() },
    ...(alerts === null ? [] : [{ id: 'alerts', name: m.picture_alerts() }]),
    ...(focus === null ? [] : behind),
    { id: 'source-facts', name: m.picture_source_facts() },
    { id: can('see', 'picture') ? 'pictures' : 'published', name: m.picture_documents() },
  ]
}

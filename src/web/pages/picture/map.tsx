import { cellArea, cellToLatLng } from 'h3-js'
import { countClasses, strengthOf } from '../../../documents/charts/count-classes.ts'
import { hexagons } from '../../../documents/charts/hexagons.ts'
import type { Picture } from '../../../operations/picture.ts'
import { type DrawnCell, drawnCells } from '../../../operations/picture-cells.ts'
import { yearsText } from '../../../texts/picture-words.ts'
import { m, number } from '../../../texts/texts.ts'
import type { GivenWords } from '../../islands/map/map-words.ts'
import { paths } from '../../paths.ts'
import type { MapTiles } from '../../viewer.ts'
import { askedOf } from './address.ts'
import { Chart, chartLook } from './chart.tsx'
import { Concentration } from './concentration.tsx'
import { WholeYears } from './whole-years.tsx'

/** More rows than these nobody reads; the file that they came from has them all. */
const mostRows = 50

type Props = { data: Picture; slug: string; tiles: MapTiles | null }

/** Where in the ground it happened, in cells that are never points: what may be said of it, drawn, and as a table. */
export function PictureMap({ data, slug, tiles }: Props) {
  const { focus, cells, years } = data
  if (!focus) return null
  const { counts, grounds, boundary, picture } = cells
  const category = focus.category.name
  const title =
    counts.length === 0 || picture === null
      ? m.picture_map_of({ category })
      : m.picture_map({ category, years: yearsText(years) })
  const drawn = drawnCells(counts, picture ?? { sizes: [] })
  const ranked = [...counts].sort((a, b) => b.amount - a.amount)
  const [highest] = ranked
  return (
    <section aria-labelledby="map">
      <h2 id="map">{title}</h2>
      {counts.length === 0 || picture === null ? (
        <p class="empty">{m.picture_map_none()}</p>
      ) : (
        <>
          <WholeYears data={data} />
          <Concentration picture={picture} isSensitive={focus.category.sensitive} />
          <picture-map
            hidden
            data-cells={askedOf(data, slug)({}).replace(paths.picture(slug), paths.pictureCells(slug))}
            data-tiles={tiles?.address}
            data-words={JSON.stringify(mapWords(tiles))}
            data-failed={m.picture_map_failed()}
          >
            <button type="button">{m.picture_map_open()}</button>
            <p role="status" />
          </picture-map>
          <div class="drawn-map">
            <Chart
              svg={hexagons(
                {
                  title,
                  alt: [
                    m.picture_map_alt({
                      count: number(counts.length),
                      highest: number(highest?.amount ?? 0),
                    }),
                    highest?.ground && m.picture_map_alt_ground({ ground: highest.ground }),
                  ]
                    .filter(Boolean)
                    .join(' '),
                  names: grounds.map(({ name, at }) => ({ text: name, at })),
                  cells: drawn.map(({ amount, corners, isHot }) => ({ amount, corners, isMarked: isHot })),
                  outline: boundary ?? [],
                },
                chartLook('map-picture', 720),
              )}
            />
            <MapKey drawn={drawn} isLarger={drawn.length < counts.length} hasOutline={boundary !== null} />
          </div>
          <details>
            <summary>{m.picture_figures()}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{m.picture_map_cell()}</th>
                  <th scope="col" class="number">
                    {m.picture_amount()}
                  </th>
                </tr>
              </thead>
              <tbody>
                {ranked.slice(0, mostRows).map(({ cell, amount, ground }) => (
                  <tr key={cell}>
                    <th scope="row">
                      {ground}
                      {ground && ' '}
                      <span class={ground ? 'detail' : undefined}>{placeOf(cell)}</span>
                    </th>
                    <td class="number">{number(amount)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  )
}

type KeyProps = { drawn: readonly DrawnCell[]; isLarger: boolean; hasOutline: boolean }

/** The numbers of each shade, and what an edge and a line mean. */
function MapKey({ drawn, isLarger, hasOutline }: KeyProps) {
  const classes = countClasses(drawn.map(({ amount }) => amount))
  const first = drawn[0]
  return (
    <>
      <dl class="map-key">
        <dt>{m.picture_map_key()}</dt>
        {classes.map(({ from, to }) => (
          <dd key={from}>
            <span class={`swatch strength-${strengthOf(to, classes)}`} />
            {from === to ? number(from) : m.picture_map_range({ from: number(from), to: number(to) })}
          </dd>
        ))}
        {drawn.some(({ isHot }) => isHot) && (
          <dd>
            <span class="swatch marked" />
            {m.picture_map_marked()}
          </dd>
        )}
      </dl>
      {(isLarger || hasOutline) && (
        <p class="quiet">
          {hasOutline && m.picture_map_outline()}{' '}
          {isLarger && first && m.picture_cells_drawn_larger({ area: areaText(cellArea(first.cell, 'km2')) })}
        </p>
      )}
    </>
  )
}

/** What `islands/map` says. */
function mapWords(tiles: MapTiles | null): GivenWords {
  return {
    keys: m.picture_map_keys(),
    list: m.picture_map_list(),
    nearer: m.picture_map_nearer(),
    further: m.picture_map_further(),
    whole: m.picture_map_whole(),
    key: m.picture_map_key(),
    marked: m.picture_map_marked(),
    cell: m.picture_map_told({ amount: '{amount}', place: '{place}' }),
    hot: m.picture_map_told_hot(),
    within: m.picture_map_told_within({ place: '{place}', ground: '{ground}' }),
    credit: tiles?.credit ?? '',
  }
}

const areaText = (area: number): string => number(Number(area.toPrecision(2)))

/** The middle of a cell, in degrees. */
function placeOf(cell: string): string {
  const [north, east] = cellToLatLng(cell)
  return `${north.toFixed(4)} N, ${east.toFixed(4)} Ö`
}

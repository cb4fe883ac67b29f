import { cellToBoundary, cellToLatLng } from 'h3-js'
import { hexagons } from '../../../documents/charts/hexagons.ts'
import type { Picture } from '../../../operations/picture.ts'
import { yearsText } from '../../../texts/picture-words.ts'
import { m, number } from '../../../texts/texts.ts'
import { Chart, chartLook } from './chart.tsx'

/** More rows than these nobody reads; the file that they came from has them all. */
const mostRows = 50

/** Where in the ground it happened, in cells that are never points: drawn, and as a table. */
export function PictureMap({ data }: { data: Picture }) {
  const { focus, cells, years } = data
  if (!focus) return null
  const title = m.picture_map({ category: focus.category.name, years: yearsText(years) })
  const ranked = [...cells].sort((a, b) => b.amount - a.amount)
  return (
    <section aria-labelledby="map">
      <h2 id="map">{title}</h2>
      {cells.length === 0 ? (
        <p class="empty">{m.picture_map_none()}</p>
      ) : (
        <>
          <Chart
            svg={hexagons(
              {
                title,
                alt: m.picture_map_alt({
                  count: number(cells.length),
                  highest: number(ranked[0]?.amount ?? 0),
                }),
                cells: cells.map(({ cell, amount }) => ({
                  amount,
                  corners: cellToBoundary(cell, true),
                  label: number(amount),
                })),
              },
              chartLook('map-picture', 720),
            )}
          />
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
                {ranked.slice(0, mostRows).map(({ cell, amount }) => (
                  <tr key={cell}>
                    <th scope="row">{placeOf(cell)}</th>
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

/** The middle of a cell, in degrees. */
function placeOf(cell: string): string {
  const [north, east] = cellToLatLng(cell)
  return `${north.toFixed(4)} N, ${east.toFixed(4)} Ö`
}

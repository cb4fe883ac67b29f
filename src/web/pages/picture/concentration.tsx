import type { CellsOfSize, CellsPicture } from '../../../operations/picture-cells.ts'
import { m, number } from '../../../texts/texts.ts'

/** Whether events lie together, always beside what chance gives; the same in cells of two sizes one key away. */
export function Concentration({ picture, isSensitive }: { picture: CellsPicture; isSensitive: boolean }) {
  const { few, events, sizes, isBounded } = picture
  const [size] = sizes
  return (
    <>
      {few && <p>{m.picture_cells_few({ events: number(events) })}</p>}
      {size && <p>{toldOf(size)}</p>}
      {!few && !isBounded && <p class="quiet">{m.picture_cells_unbounded()}</p>}
      {isSensitive && <p>{m.picture_cells_sensitive()}</p>}
      {sizes.length > 0 && <Sizes sizes={sizes} />}
    </>
  )
}

function toldOf({ events, holding, cells, share, byChance, hot }: CellsOfSize): string {
  const [low, high] = byChance.interval
  return [
    m.picture_cells_half({
      events: number(events),
      share: percent(share),
      holding: number(holding),
      cells: number(cells),
      chance: percent(byChance.share),
      low: percent(low),
      high: percent(high),
    }),
    share < low ? m.picture_cells_gathered() : m.picture_cells_not_gathered(),
    hot.length === 0
      ? m.picture_cells_hot_none()
      : hot.length === 1
        ? m.picture_cells_hot_one()
        : m.picture_cells_hot({ count: number(hot.length) }),
  ].join(' ')
}

function Sizes({ sizes }: { sizes: readonly CellsOfSize[] }) {
  const columns = {
    cells: m.picture_cells_cells(),
    share: m.picture_cells_share(),
    chance: m.picture_cells_chance(),
    gini: m.picture_cells_gini(),
    hot: m.picture_cells_stand_out(),
  }
  return (
    <details>
      <summary>{m.picture_cells_sizes()}</summary>
      <table class="stacks">
        <thead>
          <tr>
            <th scope="col">{m.picture_cells_size()}</th>
            {Object.values(columns).map(text => (
              <th scope="col" class="number" key={text}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sizes.map(({ area, cells, share, byChance, gini, hot }) => (
            <tr key={cells}>
              <th scope="row">
                {m.picture_cells_area({ area: number(Number((area / 1e6).toPrecision(2))) })}
              </th>
              <td class="number" data-label={columns.cells}>
                {number(cells)}
              </td>
              <td class="number" data-label={columns.share}>
                {percent(share)} %
              </td>
              <td class="number" data-label={columns.chance}>
                {percent(byChance.share)} %
              </td>
              <td class="number" data-label={columns.gini}>
                {number(Math.round(gini * 100) / 100)}
              </td>
              <td class="number" data-label={columns.hot}>
                {number(hot.length)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="quiet">{m.picture_cells_gini_key()}</p>
    </details>
  )
}

/** Whole, with one decimal under ten. */
function percent(share: number): string {
  const value = 100 * share
  return number(value < 10 ? Math.round(value * 10) / 10 : Math.round(value))
}

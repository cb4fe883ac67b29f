import { hexagons } from '../../../documents/charts/hexagons.ts'
import type { BoundaryProblem } from '../../../domain/boundary.ts'
import { mostCorners } from '../../../domain/boundary.ts'
import type { BoundaryPage } from '../../../operations/boundary.ts'
import { m, number } from '../../../texts/texts.ts'
import { paths } from '../../paths.ts'
import { Chart, chartLook } from '../picture/chart.tsx'

export type BoundaryTrouble = BoundaryProblem | 'empty' | 'too-large'

/** The largest file that is read, in megabytes. */
export const mostMegabytes = 1

type Props = { data: BoundaryPage; slug: string; text?: string; trouble?: BoundaryTrouble | undefined }

/** Where the outline of a ground is handed in, and seen as it was understood. */
export function BoundaryView({ data: { territory, boundary }, slug, text = '', trouble }: Props) {
  const { name } = territory
  return (
    <>
      <h1>{m.boundary_title({ territory: name })}</h1>
      <p class="lead">{m.boundary_lead()}</p>
      {boundary === null ? (
        <p class="empty">{m.boundary_none()}</p>
      ) : (
        <>
          <Chart
            class="outline"
            svg={hexagons(
              {
                title: m.boundary_drawn({ territory: name }),
                alt: m.boundary_drawn_alt({ corners: number(boundary.corners) }),
                cells: [],
                outline: boundary.polygons,
              },
              chartLook('outline', 320),
            )}
          />
          <p>{m.boundary_there({ corners: number(boundary.corners) })}</p>
        </>
      )}
      {trouble && (
        <div class="error-summary" role="alert" tabIndex={-1} autofocus>
          <h2>{m.problem_summary()}</h2>
          <ul>
            <li>
              <a href="#geometry">{troubleText(trouble)}</a>
            </li>
          </ul>
        </div>
      )}
      <form method="post" enctype="multipart/form-data">
        <div class={trouble ? 'field wrong' : 'field'}>
          <label for="geometry">{m.boundary_text()}</label>
          <p class="help" id="geometry-help">
            {m.boundary_text_help()}
          </p>
          {trouble && (
            <p class="problem" id="geometry-problem">
              {troubleText(trouble)}
            </p>
          )}
          <textarea
            id="geometry"
            name="geometry"
            rows={6}
            spellcheck={false}
            aria-describedby={trouble ? 'geometry-help geometry-problem' : 'geometry-help'}
            aria-invalid={trouble ? true : undefined}
          >
            {text}
          </textarea>
        </div>
        <div class="field">
          <label for="file">{m.boundary_file()}</label>
          <input
            type="file"
            id="file"
            name="file"
            accept=".geojson,.json,application/geo+json,application/json"
            data-largest={mostMegabytes * 1024 * 1024}
            data-too-large={troubleText('too-large')}
          />
        </div>
        <p class="buttons">
          <button type="submit">{m.boundary_keep()}</button>
          <a href={paths.territories(slug)}>{m.house_cancel()}</a>
        </p>
      </form>
      {boundary !== null && (
        <form method="post">
          <p class="buttons">
            <button type="submit" name="remove" value="on" class="quiet">
              {m.boundary_remove()}
            </button>
          </p>
        </form>
      )}
    </>
  )
}

/** What is wrong and how it is mended. */
export function troubleText(trouble: BoundaryTrouble): string {
  switch (trouble) {
    case 'empty':
      return m.boundary_problem_empty()
    case 'too-large':
      return m.boundary_problem_too_large({ megabytes: mostMegabytes })
    case 'not-json':
      return m.boundary_problem_not_json()
    case 'no-polygon':
      return m.boundary_problem_no_polygon()
    case 'too-many-corners':
      return m.boundary_problem_too_many_corners({ most: number(mostCorners) })
    case 'open-ring':
      return m.boundary_problem_open_ring()
    case 'unknown-system':
      return m.boundary_problem_unknown_system()
  }
}

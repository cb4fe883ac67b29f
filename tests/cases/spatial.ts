import { cellSizeAt } from '../../src/analysis/cell-size.ts'
import { cellsHolding, concentration } from '../../src/analysis/concentration.ts'
import { gridNeighbours, hotSpots } from '../../src/analysis/hot-spot.ts'
import { kernelDensity } from '../../src/analysis/kernel-density.ts'
import { knox } from '../../src/analysis/knox.ts'
import { randomBaseline } from '../../src/analysis/random-baseline.ts'
import { type Adapters, adapter, type Outcome } from './adapter.ts'

type Grid = { rows: number; cols: number; counts_row_major: number[]; contiguity?: 'queen' | 'rook' }
type Kernel = {
  events_x: number[]
  events_y: number[]
  at_x: number[]
  at_y: number[]
  bandwidth: number
  weights?: number[] | null
}
type Pairs = {
  x: number[]
  y: number[]
  day: number[]
  space_breaks_m: number[]
  time_breaks_days: number[]
  metric?: 'manhattan' | 'euclidean'
}

const points = (x: number[], y: number[]) => x.map((each, at) => ({ x: each, y: y[at]! }))

export const spatialCases: Adapters = {
  gi_star: adapter<Grid>({
    given: ['rows', 'cols', 'counts_row_major', 'contiguity'],
    outcome: one => {
      const beside = gridNeighbours(one.rows, one.cols, one.contiguity ?? 'queen')
      const { cells, hot, caveats } = hotSpots(one.counts_row_major, beside)
      return {
        z_row_major: cells.map(cell => cell?.z ?? null),
        p_two_sided_row_major: cells.map(cell => cell?.p ?? null),
        q_bh_row_major: cells.map(cell => cell?.q ?? null),
        q_bh_one_sided_row_major: cells.map(cell => cell?.hotQ ?? null),
        hot_at_q05_one_sided: hot && hot.length,
        flag: caveats[0] ?? null,
      }
    },
  }),
  kernel_density: adapter<Kernel>({
    given: ['events_x', 'events_y', 'at_x', 'at_y', 'bandwidth', 'weights'],
    outcome: one => {
      const events = points(one.events_x, one.events_y)
      const density = kernelDensity(
        events,
        points(one.at_x, one.at_y),
        one.bandwidth,
        one.weights ?? undefined,
      )
      return { density_per_m2: density, density_per_km2: density.map(each => each * 1e6) }
    },
  }),
  concentration: adapter<{ counts: number[] }>({
    given: ['counts'],
    outcome: ({ counts }) => {
      const found = concentration(counts)
      const outcome: Outcome = {
        n_cells: found.cells,
        n_events: found.events,
        gini: found.gini,
        gini_generalized: found.generalizedGini,
        share_of_cells_with_any: found.shareWithAny,
        flag: found.events === 0 ? 'no events' : null,
      }
      for (const percent of [10, 20, 25, 50, 75, 80, 90]) {
        const cells = cellsHolding(counts, percent)
        outcome[`cells_for_${percent}pct`] = cells
        outcome[`share_of_cells_for_${percent}pct`] = cells && cells / found.cells
      }
      return outcome
    },
  }),
  random_baseline: adapter<{ n_cells: number; n_events: number }>({
    given: ['n_cells', 'n_events'],
    outcome: one => {
      const { meanShare, interval } = randomBaseline(one.n_cells, one.n_events)
      return { mean_share_for_50pct: meanShare, lo: interval[0], hi: interval[1] }
    },
    tolerances: { mean_share_for_50pct: 'null_share_abs', lo: 'null_share_abs', hi: 'null_share_abs' },
    leftOut: { mc_se: "the error of the tables' own drawing" },
  }),
  knox: adapter<Pairs>({
    given: ['x', 'y', 'day', 'space_breaks_m', 'time_breaks_days', 'metric'],
    outcome: one => {
      const bands = {
        metres: one.space_breaks_m,
        days: one.time_breaks_days,
        metric: one.metric ?? 'manhattan',
      }
      const found = knox(points(one.x, one.y), one.day, bands, 9999)
      return { observed: found.observed, expected_from_margins: found.expected, mc_p: found.p }
    },
    tolerances: { mc_p: 'monte_carlo_abs' },
    leftOut: { mc_mean: 'the mean of all permutations is what the margins give, which is compared' },
  }),
  h3_sizes: adapter<{ res: number }>({
    given: ['res'],
    outcome: one => {
      const at = (latitude: number, longitude: number) => cellSizeAt(latitude, longitude, one.res)
      const stockholm = at(59.3293, 18.0686)
      return {
        avg_area_m2: stockholm.averageArea,
        avg_edge_m: stockholm.averageEdge,
        area_at_stockholm_m2: stockholm.area,
        area_at_malmo_m2: at(55.605, 13.0038).area,
        area_at_kiruna_m2: at(67.8558, 20.2253).area,
      }
    },
  }),
}

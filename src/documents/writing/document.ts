/**
 * A document before it has a format: what it says and in which order, in words that are ready to be read. Everything that leaves
 * the house as paper (a plan, a report, minutes) is first one of these, and each writer (PDF, DOCX) sets the same one.
 * It is plain data, so that it can be handed to a worker; text in it is text, never markup.
 */
import type { PartMark } from '../attached/docx-marks.ts'
import type { Curve } from '../charts/curve.ts'
import type { IntervalRows } from '../charts/interval-rows.ts'

export type Document = {
  language: 'sv' | 'en'
  title: string
  cover: Cover
  /** Whether what the cover says stands on a page of its own, or above the text on the first page, as in a letter. */
  front: 'cover' | 'head'
  /** The look that the partnership has chosen; what it has not is the house's own. */
  look: Look
  /** The running head of each page after the first. */
  head: string
  /** The day that the document says it is from, "2020-01-15", never the day it happened to be printed; null where it says none. */
  date: string | null
  /** Whether a table of contents stands after the cover. */
  contents: { heading: string } | null
  sections: Section[]
  /** What the document is made of, carried inside it so that it can be read back whole. */
  data: { name: string; mime: string; text: string; description: string } | null
}

export type Cover = {
  /** Whose document it is, above the title. */
  over: string | null
  subtitle: string | null
  /** What stands below, each with its label: period of validity, decided by and when, case number of each party. */
  facts: (Fact & { part?: Part })[]
  parties: string[]
  /** Said across the cover and in the running head of what is not decided: "Utkast". Null for what is. */
  state: string | null
}

export type Look = {
  /** "#00586e"; white text must be readable on it. */
  accent: string
  logo: { bytes: Uint8Array; mime: 'image/png' | 'image/jpeg'; alt: string } | null
}

export type Fact = { label: string; value: string }

/** What a heading, or the table below a caption, is of a plan: told unseen in files that are written in and read back. */
export type Part = PartMark['kind'] | PartMark

/** A chapter: its heading is of the first level, those inside it follow without a skipped level. */
export type Section = {
  /** Unique in the document; an address inside it. */
  id: string
  heading: string
  /** What the chapter is of a plan. */
  part?: Part
  /** The number before the heading, where the chapters are numbered. */
  number: number | null
  /** Begins a page of its own, its heading across the top of it; what does not goes on where the chapter before ended. */
  opening: boolean
  /** Is not torn apart where a page holds it. */
  whole?: boolean
  /** Stands on the page where the chapter before it ends, where a page holds both. */
  joined?: boolean
  /** Goes on where the chapter before ended though areas begin with it: a report says little of some and should not turn pages for them. */
  flows?: boolean
  /** Wide tables stand on pages that lie down. */
  landscape: boolean
  blocks: Block[]
}

/** In a text a newline begins a new line. */
export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string; part?: Part }
  /** A quiet one is a remark on what follows, and stands on the same page. */
  | { kind: 'paragraph'; text: string; quiet?: boolean }
  | { kind: 'bullets'; items: string[] }
  /** Items in an order that says something, each with a word on it after it ("vald som eget område"). */
  | { kind: 'numbered'; items: { text: string; note: string | null }[] }
  /** An area's goal, set apart so that it is found at a glance; it stands with what follows it. */
  | { kind: 'goal'; label: string; text: string }
  /** What a meeting decided, set apart in the same way; it ends what it stands under. */
  | { kind: 'resolution'; label: string; text: string }
  /** A figure that the source had and that could not be brought along: its caption, and that it is missing. */
  | { kind: 'lost-figure'; caption: string; note: string }
  /** Label and value a row, under a head of one or two cells: the seed's activity table. Kept on one page where it fits. */
  | { kind: 'record'; id: string; head: string[]; title: RecordTitle; rows: Fact[] }
  /**
   * Each row is named by the cell at `naming`; of that cell the first line is its name, what follows is said of it. `readByRow`: where there
   * is no room for the columns a row is read cell by cell, for its numbers say more together than along their columns.
   */
  | {
      kind: 'table'
      caption: string
      part?: Part
      columns: Column[]
      naming: number
      rows: string[][]
      readByRow?: true
    }
  | { kind: 'chart'; chart: Chart }
  /** Counts through time; what is marked on it is said in words beside it too. */
  | { kind: 'curve'; curve: CurveChart }
  /** Changes with how sure each is. The same numbers stand in a table before it. */
  | { kind: 'intervals'; intervals: IntervalChart }
  /** The organisation chart: drawn, and said as the nested list that it is. */
  | { kind: 'tree'; caption: string; alt: string; nodes: TreeNode[] }

export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>

/** The first row of a record: what it is about in the first cell, and the second cell under its head. */
type RecordTitle = { theme: string | null; title: string; description: string | null; second: string }

/** Widths are shares of the whole. */
type Column = { heading: string; width: number; align: 'start' | 'end' }

/** Bars in groups: a value a category and series. The same numbers stand in a table after it. */
export type Chart = {
  title: string
  /** The sentence that says what the picture shows. */
  alt: string
  source: string | null
  unit: string | null
  categories: string[]
  series: { name: string; values: ChartValue[] }[]
}

export type CurveChart = Omit<Curve, 'number'> & { source: string | null }
export type IntervalChart = IntervalRows & { source: string | null }

/** A number with its words ("23 %", "12 (preliminärt)"), or only the words where there is none ("visas inte"). */
export type ChartValue = { value: number | null; text: string }

export type TreeNode = { name: string; lines: string[]; dashed: boolean; children: TreeNode[] }

/** Files of publishers that are known: recognised by what stands in them, so that nobody has to say what their columns are. */
import type { ColumnRole, FigureLayout, ReaderName } from '../layout.ts'
import type { Row } from '../rows.ts'

/** The first rows of a file; of a text file there is one sheet, without a name. */
export type Beginning = { fileName: string; sheets: { name: string | null; rows: readonly Row[] }[] }

/** What a reader knows of a file; `columns` by heading. What is left out is guessed as in any table. */
export type Recognised = Partial<Pick<FigureLayout, 'sheet' | 'decimal' | 'complete' | 'preliminary'>> &
  Pick<FigureLayout, 'measure'> & {
    reader: ReaderName
    headingRow: number
    columns: Record<string, ColumnRole>
    whole?: Partial<FigureLayout['whole']>
  }

/** Answers null for a file that is not its own. */
export type Recognise = (beginning: Beginning) => Recognised | null

/** A year in a file's name: "anmalda_brott_kommuner_2025.csv". */
export const yearInName = (fileName: string): string =>
  /(?:^|\D)((?:19|20)\d\d)(?!\d)/.exec(fileName)?.[1] ?? ''

/** The files that answers of other systems are written down as, before anybody has said that they shall be taken in. */
import { wordOf } from '../layout.ts'
import { textIn } from '../rows.ts'
import type { Recognise } from './recognised.ts'
import { valueListColumns, valueListHeadings } from './value-list.ts'

/** The first line says which system it was; below it the headings. */
export const fetchedMarks = { kolada: 'Kolada', police: 'Polisens händelser' } as const
export const policeHeadings = ['Tid', 'Händelse', 'Område'] as const

const saysExactly = (row: readonly unknown[] | undefined, words: readonly unknown[]): boolean =>
  words.every((word, at) => wordOf(textIn(row?.[at] as string)) === word)

export const fetchedFile: Recognise = ({ sheets: [sheet] }) => {
  if (!sheet || sheet.name !== null) return null
  const [first, second] = sheet.rows
  if (saysExactly(first, [fetchedMarks.kolada]) && saysExactly(second, valueListHeadings))
    return { reader: 'kolada', measure: 'number', headingRow: 1, decimal: '.', columns: valueListColumns }
  if (saysExactly(first, [fetchedMarks.police]) && saysExactly(second, policeHeadings))
    return {
      reader: 'police-events',
      measure: 'events',
      headingRow: 1,
      columns: { Tid: 'start', Händelse: 'category', Område: 'territory' },
      // What the police do not publish, they have not published.
      complete: true,
    }
  return null
}

/**
 * Files of Brottsförebyggande rådet on reported offences: the database file of its web tool, the table of all municipalities, and the
 * workbook of ten years for the whole country.
 */
import { headingsOf } from '../headings.ts'
import { wordOf } from '../layout.ts'
import { isBlank, type Row, textIn } from '../rows.ts'
import { type Recognise, yearInName } from './recognised.ts'

const words = (row: Row | undefined): string[] => (row ?? []).map(value => wordOf(textIn(value)))
const country = 'Hela landet'
const allOffences = 'Samtliga brott'

/** `Region;Brott;År;Period;Antal;/100 000 inv`. Year and period change places from row to row: `periodOfParts` finds which is which. */
export const braDatabase: Recognise = ({ sheets: [sheet] }) => {
  if (!sheet || sheet.name !== null) return null
  const headingRow = sheet.rows
    .slice(0, 5)
    .findIndex(row => ['Region', 'Brott', 'År', 'Period', 'Antal'].every(word => words(row).includes(word)))
  if (headingRow < 0) return null
  return {
    reader: 'bra-database',
    measure: 'events',
    headingRow,
    decimal: ',',
    columns: {
      Region: 'territory',
      Brott: 'category',
      År: 'year',
      Period: 'part-of-year',
      Antal: 'amount',
    },
  }
}

/** `Kommun;Antal (prel.);Per 100 000 inv. (prel.)`: all offences of a year that only the file's name says. */
export const braMunicipalities: Recognise = ({ fileName, sheets: [sheet] }) => {
  if (!sheet || sheet.name !== null) return null
  const headings = words(sheet.rows[0]).filter(Boolean)
  const [municipality, amount = '', rate = ''] = headings
  if (municipality !== 'Kommun' || headings.length !== 3) return null
  if (!/^Antal\b/.test(amount) || !/^Per 100 ?000 inv/.test(rate)) return null
  return {
    reader: 'bra-municipalities',
    measure: 'events',
    headingRow: 0,
    decimal: ',',
    columns: { [municipality]: 'territory', [amount]: 'amount' },
    whole: { category: allOffences, period: yearInName(fileName) },
    preliminary: /prel/i.test(amount),
  }
}

/** "Anmälda brott de senaste 10 åren": what is counted in column B, years in row 2 from column C. */
export const braTenYears: Recognise = ({ sheets }) => {
  for (const { name, rows } of sheets) {
    const years = rows[1]?.slice(2).filter(value => !isBlank(value)) ?? []
    const isOfYears = years.length >= 5 && years.every(year => /^(?:19|20)\d\d\b/.test(textIn(year)))
    const isOfAll = rows.slice(2, 30).some(row => wordOf(textIn(row[1])).toUpperCase() === 'SAMTLIGA BROTT')
    if (name === null || !isOfYears || !isOfAll) continue
    const [, label = '#2', ...headings] = headingsOf(rows, 1)
    return {
      reader: 'bra-ten-years',
      measure: 'events',
      sheet: name,
      headingRow: 1,
      columns: {
        [label]: 'category',
        ...Object.fromEntries(
          headings
            .filter((_, at) => /^(?:19|20)\d\d\b/.test(textIn(rows[1]?.[at + 2])))
            .map(heading => [heading, 'amount-by-period']),
        ),
      },
      whole: { territory: country },
    }
  }
  return null
}

/** Every reader of files that are known; the first that knows a file takes it. */
import { braDatabase, braMunicipalities, braTenYears } from './bra.ts'
import { fetchedFile } from './fetched.ts'
import type { Beginning, Recognise, Recognised } from './recognised.ts'
import { surveyTables } from './survey-tables.ts'

const readers: readonly Recognise[] = [fetchedFile, braDatabase, braMunicipalities, braTenYears, surveyTables]

export function recognised(beginning: Beginning): Recognised | null {
  for (const recognise of readers) {
    const found = recognise(beginning)
    if (found) return found
  }
  return null
}

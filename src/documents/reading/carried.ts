/** A plan that a file of our own carries whole, so that nothing in it has to be understood: as the file's text, attached, or embedded. */
import { type PlanData, planDataFile, planDataFormat, readPlanData } from '../../domain/plan-data.ts'
import { dataOfDocx } from '../attached/docx-data.ts'
import { dataOfPdf } from '../attached/pdf-data.ts'
import { decodeText } from './decode.ts'
import { Refused, refuse } from './refused.ts'
import { sniff } from './sniff.ts'
import { unpackParts } from './zip-limit.ts'

/** `masked` is how many personal identity numbers were replaced by dots, as in any document. */
export type CarriedPlan = { by: 'json' | 'pdf' | 'docx'; data: PlanData; masked: number }

/**
 * Why the data that a document carries was left, and its text is read instead. `edited`: somebody has written in the document since, so
 * that it says other things than its data. `unusable`: the data are of another edition, or have been changed by hand.
 */
export type LeftData = 'edited' | 'unusable'

/**
 * The plan that a file carries; null where it carries none. Data that are the file itself are refused where they cannot be taken; those
 * inside a document are left, since its text can be read.
 */
export async function carriedIn(bytes: Uint8Array): Promise<CarriedPlan | LeftData | null> {
  switch (sniff(bytes)) {
    case 'text':
      return beginsAsJson(bytes) ? carriedInText(decodeText(bytes).text) : null
    case 'zip':
      return carriedInDocx(bytes)
    case 'pdf': {
      const text = await dataOfPdf(bytes, planDataFile)
      return text === null ? null : embedded('pdf', text)
    }
    default:
      return null
  }
}

/** The same of text that was pasted, or is all of a file. */
export function carriedInText(text: string): CarriedPlan | null {
  if (!/^\ufeff?\s*\{/.test(text)) return null
  const value = parsed(text)
  if (value === undefined) {
    // A brace can begin any text; but this one says that it was more once.
    return text.includes(`"${planDataFormat}"`) ? refuse('damaged-data') : null
  }
  const read = readPlanData(value)
  if (!read.ok) throw new Refused({ name: 'plan-data', why: read.refusal })
  return { by: 'json', data: read.data, masked: read.masked }
}

async function carriedInDocx(bytes: Uint8Array): Promise<CarriedPlan | LeftData | null> {
  const parts = await unpackParts(bytes).catch((error: unknown) => {
    if (error instanceof Refused) throw error
    // A damaged zip: its reader says so.
    return null
  })
  const found = parts && dataOfDocx(parts)
  if (found?.name !== planDataFile) return null
  return found.unedited ? embedded('docx', found.text) : 'edited'
}

function embedded(by: 'pdf' | 'docx', text: string): CarriedPlan | LeftData | null {
  const read = readPlanData(parsed(text))
  if (read.ok) return { by, data: read.data, masked: read.masked }
  // Another program's file may have the same name.
  return read.refusal.name === 'not-ours' ? null : 'unusable'
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Whether the first letter of the bytes is a brace, in whatever encoding. */
function beginsAsJson(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1')
  return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?[\s\0]*\{/.test(start)
}

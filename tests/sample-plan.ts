/** The real plan that lies beside the project in a workspace that has it, with a hand-checked reading of it. Tests of it are skipped elsewhere. */
import { existsSync, readFileSync } from 'node:fs'

const folder = new URL('../../shared/cases/seed/', import.meta.url)
const text = new URL('atgardsplan-hasselby-vallingby.txt', folder)

export const samplePlan = {
  isThere: existsSync(text),
  fileName: 'atgardsplan-hasselby-vallingby.txt',
  bytes: () => readFileSync(text),
  text: () => readFileSync(text, 'utf8'),
  /** The hand-checked reading, as JSON. */
  reading: () => JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')),
}

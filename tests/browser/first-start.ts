/** Makes the first start of the program once for all files: what it makes takes half a minute. */
import { makeFirstStart } from './program.ts'

export default makeFirstStart

/** `npm start`: everything from a fresh clone to a running program. */
import { samhandling } from './samhandling.mjs'

process.exitCode = await samhandling(['start', ...process.argv.slice(2)])

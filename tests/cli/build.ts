/** The built program, for tests that start it: built anew where the sources are others than those it was built from. */
import { build } from '../../scripts/build.mjs'

export default async function setup(): Promise<void> {
  await build()
}

/** The folder where files of figures wait to be read: readable by the program alone, and each file gone within the hour. */
import { createHash } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { largestFigureFile } from '../documents/figures/limits.ts'
import { UnreadableFigures } from '../documents/figures/refusal.ts'
import type { Context } from './context.ts'

const patience = 50 * 60 * 1000

export const figurePath = ({ figureFolder }: Context, id: string): string => join(figureFolder, id)

/** Writes a file as it arrives; answers the sum of its bytes. Throws `too-large` as soon as it is. Nothing is left of one that breaks off. */
export async function keepFigureFile(
  context: Context,
  id: string,
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ sha256: string; bytes: number }> {
  await mkdir(context.figureFolder, { recursive: true, mode: 0o700 })
  const path = figurePath(context, id)
  const file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of content) {
      bytes += chunk.length
      if (bytes > largestFigureFile)
        throw new UnreadableFigures({ name: 'too-large', limitBytes: largestFigureFile })
      hash.update(chunk)
      await file.write(chunk)
    }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), bytes }
}

export async function dropFigureFile(context: Context, id: string): Promise<void> {
  await rm(figurePath(context, id), { force: true })
}

export async function hasFigureFile(context: Context, id: string): Promise<boolean> {
  return (await stat(figurePath(context, id)).catch(() => null)) !== null
}

/** Removes every file that has waited for nearly an hour, so that none is older when it is looked for every ten minutes. The file system's own clock tells, for the files are its own. */
export async function sweepFigureFolder({ figureFolder }: Pick<Context, 'figureFolder'>): Promise<void> {
  for (const name of await readdir(figureFolder).catch(() => [])) {
    const path = join(figureFolder, name)
    const found = await stat(path).catch(() => null)
    if (found && Date.now() - found.mtimeMs > patience) await rm(path, { force: true })
  }
}

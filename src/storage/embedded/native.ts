/** The programs as npm delivers them: without links between libraries, and perhaps where the database's user may not go. */
import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

type Link = { source: string; target: string }

/**
 * Makes the links listed in `pg-symlinks.json` that are missing. The package would do so itself when installed, but
 * install scripts are often not run. Answers whether all are there.
 */
export function linkLibraries(native: string): boolean {
  const listing = join(native, 'pg-symlinks.json')
  if (!existsSync(listing)) return true
  const links: Link[] = JSON.parse(readFileSync(listing, 'utf8'))
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch {
      return false
    }
  }
  return true
}

/** Copies the programs to `copy`, readable for everyone, and takes away copies of other versions beside it. */
export function copyNative(native: string, copy: string): void {
  const unfinished = `${copy}.new`
  rmSync(dirname(copy), { recursive: true, force: true })
  // The archives are for building against PostgreSQL, not for running it.
  cpSync(native, join(unfinished, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: path => !path.endsWith('.a'),
  })
  linkLibraries(join(unfinished, 'native'))
  openForAll(unfinished)
  renameSync(join(unfinished, 'native'), copy)
  rmSync(unfinished, { recursive: true })
}

function openForAll(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openForAll(path)
    else if (entry.isFile())
      chmodSync(path, (statSync(path).mode & 0o100) !== 0 || isProgram(path) ? 0o755 : 0o644)
  }
  chmodSync(folder, 0o755)
}

function isProgram(path: string): boolean {
  return basename(dirname(path)) === 'bin'
}

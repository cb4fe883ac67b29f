/** The setting of a PDF: the fixed template with a document's data, in process. Runs in the worker; see pdf-worker.ts. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { PdfFiles } from './pdf-files.ts'
import { fontFiles } from './pdf-fonts.ts'
import { unprintableIn, withoutCharacters } from './pdf-missing.ts'

/** What no font has is told all at once; a second round is for what hid behind it. */
const rounds = 4

/** The PDF, and what Typst warns of (a font that is not there), which tests take for an error. */
export type Typeset = { bytes: Uint8Array; warnings: string[] }

const folder = templateFolder()
let compiler: NodeCompiler | null = null

/** PDF/A-3a, checked by Typst's rules for PDF/UA-1 too. Throws where the template or the document is not as it should be. */
export function typeset(data: PdfFiles): Typeset {
  compiler ??= NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fontFiles() }] })
  try {
    return attempt(compiler, data, rounds)
  } finally {
    compiler.resetShadow()
    compiler.evictCache(2)
  }
}

function attempt(compiler: NodeCompiler, data: PdfFiles, left: number): Typeset {
  for (const { path, bytes } of data) compiler.mapShadow(join(folder, path), Buffer.from(bytes))
  const compiled = compiler.compile({ mainFilePath: join(folder, 'document.typ') })
  const document = compiled.result
  if (!document) throw new Error(`the template: ${told(compiled.takeError())}`)
  try {
    // Typst takes one standard at a time; the first is only for its checks.
    compiler.pdf(document, { pdfStandard: 'ua-1' })
    const bytes = compiler.pdf(document, { pdfStandard: 'a-3a' })
    const warnings = compiled.takeWarnings()
    return { bytes, warnings: warnings ? [told(warnings)] : [] }
  } catch (error) {
    const unprintable = unprintableIn(String(error))
    if (unprintable.length === 0 || left === 0) throw new Error(withoutPaths(String(error)))
    return attempt(compiler, withoutCharacters(data, unprintable), left - 1)
  }
}

function told(error: { shortDiagnostics: unknown[] } | null): string {
  return withoutPaths(JSON.stringify(error?.shortDiagnostics ?? []))
}

/** Diagnostics hold absolute paths of the machine. */
const withoutPaths = (text: string): string => text.replaceAll(folder, '')

/** From source the template is beside this file; in a build it is beside the bundle or one folder up. */
function templateFolder(): string {
  const urls = ['./pdf-template/', '../pdf-template/'].map(name => new URL(name, import.meta.url))
  return fileURLToPath(urls.find(url => existsSync(url)) ?? urls[0]!)
}

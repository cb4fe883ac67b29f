/** The fonts of the publication, as files: a document carries them inside, and looks the same on every machine. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Text, headings, and what neither has: other alphabets and signs, then emoji. */
const files: [package_: string, file: string][] = [
  ['source-sans', 'TTF/SourceSans3-Regular.ttf'],
  ['source-sans', 'TTF/SourceSans3-Semibold.ttf'],
  ['source-sans', 'TTF/SourceSans3-Bold.ttf'],
  ['@expo-google-fonts/source-serif-4', '400Regular/SourceSerif4_400Regular.ttf'],
  ['@expo-google-fonts/source-serif-4', '600SemiBold/SourceSerif4_600SemiBold.ttf'],
  ['dejavu-fonts-ttf', 'ttf/DejaVuSans.ttf'],
  ['dejavu-fonts-ttf', 'ttf/DejaVuSans-Bold.ttf'],
  ['@expo-google-fonts/noto-emoji', '400Regular/NotoEmoji_400Regular.ttf'],
]

export function fontFiles(): Buffer[] {
  const { resolve } = createRequire(import.meta.url)
  return files.map(([name, file]) => readFileSync(join(dirname(resolve(`${name}/package.json`)), file)))
}

/** What was signed, as it read then: kept with the signature, in figures and the words of the picture, in no language of ours. */
import type { PictureFinding } from '../disclosure/picture/findings.ts'
import type { FigureLine } from './picture-guard.ts'

export function findingWording(finding: PictureFinding, lines: Readonly<Record<string, FigureLine>>): string {
  const said = (keys: readonly string[]) =>
    keys.flatMap(key => (lines[key] ? [figureWording(lines[key])] : [])).join('; ')
  switch (finding.kind) {
    case 'text': {
      const { before, marked, after } = finding.quote
      return `${before}${marked}${after}`
    }
    case 'small':
    case 'contradiction':
      return said(finding.figures)
    case 'hours':
      return `${finding.category}: 168`
    case 'survey':
      return `${said([finding.figure])} (${finding.least})`
    case 'corrected':
      return said([finding.before, finding.now])
    case 'told':
      return finding.items
        .map(({ interval: { from, to }, by }) => `${said(by)} → ${from ?? 0}–${to ?? '∞'}`)
        .join('. ')
  }
}

function figureWording({ counted, ground, part, stretch, value }: FigureLine): string {
  const of = [counted, part, ground].filter(Boolean).join(', ')
  return `${of}, ${stretch.from}–${stretch.to}: ${value ?? '…'}`
}

/** So long without a space a word is wider than a column. */
const longWord = /[^\s"\\]{31,}/gu

const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' })

/** Text with places to break inside its longest words: after the signs of an address, else after each twenty letters. JSON stays JSON. */
export function withPlacesToBreak(text: string): string {
  return text.replace(longWord, word => {
    let since = 0
    let broken = ''
    for (const { segment } of graphemes.segment(word)) {
      broken += segment
      since++
      if (since >= 20 || (since >= 4 && /[/.,;:?&=_@-]/u.test(segment))) {
        broken += '\u200b'
        since = 0
      }
    }
    return broken
  })
}

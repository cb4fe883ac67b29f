/** The beginning of a text, to call it by: whole words, and an ellipsis where something is left out. */
export function beginning(text: string, longest = 60): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()} …`
}

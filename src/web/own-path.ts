/** An address on this site that was sent by a browser: only its path is believed, and only when it leads nowhere else. */
export function ownPath(text: unknown, otherwise: string): string {
  if (typeof text !== 'string' || !/^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(text)) return otherwise
  const here = 'http://here.invalid'
  if (!URL.canParse(text, here)) return otherwise
  const { origin, pathname, search, hash } = new URL(text, here)
  // "/.//evil.example" becomes "//evil.example" once its dots are resolved.
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : otherwise
}

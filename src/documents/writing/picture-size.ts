/** How large a PNG or JPEG is, in pixels, by its own head; null where it has none. */
export function pictureSize(bytes: Uint8Array): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // PNG (RFC 2083, 3.2 and 4.1.1): the signature, then the header chunk with both sizes.
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47)
    return sizeOf(view.getUint32(16), view.getUint32(20))
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null
  // JPEG (ITU T.81, B.2): marker after marker until a start of frame, which holds height and width.
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return sizeOf(view.getUint16(at + 7), view.getUint16(at + 5))
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

const sizeOf = (width: number, height: number) => (width > 0 && height > 0 ? { width, height } : null)

import { getDocumentProxy } from 'unpdf'

/**
 * The data attached to a PDF as a file with this name (ISO 32000-1, 7.11.4), as text; null where there is none, or where the PDF cannot
 * be opened: who reads its pages finds out why. No other attachment is unpacked. How much may come out of it is the caller's limit of memory.
 */
export async function dataOfPdf(bytes: Uint8Array, name: string): Promise<string | null> {
  // pdf.js keeps the bytes that it is given, and wants no Buffer.
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 }).catch(() => null)
  if (!document) return null
  try {
    const attachments = (await document.getAttachments()) ?? new Map()
    for (const [id, { filename }] of attachments) {
      const content = filename === name ? await document.getAttachmentContent(id) : null
      if (content) return new TextDecoder().decode(content)
    }
    return null
  } finally {
    await document.loadingTask.destroy()
  }
}

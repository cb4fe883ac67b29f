/** Files as the template sees them in its folder; `isText` those whose characters are shown. */
export type PdfFiles = { path: string; bytes: Uint8Array; isText: boolean }[]

/** What one document may cost to read. A real plan of fifty pages uses under a tenth of each. */
export const limits = {
  /** A file larger than this is refused by its size, before it is read. */
  fileBytes: 20 * 1024 * 1024,
  /** Everything in a .docx, unpacked. */
  unpackedBytes: 200 * 1024 * 1024,
  /** The parts of a .docx that hold text; they become a tree about twenty times as large. */
  unpackedTextBytes: 24 * 1024 * 1024,
  zipEntries: 5_000,
  pages: 400,
  /** Tables in a .docx: ten thousand take five seconds and most of a gigabyte to understand. */
  tables: 2_000,
  /** Paragraphs in a .docx, in its tables too: a quarter of a million take ten seconds to find too many. */
  paragraphs: 50_000,
  /** Characters and blocks of the result, which the caller must hold in its own memory. */
  textLength: 4_000_000,
  blocks: 200_000,
  milliseconds: 30_000,
  heapMegabytes: 384,
  /** Buffers outside the heap, which the heap's limit does not see (an unpacked stream). */
  bufferMegabytes: 256,
  /** Documents read at the same time; the others wait. */
  atOnce: 2,
  /** Documents that wait for their turn, each held in memory; more are refused. The last waits some minutes at most. */
  waiting: 8,
} as const

/** The largest file that `readDocument` takes, so that a caller can refuse a larger one by its size alone. */
export const maximumBytes = limits.fileBytes

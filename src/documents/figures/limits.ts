/** What one file of figures may cost to read. */
export const limits = {
  /** A million rows of ten columns are about a hundred megabytes of text. */
  fileBytes: 300 * 1024 * 1024,
  /** A workbook, unpacked. */
  unpackedBytes: 1_500 * 1024 * 1024,
  /** The parts of a workbook that are held whole: all but its sheets. */
  unpackedWholeBytes: 128 * 1024 * 1024,
  zipEntries: 5_000,
  /** A file of JSON is held whole. */
  jsonBytes: 50 * 1024 * 1024,
  /** One row; a quotation mark that is never closed makes one of the rest of the file. */
  rowLength: 1_000_000,
  columns: 1_000,
  /** Rows that are looked at to guess what the columns are. */
  sampleRows: 200,
  /** Words of one kind that a person can be asked about. */
  words: 2_000,
  /** Counts that wait to be stored while rows of events are put together. */
  keysAtOnce: 50_000,
} as const

/** The largest file of figures that is taken in. */
export const largestFigureFile = limits.fileBytes

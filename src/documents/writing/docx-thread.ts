import type { Document } from './document.ts'
import { writingThread } from './writing-thread.ts'

/** The document as Word, written beside the caller's thread: see `writeDocx`. */
export const writeDocxAside = writingThread<Document, Uint8Array>('docx-worker')

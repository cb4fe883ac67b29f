/** The code that an error carries: the system's ('EACCES'), PostgreSQL's ('23505') or a library's; 'unknown' without one. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}

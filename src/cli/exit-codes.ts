/** The exit codes of every command. Each has a line `command_exit_<name>` in `texts`, shown by `--help`. */
export const exitCodes = {
  ok: 0,
  /** A mistake of the program; the details stand on standard error. */
  unexpected: 1,
  /** The command line was not understood. */
  usage: 2,
  /** A file or a value was refused, and nothing was stored. */
  refused: 3,
  /** The database, the port or a setting stands in the way; try again when that is mended. */
  unavailable: 4,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

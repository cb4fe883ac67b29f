/** The settings by environment, all with defaults; README lists them. Read once, at start. */
export type Environment = {
  HOST?: string
  PORT?: string
  DATA_DIR?: string
  DATABASE_URL?: string
  BASE_URL?: string
}

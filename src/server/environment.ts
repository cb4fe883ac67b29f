/** The settings by environment, all with defaults; README lists them. Read once, at start. */
export type Environment = {
  HOST?: string
  PORT?: string
  DATA_DIR?: string
  DATABASE_URL?: string
  BASE_URL?: string
  SMTP_URL?: string
  MAIL_FROM?: string
  KOLADA_URL?: string
  SCB_URL?: string
  SCB_V1_URL?: string
  POLICE_URL?: string
  MAP_TILES?: string
  MAP_CREDIT?: string
  /** The language of the terminal, the first of these that is set: Swedish for `sv…`, else English. */
  LC_ALL?: string
  LC_MESSAGES?: string
  LANG?: string
}

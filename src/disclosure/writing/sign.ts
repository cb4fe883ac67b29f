export type SignKind =
  | 'identity-number'
  | 'coordination-number'
  | 'registration-number'
  | 'phone-number'
  | 'email-address'
  | 'name'
  | 'address'
  | 'single-person'

/** `likely` is shown as wrong, `possible` as a question. Places in UTF-16 units, the end excluded. */
export type Sign = { kind: SignKind; sure: 'likely' | 'possible'; start: number; end: number }

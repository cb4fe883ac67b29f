/** Generated from the migrations by tests/storage/schema-files.test.ts. */
import type { Role } from '../domain/access.ts'
import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Int8 = ColumnType<string, bigint | number | string, bigint | number | string>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Numeric = ColumnType<number, number | string, number | string>;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface Account {
  createdAt: Timestamp;
  email: string;
  id: string;
  language: ColumnType<'sv' | 'en', 'sv' | 'en' | undefined, 'sv' | 'en'>;
  passwordHash: string | null;
}

export interface ActionPoint {
  activityId: string | null;
  agendaItemId: string | null;
  at: Timestamp;
  due: string | null;
  dueOn: string | null;
  groupId: string;
  id: string;
  internal: Generated<boolean>;
  meetingId: string;
  owner: string | null;
  partnershipId: string;
  version: Generated<number>;
  wording: string;
}

export interface Activity {
  areaId: string;
  cause: string | null;
  causeId: string | null;
  convener: string | null;
  description: string | null;
  duePoint: string | null;
  duration: string | null;
  durationKind: string | null;
  endsOn: string | null;
  followUp: string | null;
  followUpPoints: Generated<string[]>;
  groupId: string | null;
  id: string;
  meetingFrequency: string | null;
  operativeGoal: string | null;
  originId: string | null;
  otherParticipants: string | null;
  partnershipId: string;
  placeId: string | null;
  problemId: string | null;
  programmeId: string | null;
  promisedBy: string | null;
  rank: Generated<number>;
  startsOn: string | null;
  status: string | null;
  successCondition: string | null;
  theme: string | null;
  title: string;
  version: Generated<number>;
  workingGroup: string | null;
}

export interface AgendaItem {
  aboutId: string | null;
  aboutRecord: string | null;
  groupId: string;
  id: string;
  internal: Generated<boolean>;
  kind: string;
  meetingId: string;
  minutes: string | null;
  partnershipId: string;
  presenter: string | null;
  rank: Generated<number>;
  text: string | null;
  title: string;
  version: Generated<number>;
}

export interface Agreement {
  catalogueId: string | null;
  id: string;
  partnershipId: string;
  purpose: string | null;
  title: string;
  validFrom: string | null;
  validTo: string | null;
  version: Generated<number>;
}

export interface Answer {
  answeredAs: string;
  at: Timestamp;
  conditionMet: string | null;
  effect: string | null;
  effectBasis: string | null;
  followUpId: string;
  formLinkId: string | null;
  id: string;
  nextStep: string | null;
  partnershipId: string;
  personId: string;
  process: string | null;
  processWords: string | null;
  produced: string | null;
  production: string;
  reason: string | null;
}

export interface Approval {
  asWords: string;
  at: Timestamp;
  groupId: string;
  id: string;
  minutesVersionId: string;
  partnershipId: string;
  personId: string;
}

export interface Area {
  id: string;
  name: string;
  number: number;
  originId: string | null;
  partnershipId: string;
  planId: string;
  version: Generated<number>;
  viaAreaId: string | null;
  viaReason: string | null;
}

export interface AreaAssessment {
  areaId: string;
  id: string;
  partnershipId: string;
  roundId: string;
  text: string;
  version: Generated<number>;
}

export interface Attendance {
  groupId: string;
  id: string;
  meetingId: string;
  name: string | null;
  partnershipId: string;
  positionId: string | null;
  state: string;
  version: Generated<number>;
}

export interface Boundary {
  corners: number;
  id: string;
  partnershipId: string;
  polygons: Json;
  territoryId: string;
  version: Generated<number>;
}

export interface Cancellation {
  at: Timestamp;
  groupId: string;
  id: string;
  meetingId: string;
  partnershipId: string;
  reason: string | null;
  version: Generated<number>;
}

export interface Catalogue {
  id: string;
  name: string;
  partnershipId: string;
  validFrom: string | null;
  version: Generated<number>;
}

export interface CatalogueArea {
  catalogueId: string;
  id: string;
  name: string;
  number: number;
  partnershipId: string;
  version: Generated<number>;
}

export interface Category {
  braCode: string | null;
  code: string;
  drivenBy: string | null;
  id: string;
  name: string;
  partnershipId: string;
  rank: Generated<number>;
  sensitive: Generated<boolean>;
  version: Generated<number>;
}

export interface Cause {
  id: string;
  originId: string | null;
  partnershipId: string;
  problemId: string;
  rank: Generated<number>;
  text: string;
  version: Generated<number>;
}

export interface CellSum {
  amount: number;
  cell: Int8;
  partnershipId: string;
  seriesId: string;
  year: number;
}

export interface Closing {
  activityId: string;
  at: Timestamp;
  id: string;
  partnershipId: string;
  personId: string;
  planId: string;
  reason: string | null;
}

export interface Comment {
  at: Timestamp;
  id: string;
  organisationName: string | null;
  partnershipId: string;
  personId: string;
  record: string | null;
  recordId: string | null;
  text: string;
  versionId: string;
}

export interface Communicator {
  id: string;
  messageId: string | null;
  organisationId: string;
  partnershipId: string;
  positionId: string | null;
  version: Generated<number>;
  wording: string;
}

export interface Completion {
  actionPointId: string;
  at: Timestamp;
  groupId: string;
  id: string;
  internal: Generated<boolean>;
  note: string | null;
  partnershipId: string;
  version: Generated<number>;
}

export interface Conclusion {
  id: string;
  partnershipId: string;
  pictureId: string;
  problemId: string | null;
  rank: Generated<number>;
  text: string;
  version: Generated<number>;
}

export interface Contact {
  activityId: string;
  id: string;
  organisationId: string;
  originId: string | null;
  partnershipId: string;
  positionId: string | null;
  version: Generated<number>;
  wording: string;
}

export interface CountHour {
  hourOfWeek: number;
  id: string;
  intakeId: string;
  month: string;
  partnershipId: string;
  seriesId: string;
  weight: number;
}

export interface Coverage {
  endsOn: string;
  id: string;
  intakeId: string;
  partnershipId: string;
  seriesId: string;
  startsOn: string;
}

export interface Decision {
  at: Timestamp;
  body: string;
  caseNumbers: Generated<Json>;
  decidedOn: string;
  id: string;
  note: string | null;
  partnershipId: string;
  personId: string;
  versionId: string;
}

export interface Delivery {
  at: Timestamp;
  id: string;
  mailId: string;
  messageId: string;
  partnershipId: string;
}

export interface Dialogue {
  heldOn: string;
  how: string | null;
  id: string;
  partnershipId: string;
  placeId: string | null;
  said: string | null;
  title: string;
  version: Generated<number>;
}

export interface DialoguePoint {
  activityId: string | null;
  dialogueId: string;
  id: string;
  partnershipId: string;
  problemId: string | null;
  setAside: string | null;
  text: string;
  version: Generated<number>;
}

export interface Draft {
  changedAt: Timestamp;
  createdAt: Timestamp;
  fileName: string;
  format: string;
  id: string;
  partnershipId: string;
  plan: ColumnType<unknown, string, string>;
  source: ColumnType<unknown, string, string>;
  undo: Json | null;
  version: Generated<number>;
}

export interface Endorsement {
  at: Timestamp;
  body: string;
  endorsedOn: string;
  id: string;
  note: string | null;
  partnershipId: string;
  personId: string;
  reportId: string;
}

export interface Event {
  at: Timestamp;
  changes: ColumnType<unknown, string, never>;
  id: string;
  partnershipId: string;
  personId: string;
  record: string;
  recordId: string;
  recordVersion: number | null;
  taken: Json | null;
  title: string;
  verb: string;
}

export interface Evidence {
  caseNumber: string | null;
  datedOn: string;
  duty: string;
  id: string;
  link: string | null;
  partnershipId: string;
  version: Generated<number>;
  wording: string;
}

export interface Failure {
  at: Timestamp;
  id: string;
  mailId: string;
  partnershipId: string;
  reason: string;
}

export interface Feed {
  createdAt: Timestamp;
  groupId: string | null;
  id: string;
  partnershipId: string;
  personId: string;
  tokenHash: Buffer;
}

export interface FigureFile {
  at: Timestamp;
  begunAt: Timestamp | null;
  endedAt: Timestamp | null;
  fetched: Json | null;
  fileName: string;
  fileSha256: string;
  heardAt: Timestamp | null;
  id: string;
  intakeId: string | null;
  layout: Json;
  look: Json;
  partnershipId: string;
  personId: string;
  recipeId: string | null;
  refusal: Json | null;
  rowsRead: Generated<number>;
  sourceId: string;
  survey: Json;
  version: Generated<number>;
}

export interface FindingSignature {
  at: Timestamp;
  fingerprint: string;
  id: string;
  partnershipId: string;
  personId: string;
  reason: string;
  record: string;
  recordId: string;
  turn: Generated<number>;
  wording: string;
}

export interface FollowUp {
  activityId: string;
  form: Json;
  id: string;
  partnershipId: string;
  rank: number;
  roundId: string;
}

export interface FormLink {
  asWords: string;
  expiresAt: Timestamp;
  followUpId: string;
  id: string;
  madeAt: Timestamp;
  partnershipId: string;
  personId: string;
  tokenHash: Buffer;
}

export interface FormLinkEnd {
  at: Timestamp;
  formLinkId: string;
  id: string;
  partnershipId: string;
  personId: string;
  reason: string;
}

export interface Goal {
  areaId: string;
  baseline: string | null;
  baselineValue: Numeric | null;
  due: string | null;
  id: string;
  indicatorId: string | null;
  kind: string;
  label: string | null;
  originId: string | null;
  partnershipId: string;
  rank: Generated<number>;
  target: string | null;
  targetValue: Numeric | null;
  text: string;
  version: Generated<number>;
}

export interface GoalAssessment {
  basis: string | null;
  certainty: string | null;
  goalId: string;
  id: string;
  partnershipId: string;
  roundId: string;
  verdict: string;
  version: Generated<number>;
}

export interface Group {
  cadence: string | null;
  condition: string | null;
  description: string | null;
  id: string;
  kind: string;
  ledBy: string | null;
  name: string;
  otherNames: Generated<string[]>;
  parentId: string | null;
  partnershipId: string;
  rank: Generated<number>;
  reportsToId: string | null;
  version: Generated<number>;
}

export interface HiddenFigure {
  at: Timestamp;
  figure: string;
  id: string;
  partnershipId: string;
  personId: string;
  pictureId: string;
}

export interface Holding {
  fromOn: string | null;
  id: string;
  partnershipId: string;
  personId: string;
  positionId: string;
  toOn: string | null;
  version: Generated<number>;
}

export interface HourSum {
  hourOfWeek: number;
  partnershipId: string;
  seriesId: string;
  weight: number;
  year: number;
}

export interface IncidentCount {
  amount: number | null;
  cell: Int8 | null;
  endsOn: string;
  id: string;
  intakeId: string;
  partnershipId: string;
  seriesId: string;
  startsOn: string;
  state: string;
}

export interface Indicator {
  areaId: string | null;
  better: string | null;
  categoryId: string | null;
  comment: string | null;
  form: string;
  id: string;
  kind: string;
  measure: string | null;
  name: string;
  nextOn: string | null;
  originId: string | null;
  partnershipId: string;
  placeId: string | null;
  planId: string;
  rank: Generated<number>;
  sentence: string | null;
  source: string | null;
  unit: string | null;
  version: Generated<number>;
}

export interface IndicatorValue {
  breakdown: string | null;
  denominator: Numeric | null;
  endsOn: string | null;
  extractedOn: string | null;
  high: Numeric | null;
  id: string;
  indicatorId: string;
  intakeId: string | null;
  low: Numeric | null;
  numerator: Numeric | null;
  originId: string | null;
  partnershipId: string;
  period: string | null;
  placeName: string | null;
  rank: Generated<number>;
  sourceId: string | null;
  startsOn: string | null;
  state: string;
  value: Numeric | null;
  version: Generated<number>;
  year: number | null;
}

export interface Intake {
  at: Timestamp;
  complete: Generated<boolean>;
  counts: number;
  extractedOn: string | null;
  fileName: string;
  fileRows: number;
  fileSha256: string;
  gives: Generated<string>;
  id: string;
  leftOut: Generated<Json>;
  partnershipId: string;
  personId: string;
  preliminary: Generated<boolean>;
  recipeId: string | null;
  replaces: Generated<boolean>;
  sourceId: string;
}

export interface IntakeWithdrawal {
  at: Timestamp;
  id: string;
  intakeId: string;
  partnershipId: string;
  personId: string;
  reason: string | null;
}

export interface Invitation {
  createdAt: Timestamp;
  email: string;
  expiresAt: Timestamp;
  groupIds: Generated<string[]>;
  id: string;
  invitedById: string;
  name: string;
  partnershipId: string;
  personId: string | null;
  placeIds: Generated<string[]>;
  role: Role;
  tokenHash: Buffer;
}

export interface Judgement {
  at: Timestamp;
  id: string;
  indicatorId: string;
  partnershipId: string;
  personId: string;
  verdict: string;
}

export interface Lift {
  agendaItemId: string;
  at: Timestamp;
  groupId: string;
  id: string;
  internal: Generated<boolean>;
  meetingId: string;
  partnershipId: string;
  presenter: string | null;
  question: string;
  text: string | null;
  toGroupId: string;
  version: Generated<number>;
}

export interface Mail {
  aboutId: string | null;
  aboutRecord: string | null;
  address: string;
  attachments: Generated<Json>;
  createdAt: Timestamp;
  dueAt: Timestamp | null;
  html: string | null;
  id: string;
  kind: string;
  language: string;
  leaveHash: Buffer | null;
  onceKey: string;
  partnershipId: string;
  personId: string | null;
  subject: string;
  text: string | null;
  unsubscribe: string | null;
}

export interface MailPreference {
  frequency: string;
  id: string;
  partnershipId: string;
  personId: string;
}

export interface Meeting {
  endsAt: string | null;
  groupId: string;
  heldOn: string;
  id: string;
  link: string | null;
  location: string | null;
  partnershipId: string;
  startsAt: string | null;
  title: string | null;
  version: Generated<number>;
}

export interface Membership {
  accountId: string;
  id: string;
  partnershipId: string;
  personId: string;
  role: Role;
  version: Generated<number>;
}

export interface Message {
  audience: string | null;
  channel: string | null;
  id: string;
  partnershipId: string;
  planned: string | null;
  plannedOn: string | null;
  saidOn: string | null;
  text: string;
  version: Generated<number>;
}

export interface MinutesUpdate {
  agendaItemId: string;
  at: Timestamp;
  content: Buffer;
  id: string;
  number: number;
  partnershipId: string;
  personId: string;
  told: Generated<boolean>;
}

export interface MinutesVersion {
  at: Timestamp;
  checksum: string;
  content: Json;
  groupId: string;
  id: string;
  meetingId: string;
  number: number;
  partnershipId: string;
  personId: string;
}

export interface Notice {
  at: Timestamp;
  checksum: string;
  groupId: string;
  id: string;
  meetingId: string;
  number: number;
  partnershipId: string;
  personId: string;
  sequence: number;
  words: string | null;
}

export interface Organisation {
  id: string;
  kind: string;
  name: string;
  partnershipId: string;
  rank: Generated<number>;
  shortName: string | null;
  version: Generated<number>;
}

export interface Participation {
  groupId: string | null;
  id: string;
  membershipId: string;
  partnershipId: string;
  placeId: string | null;
}

export interface Partnership {
  accent: string | null;
  asksAgain: Generated<string>;
  city: string | null;
  createdAt: Timestamp;
  district: string | null;
  hiddenWidth: Generated<number>;
  id: string;
  language: ColumnType<'sv' | 'en', 'sv' | 'en' | undefined, 'sv' | 'en'>;
  logo: Buffer | null;
  logoKind: string | null;
  logoWords: string | null;
  name: string;
  policeRegion: string | null;
  slug: string;
  threshold: Generated<number>;
  version: Generated<number>;
}

export interface Party {
  agreementId: string;
  caseNumber: string | null;
  id: string;
  organisationId: string;
  partnershipId: string;
  signedBy: string | null;
  signedOn: string | null;
  version: Generated<number>;
}

export interface Passage {
  areaId: string | null;
  chapter: string;
  id: string;
  kind: string;
  originId: string | null;
  partnershipId: string;
  placeId: string | null;
  planId: string;
  rank: Generated<number>;
  text: string;
  version: Generated<number>;
}

export interface Passkey {
  accountId: string;
  counter: Int8;
  createdAt: Timestamp;
  id: string;
  name: string;
  publicKey: Buffer;
  transports: Generated<string[]>;
}

export interface PasskeyChallenge {
  accountId: string | null;
  challengeHash: Buffer;
  expiresAt: Timestamp;
}

export interface PeriodSum {
  amount: number;
  counts: number;
  endsOn: string;
  grain: string;
  missing: number;
  noised: number;
  partnershipId: string;
  preliminary: number;
  seriesId: string;
  startsOn: string;
  suppressed: number;
}

export interface Person {
  email: string | null;
  id: string;
  name: string;
  partnershipId: string;
  phone: string | null;
  version: Generated<number>;
}

export interface Picture {
  fromMonth: string | null;
  id: string;
  partnershipId: string;
  sourceId: string | null;
  summary: string | null;
  territoryId: string | null;
  title: string;
  toMonth: string | null;
  version: Generated<number>;
}

export interface PicturePassage {
  heading: string | null;
  id: string;
  part: string;
  partnershipId: string;
  pictureId: string;
  rank: Generated<number>;
  text: string;
  version: Generated<number>;
}

export interface PictureSource {
  id: string;
  name: string;
  partnershipId: string;
  pictureId: string;
  rank: Generated<number>;
  reason: string | null;
  used: string;
  version: Generated<number>;
}

export interface PictureVersion {
  at: Timestamp;
  checksum: string;
  content: Json;
  id: string;
  number: number;
  partnershipId: string;
  personId: string;
  pictureId: string;
  title: string;
  turn: number;
}

export interface Place {
  collaboration: string | null;
  description: string | null;
  id: string;
  name: string;
  otherNames: Generated<string[]>;
  partnershipId: string;
  rank: Generated<number>;
  version: Generated<number>;
}

export interface Plan {
  caseNumber: string | null;
  createdAt: Timestamp;
  decidedOn: string | null;
  draftId: string | null;
  id: string;
  originId: string | null;
  partnershipId: string;
  title: string;
  validFrom: string | null;
  validTo: string | null;
  version: Generated<number>;
  year: number | null;
}

export interface PlanVersion {
  checksum: string;
  content: Json;
  id: string;
  madeAt: Timestamp;
  number: number;
  origins: Generated<Json>;
  partnershipId: string;
  personId: string;
  planId: string;
}

export interface Position {
  id: string;
  name: string;
  organisationId: string;
  partnershipId: string;
  rank: Generated<number>;
  version: Generated<number>;
}

export interface Problem {
  areaId: string;
  id: string;
  originId: string | null;
  partnershipId: string;
  placeId: string | null;
  rank: Generated<number>;
  text: string;
  version: Generated<number>;
}

export interface Programme {
  coverage: string | null;
  description: string | null;
  id: string;
  kind: string;
  name: string;
  organisationId: string | null;
  partnershipId: string;
  positionId: string | null;
  rank: Generated<number>;
  revision: string | null;
  version: Generated<number>;
}

export interface Promise {
  activityId: string | null;
  due: string | null;
  dueOn: string | null;
  id: string;
  partnershipId: string;
  promisedBy: string | null;
  promisedOn: string | null;
  text: string;
  version: Generated<number>;
}

export interface PromiseOutcome {
  id: string;
  partnershipId: string;
  promiseId: string;
  seenOn: string;
  state: string;
  text: string;
  version: Generated<number>;
}

export interface PublishedFigure {
  at: Timestamp;
  atLeast: Generated<boolean>;
  categoryCode: string | null;
  counted: string;
  dividedBy: string | null;
  endsOn: string;
  ground: string;
  id: string;
  part: string | null;
  partnershipId: string;
  personId: string;
  publishedIn: string | null;
  publishedOn: string;
  sourceId: string | null;
  startsOn: string;
  territoryId: string | null;
  value: number | null;
  versionId: string | null;
  without: Generated<string[]>;
}

export interface Recipe {
  fetched: Json | null;
  id: string;
  layout: Json;
  name: string;
  partnershipId: string;
  reader: string;
  sourceId: string;
  version: Generated<number>;
}

export interface Referral {
  answerBy: string | null;
  id: string;
  message: string | null;
  partnershipId: string;
  personId: string;
  sentAt: Timestamp;
  versionId: string;
}

export interface ReferralEnd {
  at: Timestamp;
  id: string;
  partnershipId: string;
  personId: string;
  referralId: string;
}

export interface Report {
  at: Timestamp;
  checksum: string;
  content: Json;
  id: string;
  number: number;
  partnershipId: string;
  personId: string;
  roundId: string;
}

export interface ReportDecision {
  at: Timestamp;
  body: string;
  decidedOn: string;
  id: string;
  note: string | null;
  partnershipId: string;
  personId: string;
  reportId: string;
  roundId: string;
}

export interface ReportingPoint {
  code: string;
  coordinatedBy: string | null;
  coversFrom: string;
  coversTo: string;
  dueOn: string;
  groupId: string | null;
  id: string;
  name: string;
  partnershipId: string;
  version: Generated<number>;
  year: number;
}

export interface Resolution {
  activityId: string | null;
  agendaItemId: string | null;
  at: Timestamp;
  groupId: string;
  id: string;
  internal: Generated<boolean>;
  meetingId: string;
  number: number;
  partnershipId: string;
  version: Generated<number>;
  wording: string;
}

export interface Revision {
  id: string;
  outcome: string | null;
  partnershipId: string;
  programmeId: string;
  revisedOn: string;
  version: Generated<number>;
}

export interface Round {
  id: string;
  openedAt: Timestamp;
  partnershipId: string;
  personId: string;
  planId: string;
  reportingPointId: string;
  summary: string | null;
  version: Generated<number>;
}

export interface SavedView {
  id: string;
  name: string;
  partnershipId: string;
  personId: string;
  planId: string;
  shared: Generated<boolean>;
  version: Generated<number>;
  view: Json;
}

export interface Seat {
  groupId: string;
  id: string;
  partnershipId: string;
  positionId: string;
  presenter: Generated<boolean>;
  version: Generated<number>;
}

export interface Series {
  categoryId: string;
  id: string;
  partnershipId: string;
  sourceId: string;
  territoryId: string;
}

export interface SeriesBreak {
  categoryId: string | null;
  id: string;
  partnershipId: string;
  reason: string;
  sourceId: string;
  startsOn: string;
  version: Generated<number>;
}

export interface Session {
  accountId: string;
  createdAt: Timestamp;
  expiresAt: Timestamp;
  tokenHash: Buffer;
}

export interface SignatureWithdrawal {
  at: Timestamp;
  id: string;
  partnershipId: string;
  personId: string;
  signatureId: string;
}

export interface SignInLink {
  accountId: string;
  createdAt: Timestamp;
  expiresAt: Timestamp;
  tokenHash: Buffer;
}

export interface SignOff {
  at: Timestamp;
  caseNumber: string | null;
  id: string;
  organisationId: string;
  organisationName: string;
  partnershipId: string;
  personId: string;
  reportId: string;
  signedAs: string;
  signedOn: string;
}

export interface Source {
  address: string | null;
  counts: Generated<string>;
  definition: string | null;
  delayWeeks: number | null;
  id: string;
  licence: string | null;
  name: string;
  nextOn: string | null;
  partnershipId: string;
  publisher: string | null;
  timedBy: string | null;
  unit: string;
  version: Generated<number>;
}

export interface Stance {
  areaId: string | null;
  catalogueAreaId: string;
  id: string;
  kind: string;
  partnershipId: string;
  reason: string | null;
  version: Generated<number>;
}

export interface Strategy {
  due: string | null;
  dueOn: string | null;
  id: string;
  partnershipId: string;
  text: string | null;
  title: string;
  version: Generated<number>;
}

export interface Succession {
  earlierAreaId: string;
  id: string;
  laterAreaId: string;
  partnershipId: string;
  version: Generated<number>;
}

export interface Territory {
  code: string | null;
  edition: string | null;
  id: string;
  kind: string;
  name: string;
  partnershipId: string;
  placeId: string | null;
  rank: Generated<number>;
  residents: number | null;
  version: Generated<number>;
  withinId: string | null;
}

export interface VersionSignature {
  id: string;
  partnershipId: string;
  pictureVersionId: string | null;
  planVersionId: string | null;
  reportId: string | null;
  signatureId: string;
}

export interface DB {
  account: Account;
  actionPoint: ActionPoint;
  activity: Activity;
  agendaItem: AgendaItem;
  agreement: Agreement;
  answer: Answer;
  approval: Approval;
  area: Area;
  areaAssessment: AreaAssessment;
  attendance: Attendance;
  boundary: Boundary;
  cancellation: Cancellation;
  catalogue: Catalogue;
  catalogueArea: CatalogueArea;
  category: Category;
  cause: Cause;
  cellSum: CellSum;
  closing: Closing;
  comment: Comment;
  communicator: Communicator;
  completion: Completion;
  conclusion: Conclusion;
  contact: Contact;
  countHour: CountHour;
  coverage: Coverage;
  decision: Decision;
  delivery: Delivery;
  dialogue: Dialogue;
  dialoguePoint: DialoguePoint;
  draft: Draft;
  endorsement: Endorsement;
  event: Event;
  evidence: Evidence;
  failure: Failure;
  feed: Feed;
  figureFile: FigureFile;
  findingSignature: FindingSignature;
  followUp: FollowUp;
  formLink: FormLink;
  formLinkEnd: FormLinkEnd;
  goal: Goal;
  goalAssessment: GoalAssessment;
  group: Group;
  hiddenFigure: HiddenFigure;
  holding: Holding;
  hourSum: HourSum;
  incidentCount: IncidentCount;
  indicator: Indicator;
  indicatorValue: IndicatorValue;
  intake: Intake;
  intakeWithdrawal: IntakeWithdrawal;
  invitation: Invitation;
  judgement: Judgement;
  lift: Lift;
  mail: Mail;
  mailPreference: MailPreference;
  meeting: Meeting;
  membership: Membership;
  message: Message;
  minutesUpdate: MinutesUpdate;
  minutesVersion: MinutesVersion;
  notice: Notice;
  organisation: Organisation;
  participation: Participation;
  partnership: Partnership;
  party: Party;
  passage: Passage;
  passkey: Passkey;
  passkeyChallenge: PasskeyChallenge;
  periodSum: PeriodSum;
  person: Person;
  picture: Picture;
  picturePassage: PicturePassage;
  pictureSource: PictureSource;
  pictureVersion: PictureVersion;
  place: Place;
  plan: Plan;
  planVersion: PlanVersion;
  position: Position;
  problem: Problem;
  programme: Programme;
  promise: Promise;
  promiseOutcome: PromiseOutcome;
  publishedFigure: PublishedFigure;
  recipe: Recipe;
  referral: Referral;
  referralEnd: ReferralEnd;
  report: Report;
  reportDecision: ReportDecision;
  reportingPoint: ReportingPoint;
  resolution: Resolution;
  revision: Revision;
  round: Round;
  savedView: SavedView;
  seat: Seat;
  series: Series;
  seriesBreak: SeriesBreak;
  session: Session;
  signatureWithdrawal: SignatureWithdrawal;
  signInLink: SignInLink;
  signOff: SignOff;
  source: Source;
  stance: Stance;
  strategy: Strategy;
  succession: Succession;
  territory: Territory;
  versionSignature: VersionSignature;
}

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

export interface Cause {
  id: string;
  originId: string | null;
  partnershipId: string;
  problemId: string;
  rank: Generated<number>;
  text: string;
  version: Generated<number>;
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

export interface Holding {
  fromOn: string | null;
  id: string;
  partnershipId: string;
  personId: string;
  positionId: string;
  toOn: string | null;
  version: Generated<number>;
}

export interface Indicator {
  areaId: string | null;
  comment: string | null;
  form: string;
  id: string;
  kind: string;
  measure: string | null;
  name: string;
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
  id: string;
  indicatorId: string;
  originId: string | null;
  partnershipId: string;
  period: string | null;
  placeName: string | null;
  rank: Generated<number>;
  state: string;
  value: Numeric | null;
  version: Generated<number>;
  year: number | null;
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

export interface Membership {
  accountId: string;
  id: string;
  partnershipId: string;
  personId: string;
  role: Role;
  version: Generated<number>;
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
  city: string | null;
  createdAt: Timestamp;
  district: string | null;
  id: string;
  language: ColumnType<'sv' | 'en', 'sv' | 'en' | undefined, 'sv' | 'en'>;
  logo: Buffer | null;
  logoKind: string | null;
  logoWords: string | null;
  name: string;
  policeRegion: string | null;
  slug: string;
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

export interface Person {
  email: string | null;
  id: string;
  name: string;
  partnershipId: string;
  phone: string | null;
  version: Generated<number>;
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

export interface Referral {
  answerBy: string | null;
  id: string;
  message: string | null;
  partnershipId: string;
  personId: string;
  sentAt: Timestamp;
  versionId: string;
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

export interface Session {
  accountId: string;
  createdAt: Timestamp;
  expiresAt: Timestamp;
  tokenHash: Buffer;
}

export interface SignInLink {
  accountId: string;
  createdAt: Timestamp;
  expiresAt: Timestamp;
  tokenHash: Buffer;
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

export interface Succession {
  earlierAreaId: string;
  id: string;
  laterAreaId: string;
  partnershipId: string;
  version: Generated<number>;
}

export interface DB {
  account: Account;
  activity: Activity;
  agreement: Agreement;
  area: Area;
  catalogue: Catalogue;
  catalogueArea: CatalogueArea;
  cause: Cause;
  closing: Closing;
  comment: Comment;
  contact: Contact;
  decision: Decision;
  draft: Draft;
  event: Event;
  goal: Goal;
  group: Group;
  holding: Holding;
  indicator: Indicator;
  indicatorValue: IndicatorValue;
  invitation: Invitation;
  judgement: Judgement;
  membership: Membership;
  organisation: Organisation;
  participation: Participation;
  partnership: Partnership;
  party: Party;
  passage: Passage;
  passkey: Passkey;
  passkeyChallenge: PasskeyChallenge;
  person: Person;
  place: Place;
  plan: Plan;
  planVersion: PlanVersion;
  position: Position;
  problem: Problem;
  programme: Programme;
  referral: Referral;
  savedView: SavedView;
  seat: Seat;
  session: Session;
  signInLink: SignInLink;
  stance: Stance;
  succession: Succession;
}

-- The plan as it was at one moment: frozen whole, numbered, and never changed or removed by anybody.
create table plan_version (
  partnership_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  number integer not null check (number > 0),
  made_at timestamptz not null,
  person_id uuid not null,
  -- Every record of the plan, as domain/plan-records.ts describes it, and what each of them goes on from.
  content jsonb not null,
  origins jsonb not null default '{}',
  -- SHA-256 of the content as canonical JSON.
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  primary key (partnership_id, id),
  unique (partnership_id, plan_id, number),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id),
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index plan_version_person on plan_version (partnership_id, person_id);
alter table plan_version enable row level security;
alter table plan_version force row level security;
create policy plan_version_select on plan_version for select using (partnership_id = any (app_reads()));
create policy plan_version_insert on plan_version for insert
  with check (partnership_id = any (app_coordinates()) and person_id = any (app_ids('person')));
grant select, insert on plan_version to samhandling_app;

-- Remiss: a version sent to the parties, who comment before it is decided.
create table referral (
  partnership_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  sent_at timestamptz not null,
  answer_by date,
  message text,
  person_id uuid not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, version_id) references plan_version (partnership_id, id),
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index referral_version on referral (partnership_id, version_id);
create index referral_person on referral (partnership_id, person_id);
alter table referral enable row level security;
alter table referral force row level security;
create policy referral_select on referral for select using (partnership_id = any (app_reads_history()));
create policy referral_insert on referral for insert
  with check (partnership_id = any (app_coordinates()) and person_id = any (app_ids('person')));
grant select, insert on referral to samhandling_app;

-- What a party says of a version, as a whole or of one record in it. The organisation is named as it was then.
create table comment (
  partnership_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  record text,
  record_id uuid,
  text text not null check (text <> ''),
  at timestamptz not null,
  person_id uuid not null,
  organisation_name text,
  primary key (partnership_id, id),
  check ((record is null) = (record_id is null)),
  foreign key (partnership_id, version_id) references plan_version (partnership_id, id),
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index comment_version on comment (partnership_id, version_id, at);
create index comment_person on comment (partnership_id, person_id);
alter table comment enable row level security;
alter table comment force row level security;
create policy comment_select on comment for select using (partnership_id = any (app_reads_history()));
create policy comment_insert on comment for insert
  with check (partnership_id = any (app_reads_history()) and person_id = any (app_ids('person')));
grant select, insert on comment to samhandling_app;

-- Beslut: a version is decided once, by a body, and gets a case number in the register of each party.
create table decision (
  partnership_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  decided_on date not null,
  body text not null check (body <> ''),
  -- [{"organisationId", "organisationName", "caseNumber"}], with the names as they were then.
  case_numbers jsonb not null default '[]' check (jsonb_typeof(case_numbers) = 'array'),
  note text,
  at timestamptz not null,
  person_id uuid not null,
  primary key (partnership_id, id),
  unique (partnership_id, version_id),
  foreign key (partnership_id, version_id) references plan_version (partnership_id, id),
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index decision_person on decision (partnership_id, person_id);
alter table decision enable row level security;
alter table decision force row level security;
create policy decision_select on decision for select using (partnership_id = any (app_reads()));
create policy decision_insert on decision for insert
  with check (partnership_id = any (app_coordinates()) and person_id = any (app_ids('person')));
grant select, insert on decision to samhandling_app;

-- What a record of next year's plan goes on from: the first record of its line, so that any two years are compared directly.
-- No reference: the years before may be tidied, and what goes on stays what it is.
alter table plan add origin_id uuid;
alter table area add origin_id uuid;
alter table goal add origin_id uuid;
alter table passage add origin_id uuid;
alter table activity add origin_id uuid;
alter table contact add origin_id uuid;
alter table indicator add origin_id uuid;
alter table indicator_value add origin_id uuid;

-- That an activity ended with its plan and was not carried into the next one, and why.
create table closing (
  partnership_id uuid not null,
  id uuid not null,
  activity_id uuid not null,
  -- The plan that it was not carried into.
  plan_id uuid not null,
  reason text,
  at timestamptz not null,
  person_id uuid not null,
  primary key (partnership_id, id),
  unique (partnership_id, activity_id, plan_id),
  foreign key (partnership_id, activity_id) references activity (partnership_id, id) on delete cascade,
  foreign key (partnership_id, plan_id) references plan (partnership_id, id) on delete cascade,
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index closing_plan on closing (partnership_id, plan_id);
create index closing_person on closing (partnership_id, person_id);
alter table closing enable row level security;
alter table closing force row level security;
create policy closing_select on closing for select using (partnership_id = any (app_reads()));
create policy closing_insert on closing for insert
  with check (partnership_id = any (app_coordinates()) and person_id = any (app_ids('person')));
grant select, insert on closing to samhandling_app;
alter table event drop constraint event_record_check;
alter table event add constraint event_record_check check (record in (
  'partnership', 'organisation', 'position', 'person', 'holding', 'membership', 'participation', 'invitation',
  'draft', 'plan', 'area', 'goal', 'passage', 'activity', 'contact', 'group', 'seat', 'place', 'agreement',
  'party', 'catalogueArea', 'stance', 'indicator', 'indicatorValue', 'judgement', 'event',
  'problem', 'cause', 'programme', 'catalogue', 'succession', 'planVersion', 'referral', 'comment', 'decision', 'savedView',
  'closing'
));

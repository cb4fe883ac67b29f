-- Protokollsversion: the minutes of a meeting as they were at one moment, internal parts too, and never changed or removed by anybody.
create table minutes_version (
  partnership_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  group_id uuid not null,
  number integer not null check (number > 0),
  content jsonb not null,
  -- SHA-256 of the content as canonical JSON.
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  at timestamptz not null,
  person_id uuid not null,
  primary key (partnership_id, id),
  unique (partnership_id, id, group_id),
  unique (partnership_id, meeting_id, number),
  foreign key (partnership_id, meeting_id, group_id) references meeting (partnership_id, id, group_id),
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index minutes_version_meeting on minutes_version (partnership_id, meeting_id, group_id);
create index minutes_version_person on minutes_version (partnership_id, person_id);
alter table minutes_version enable row level security;
alter table minutes_version force row level security;
create policy minutes_version_select on minutes_version for select
  using (partnership_id = any ((select app_reads_history())::uuid[]));
create policy minutes_version_insert on minutes_version for insert
  with check (partnership_id = any ((select app_keeps_activities())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));
grant select, insert on minutes_version to samhandling_app;

-- Justering: somebody stands for the minutes as they are in a version, as which function.
create table approval (
  partnership_id uuid not null,
  id uuid not null,
  minutes_version_id uuid not null,
  group_id uuid not null,
  person_id uuid not null,
  as_words text not null check (as_words <> ''),
  at timestamptz not null,
  primary key (partnership_id, id),
  unique (partnership_id, minutes_version_id, person_id),
  foreign key (partnership_id, minutes_version_id, group_id) references minutes_version (partnership_id, id, group_id),
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index approval_minutes_version on approval (partnership_id, minutes_version_id, group_id);
create index approval_person on approval (partnership_id, person_id);
alter table approval enable row level security;
alter table approval force row level security;
create policy approval_select on approval for select
  using (partnership_id = any ((select app_reads_history())::uuid[]));
create policy approval_insert on approval for insert
  with check (partnership_id = any ((select app_reads_history())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));
grant select, insert on approval to samhandling_app;

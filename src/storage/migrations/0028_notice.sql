-- Kallelse: that the functions of a group were called to a meeting, and by whom. To whom it went, and whether it arrived, the mail about it tells.
create table notice (
  partnership_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  group_id uuid not null,
  number integer not null check (number > 0),
  -- SHA-256 of what it said as canonical JSON: the same is not sent twice to anybody.
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  -- Grows from notice to notice, so that a calendar moves the meeting that it has (RFC 5545, 3.8.7.4).
  sequence integer not null check (sequence >= 0),
  at timestamptz not null,
  person_id uuid not null,
  primary key (partnership_id, id),
  unique (partnership_id, meeting_id, number),
  foreign key (partnership_id, meeting_id, group_id) references meeting (partnership_id, id, group_id),
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index notice_meeting on notice (partnership_id, meeting_id, group_id);
create index notice_person on notice (partnership_id, person_id);
alter table notice enable row level security;
alter table notice force row level security;
create policy notice_select on notice for select
  using (partnership_id = any ((select app_reads_history())::uuid[]));
create policy notice_insert on notice for insert
  with check (partnership_id = any ((select app_keeps_activities())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));
grant select, insert on notice to samhandling_app;

-- What mail there is about a record.
create index mail_about on mail (partnership_id, about_id);

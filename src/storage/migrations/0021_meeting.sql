-- Möten: when a group meets, what it takes up, who was there, what it decides and who promises what. Each row carries its meeting's group, by
-- which the policies know whose it is. What is internal stays with those who follow the work: readers and participants do not see it.
create table meeting (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  group_id uuid not null,
  title text,
  held_on date not null,
  -- Wall time in Sweden, "09:00".
  starts_at text check (starts_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  ends_at text check (ends_at ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  location text,
  link text,
  version integer not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, id, group_id),
  foreign key (partnership_id, group_id) references "group" (partnership_id, id)
);
create index meeting_group on meeting (partnership_id, group_id, held_on);
alter table meeting enable row level security;
alter table meeting force row level security;
create policy meeting_select on meeting for select
  using (partnership_id = any ((select app_reads())::uuid[])
    or (partnership_id = any ((select app_participates())::uuid[]) and group_id = any ((select app_ids('group'))::uuid[])));
create policy meeting_insert on meeting for insert with check (partnership_id = any ((select app_keeps_activities())::uuid[]));
create policy meeting_update on meeting for update using (partnership_id = any ((select app_keeps_activities())::uuid[]));
create policy meeting_delete on meeting for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on meeting to samhandling_app;

-- Inställt: a meeting that is not held, and why. Removed, it is on again.
create table cancellation (
  partnership_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  group_id uuid not null,
  reason text,
  at timestamptz not null,
  version integer not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, meeting_id),
  foreign key (partnership_id, meeting_id, group_id) references meeting (partnership_id, id, group_id) on delete cascade
);
create index cancellation_meeting on cancellation (partnership_id, meeting_id, group_id);
alter table cancellation enable row level security;
alter table cancellation force row level security;
create policy cancellation_select on cancellation for select
  using (partnership_id = any ((select app_reads())::uuid[])
    or (partnership_id = any ((select app_participates())::uuid[]) and group_id = any ((select app_ids('group'))::uuid[])));
create policy cancellation_insert on cancellation for insert with check (partnership_id = any ((select app_keeps_activities())::uuid[]));
create policy cancellation_update on cancellation for update using (partnership_id = any ((select app_keeps_activities())::uuid[]));
create policy cancellation_delete on cancellation for delete using (partnership_id = any ((select app_keeps_activities())::uuid[]));
grant select, insert, update, delete on cancellation to samhandling_app;

-- Dagordningspunkt: what a meeting takes up, in its order, and what the minutes say of it.
create table agenda_item (
  partnership_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  group_id uuid not null,
  rank integer not null default 0,
  kind text not null check (kind in ('own', 'overdue', 'changed', 'ownerless', 'due', 'follow-up', 'lifted', 'answered')),
  title text not null check (title <> ''),
  text text,
  presenter text,
  -- What it is about, where it is a record. No reference: the record may be removed, and the minutes stay.
  about_record text check (about_record ~ '^[a-z][a-zA-Z]*$'),
  about_id uuid,
  internal boolean not null default false,
  minutes text,
  version integer not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, meeting_id, id),
  check ((about_record is null) = (about_id is null)),
  foreign key (partnership_id, meeting_id, group_id) references meeting (partnership_id, id, group_id) on delete cascade
);
create index agenda_item_meeting on agenda_item (partnership_id, meeting_id, group_id);
create index agenda_item_about on agenda_item (partnership_id, about_id);
alter table agenda_item enable row level security;
alter table agenda_item force row level security;
create policy agenda_item_select on agenda_item for select
  using (partnership_id = any ((select app_reads_history())::uuid[]) or (not internal and (
    partnership_id = any ((select app_reads())::uuid[])
    or (partnership_id = any ((select app_participates())::uuid[]) and group_id = any ((select app_ids('group'))::uuid[])))));
create policy agenda_item_insert on agenda_item for insert with check (partnership_id = any ((select app_keeps_activities())::uuid[]));
create policy agenda_item_update on agenda_item for update using (partnership_id = any ((select app_keeps_activities())::uuid[]));
create policy agenda_item_delete on agenda_item for delete using (partnership_id = any ((select app_keeps_activities())::uuid[]));
grant select, insert, update, delete on agenda_item to samhandling_app;

-- Närvaro: by function, or a guest by name or other words.
create table attendance (
  partnership_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  group_id uuid not null,
  position_id uuid,
  name text check (name <> ''),
  state text not null check (state in ('present', 'remote', 'absent')),
  version integer not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, meeting_id, position_id),
  check ((position_id is null) <> (name is null)),
  foreign key (partnership_id, meeting_id, group_id) references meeting (partnership_id, id, group_id) on delete cascade,
  foreign key (partnership_id, position_id) references position (partnership_id, id)
);
create index attendance_meeting on attendance (partnership_id, meeting_id, group_id);
create index attendance_position on attendance (partnership_id, position_id);
alter table attendance enable row level security;
alter table attendance force row level security;
create policy attendance_select on attendance for select
  using (partnership_id = any ((select app_reads())::uuid[])
    or (partnership_id = any ((select app_participates())::uuid[]) and group_id = any ((select app_ids('group'))::uuid[])));
create policy attendance_insert on attendance for insert with check (partnership_id = any ((select app_keeps_activities())::uuid[]));
create policy attendance_update on attendance for update using (partnership_id = any ((select app_keeps_activities())::uuid[]));
create policy attendance_delete on attendance for delete using (partnership_id = any ((select app_keeps_activities())::uuid[]));
grant select, insert, update, delete on attendance to samhandling_app;

-- Beslut: what a meeting decided, in its own words, and the activity that was born of it.
create table resolution (
  partnership_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  group_id uuid not null,
  agenda_item_id uuid,
  number integer not null check (number > 0),
  wording text not null check (wording <> ''),
  -- No reference: the activity may be removed, and what was decided stays.
  activity_id uuid,
  internal boolean not null default false,
  at timestamptz not null,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, meeting_id, group_id) references meeting (partnership_id, id, group_id) on delete cascade,
  foreign key (partnership_id, meeting_id, agenda_item_id) references agenda_item (partnership_id, meeting_id, id)
);
create index resolution_meeting on resolution (partnership_id, meeting_id, group_id);
create index resolution_agenda_item on resolution (partnership_id, meeting_id, agenda_item_id);
create index resolution_activity on resolution (partnership_id, activity_id);
alter table resolution enable row level security;
alter table resolution force row level security;
create policy resolution_select on resolution for select
  using (partnership_id = any ((select app_reads_history())::uuid[]) or (not internal and (
    partnership_id = any ((select app_reads())::uuid[])
    or (partnership_id = any ((select app_participates())::uuid[]) and group_id = any ((select app_ids('group'))::uuid[])))));
create policy resolution_insert on resolution for insert with check (partnership_id = any ((select app_keeps_activities())::uuid[]));
create policy resolution_update on resolution for update using (partnership_id = any ((select app_keeps_activities())::uuid[]));
create policy resolution_delete on resolution for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on resolution to samhandling_app;

-- Uppdrag: what somebody promised at a meeting, with whom and when as it was said, and the day that the words mean.
create table action_point (
  partnership_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  group_id uuid not null,
  agenda_item_id uuid,
  wording text not null check (wording <> ''),
  owner text,
  due text,
  due_on date,
  activity_id uuid,
  internal boolean not null default false,
  at timestamptz not null,
  version integer not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, id, group_id),
  foreign key (partnership_id, meeting_id, group_id) references meeting (partnership_id, id, group_id) on delete cascade,
  foreign key (partnership_id, meeting_id, agenda_item_id) references agenda_item (partnership_id, meeting_id, id)
);
create index action_point_meeting on action_point (partnership_id, meeting_id, group_id);
create index action_point_group on action_point (partnership_id, group_id);
create index action_point_agenda_item on action_point (partnership_id, meeting_id, agenda_item_id);
create index action_point_activity on action_point (partnership_id, activity_id);
alter table action_point enable row level security;
alter table action_point force row level security;
create policy action_point_select on action_point for select
  using (partnership_id = any ((select app_reads_history())::uuid[]) or (not internal and (
    partnership_id = any ((select app_reads())::uuid[])
    or (partnership_id = any ((select app_participates())::uuid[]) and group_id = any ((select app_ids('group'))::uuid[])))));
create policy action_point_insert on action_point for insert with check (partnership_id = any ((select app_keeps_activities())::uuid[]));
create policy action_point_update on action_point for update using (partnership_id = any ((select app_keeps_activities())::uuid[]));
create policy action_point_delete on action_point for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on action_point to samhandling_app;

-- Utfört: that an action point is done. Removed, it is open again.
create table completion (
  partnership_id uuid not null,
  id uuid not null,
  action_point_id uuid not null,
  group_id uuid not null,
  note text,
  at timestamptz not null,
  internal boolean not null default false,
  version integer not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, action_point_id),
  foreign key (partnership_id, action_point_id, group_id) references action_point (partnership_id, id, group_id) on delete cascade
);
create index completion_action_point on completion (partnership_id, action_point_id, group_id);
alter table completion enable row level security;
alter table completion force row level security;
create policy completion_select on completion for select
  using (partnership_id = any ((select app_reads_history())::uuid[]) or (not internal and (
    partnership_id = any ((select app_reads())::uuid[])
    or (partnership_id = any ((select app_participates())::uuid[]) and group_id = any ((select app_ids('group'))::uuid[])))));
create policy completion_insert on completion for insert with check (partnership_id = any ((select app_keeps_activities())::uuid[]));
create policy completion_update on completion for update using (partnership_id = any ((select app_keeps_activities())::uuid[]));
create policy completion_delete on completion for delete using (partnership_id = any ((select app_keeps_activities())::uuid[]));
grant select, insert, update, delete on completion to samhandling_app;

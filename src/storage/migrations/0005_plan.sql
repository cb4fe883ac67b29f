-- A document on its way in: its text as read, and the plan as understood so far. Confirmed when a plan points at it.
create table draft (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  file_name text not null,
  format text not null check (format in ('txt', 'docx', 'pdf', 'pasted')),
  source jsonb not null,
  plan jsonb not null,
  -- What the last edit did, and the plan as it was before; null where there is nothing to undo.
  undo jsonb,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (partnership_id, id)
);
alter table draft enable row level security;
alter table draft force row level security;
create policy draft_select on draft for select using (partnership_id = any (app_coordinates()));
create policy draft_insert on draft for insert with check (partnership_id = any (app_coordinates()));
create policy draft_update on draft for update using (partnership_id = any (app_coordinates()));
create policy draft_delete on draft for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on draft to samhandling_app;

create table plan (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  title text not null check (title <> ''),
  year integer check (year between 1990 and 2100),
  valid_from date,
  valid_to date check (valid_to is null or valid_from is null or valid_to >= valid_from),
  case_number text,
  draft_id uuid,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (partnership_id, id),
  -- A draft becomes a plan once.
  unique (partnership_id, draft_id),
  foreign key (partnership_id, draft_id) references draft (partnership_id, id)
);
alter table plan enable row level security;
alter table plan force row level security;
create policy plan_select on plan for select
  using (partnership_id = any (app_reads()) or partnership_id = any (app_participates()));
create policy plan_insert on plan for insert with check (partnership_id = any (app_coordinates()));
create policy plan_update on plan for update using (partnership_id = any (app_coordinates()));
create policy plan_delete on plan for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on plan to samhandling_app;

-- A place by name, with the state of the collaboration around it.
create table place (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  name text not null check (name <> ''),
  other_names text[] not null default '{}',
  description text,
  collaboration text,
  rank integer not null default 0,
  version integer not null default 1,
  primary key (partnership_id, id)
);
alter table place enable row level security;
alter table place force row level security;
create policy place_select on place for select
  using (partnership_id = any (app_reads()) or (partnership_id = any (app_participates()) and id = any (app_ids('place'))));
create policy place_insert on place for insert with check (partnership_id = any (app_coordinates()));
create policy place_update on place for update using (partnership_id = any (app_coordinates()));
create policy place_delete on place for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on place to samhandling_app;

-- Forum: the crime prevention council, its steering and preparing groups, working groups, reference groups.
create table "group" (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  name text not null check (name <> ''),
  other_names text[] not null default '{}',
  kind text not null check (kind in ('council', 'strategic', 'operative', 'working', 'place', 'reference', 'other')),
  led_by text,
  cadence text,
  parent_id uuid,
  reports_to_id uuid,
  condition text,
  description text,
  rank integer not null default 0,
  version integer not null default 1,
  primary key (partnership_id, id),
  constraint group_parent_is_another check (parent_id <> id),
  constraint group_reports_to_another check (reports_to_id <> id),
  foreign key (partnership_id, parent_id) references "group" (partnership_id, id),
  foreign key (partnership_id, reports_to_id) references "group" (partnership_id, id)
);
create index group_parent on "group" (partnership_id, parent_id);
create index group_reports_to on "group" (partnership_id, reports_to_id);
alter table "group" enable row level security;
alter table "group" force row level security;
create policy group_select on "group" for select
  using (partnership_id = any (app_reads()) or (partnership_id = any (app_participates()) and id = any (app_ids('group'))));
create policy group_insert on "group" for insert with check (partnership_id = any (app_coordinates()));
create policy group_update on "group" for update using (partnership_id = any (app_coordinates()));
create policy group_delete on "group" for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on "group" to samhandling_app;

-- A position's seat in a group; the presenter carries the group's matters upward (föredragande).
create table seat (
  partnership_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  position_id uuid not null,
  presenter boolean not null default false,
  version integer not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, group_id, position_id),
  foreign key (partnership_id, group_id) references "group" (partnership_id, id) on delete cascade,
  foreign key (partnership_id, position_id) references position (partnership_id, id) on delete cascade
);
create index seat_position on seat (partnership_id, position_id);
alter table seat enable row level security;
alter table seat force row level security;
create policy seat_select on seat for select
  using (partnership_id = any (app_reads()) or (partnership_id = any (app_participates()) and group_id = any (app_ids('group'))));
create policy seat_insert on seat for insert with check (partnership_id = any (app_coordinates()));
create policy seat_update on seat for update using (partnership_id = any (app_coordinates()));
create policy seat_delete on seat for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on seat to samhandling_app;

-- Which groups and places a participant takes part in.
create table participation (
  partnership_id uuid not null,
  id uuid not null,
  membership_id uuid not null,
  group_id uuid,
  place_id uuid,
  primary key (partnership_id, id),
  check (num_nonnulls(group_id, place_id) = 1),
  unique (partnership_id, membership_id, group_id),
  unique (partnership_id, membership_id, place_id),
  foreign key (partnership_id, membership_id) references membership (partnership_id, id) on delete cascade,
  foreign key (partnership_id, group_id) references "group" (partnership_id, id) on delete cascade,
  foreign key (partnership_id, place_id) references place (partnership_id, id) on delete cascade
);
create index participation_group on participation (partnership_id, group_id);
create index participation_place on participation (partnership_id, place_id);
alter table participation enable row level security;
alter table participation force row level security;
create policy participation_select on participation for select using (partnership_id = any (app_coordinates()) or app_gate());
create policy participation_insert on participation for insert with check (partnership_id = any (app_coordinates()) or app_gate());
create policy participation_delete on participation for delete using (partnership_id = any (app_coordinates()));
grant select, insert, delete on participation to samhandling_app;

-- Prioriterat område.
create table area (
  partnership_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  number integer not null,
  name text not null check (name <> ''),
  via_area_id uuid,
  via_reason text,
  version integer not null default 1,
  primary key (partnership_id, id),
  -- What belongs to an area as well as to a plan belongs to an area of that plan.
  unique (partnership_id, plan_id, id),
  constraint area_via_another check (via_area_id <> id),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id) on delete cascade,
  foreign key (partnership_id, plan_id, via_area_id) references area (partnership_id, plan_id, id)
);
create index area_plan on area (partnership_id, plan_id, number);
create index area_via on area (partnership_id, plan_id, via_area_id);
alter table area enable row level security;
alter table area force row level security;
create policy area_select on area for select
  using (partnership_id = any (app_reads()) or partnership_id = any (app_participates()));
create policy area_insert on area for insert with check (partnership_id = any (app_coordinates()));
create policy area_update on area for update using (partnership_id = any (app_coordinates()));
create policy area_delete on area for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on area to samhandling_app;

create table goal (
  partnership_id uuid not null,
  id uuid not null,
  area_id uuid not null,
  kind text not null check (kind in ('overall', 'effect', 'operative')),
  label text,
  text text not null check (text <> ''),
  rank integer not null default 0,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, area_id) references area (partnership_id, id) on delete cascade
);
create index goal_area on goal (partnership_id, area_id, rank);
alter table goal enable row level security;
alter table goal force row level security;
create policy goal_select on goal for select using (partnership_id = any (app_reads()));
create policy goal_insert on goal for insert with check (partnership_id = any (app_coordinates()));
create policy goal_update on goal for update using (partnership_id = any (app_coordinates()));
create policy goal_delete on goal for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on goal to samhandling_app;

-- The plan's running text, a row a paragraph: the chapters before the areas, and each area's picture (lägesbild).
create table passage (
  partnership_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  area_id uuid,
  chapter text not null check (chapter in ('background', 'communication', 'organisation', 'picture', 'other')),
  kind text not null check (kind in ('heading', 'paragraph', 'bullet', 'figure')),
  text text not null check (text <> ''),
  place_id uuid,
  rank integer not null default 0,
  version integer not null default 1,
  primary key (partnership_id, id),
  check ((chapter = 'picture') = (area_id is not null)),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id) on delete cascade,
  foreign key (partnership_id, plan_id, area_id) references area (partnership_id, plan_id, id) on delete cascade,
  foreign key (partnership_id, place_id) references place (partnership_id, id)
);
create index passage_plan on passage (partnership_id, plan_id, rank);
create index passage_area on passage (partnership_id, area_id, plan_id, rank);
create index passage_place on passage (partnership_id, place_id);
alter table passage enable row level security;
alter table passage force row level security;
create policy passage_select on passage for select using (partnership_id = any (app_reads()));
create policy passage_insert on passage for insert with check (partnership_id = any (app_coordinates()));
create policy passage_update on passage for update using (partnership_id = any (app_coordinates()));
create policy passage_delete on passage for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on passage to samhandling_app;

-- The words as written stand in duration, meeting_frequency and follow_up; what was understood of them stands beside.
create table activity (
  partnership_id uuid not null,
  id uuid not null,
  area_id uuid not null,
  rank integer not null default 0,
  theme text,
  title text not null check (title <> ''),
  description text,
  working_group text,
  group_id uuid,
  duration text,
  duration_kind text check (duration_kind in ('open-ended', 'continuous', 'year', 'range', 'due', 'reporting-point')),
  starts_on date,
  ends_on date check (ends_on is null or starts_on is null or ends_on >= starts_on),
  due_point text check (due_point in ('T1', 'T2', 'T3', 'VB')),
  meeting_frequency text,
  convener text,
  other_participants text,
  follow_up text,
  follow_up_points text[] not null default '{}' check (follow_up_points <@ '{T1,T2,T3,VB}'),
  success_condition text,
  place_id uuid,
  cause text,
  operative_goal text,
  status text,
  promised_by text,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, area_id) references area (partnership_id, id) on delete cascade,
  foreign key (partnership_id, group_id) references "group" (partnership_id, id),
  foreign key (partnership_id, place_id) references place (partnership_id, id)
);
create index activity_area on activity (partnership_id, area_id, rank);
create index activity_group on activity (partnership_id, group_id);
create index activity_place on activity (partnership_id, place_id);
alter table activity enable row level security;
alter table activity force row level security;
create policy activity_select on activity for select
  using (partnership_id = any (app_reads()) or (partnership_id = any (app_participates()) and id = any (app_ids('activity'))) or app_gate());
create policy activity_insert on activity for insert with check (partnership_id = any (app_keeps_activities()));
create policy activity_update on activity for update using (partnership_id = any (app_keeps_activities()));
create policy activity_delete on activity for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on activity to samhandling_app;

-- One contact per party: words as written, and the position they mean where it is known.
create table contact (
  partnership_id uuid not null,
  id uuid not null,
  activity_id uuid not null,
  organisation_id uuid not null,
  wording text not null check (wording <> ''),
  position_id uuid,
  version integer not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, activity_id, organisation_id),
  foreign key (partnership_id, activity_id) references activity (partnership_id, id) on delete cascade,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id),
  foreign key (partnership_id, position_id) references position (partnership_id, id)
);
create index contact_organisation on contact (partnership_id, organisation_id);
create index contact_position on contact (partnership_id, position_id);
alter table contact enable row level security;
alter table contact force row level security;
create policy contact_select on contact for select
  using (partnership_id = any (app_reads()) or (partnership_id = any (app_participates()) and activity_id = any (app_ids('activity'))));
create policy contact_insert on contact for insert with check (partnership_id = any (app_keeps_activities()));
create policy contact_update on contact for update using (partnership_id = any (app_keeps_activities()));
create policy contact_delete on contact for delete using (partnership_id = any (app_keeps_activities()));
grant select, insert, update, delete on contact to samhandling_app;

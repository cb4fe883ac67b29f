-- Rapporteringstillfälle: when a year's work is followed up and reported, as this partnership has it.
create table reporting_point (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  year integer not null check (year between 1990 and 2100),
  code text not null check (code in ('T1', 'T2', 'T3', 'VB', 'Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2')),
  name text not null check (name <> ''),
  covers_from date not null,
  covers_to date not null check (covers_to >= covers_from),
  due_on date not null check (due_on >= covers_to),
  -- The body in words, and the group that they mean.
  coordinated_by text,
  group_id uuid,
  version integer not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, year, code),
  foreign key (partnership_id, group_id) references "group" (partnership_id, id)
);
create index reporting_point_group on reporting_point (partnership_id, group_id);
alter table reporting_point enable row level security;
alter table reporting_point force row level security;
create policy reporting_point_select on reporting_point for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy reporting_point_insert on reporting_point for insert
  with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy reporting_point_update on reporting_point for update using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy reporting_point_delete on reporting_point for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on reporting_point to samhandling_app;

-- Plans name quarters and half-years too.
alter table activity drop constraint activity_due_point_check;
alter table activity add constraint activity_due_point_check
  check (due_point in ('T1', 'T2', 'T3', 'VB', 'Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2'));
alter table activity drop constraint activity_follow_up_points_check;
alter table activity add constraint activity_follow_up_points_check
  check (follow_up_points <@ '{T1,T2,T3,VB,Q1,Q2,Q3,Q4,H1,H2}');

-- A way of looking at a plan's table that somebody has named: their own, or shared with those who read the plan.
create table saved_view (
  partnership_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  person_id uuid not null,
  name text not null check (name <> ''),
  shared boolean not null default false,
  -- Which activities, in which order, with which columns, as domain/plan-table.ts describes it.
  view jsonb not null,
  version integer not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, plan_id, person_id, name),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id) on delete cascade,
  foreign key (partnership_id, person_id) references person (partnership_id, id) on delete cascade
);
create index saved_view_person on saved_view (partnership_id, person_id);
alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy saved_view_select on saved_view for select
  using (partnership_id = any (app_reads()) and (shared or person_id = any (app_ids('person'))));
create policy saved_view_insert on saved_view for insert
  with check (partnership_id = any (app_reads()) and person_id = any (app_ids('person')));
create policy saved_view_update on saved_view for update
  using (partnership_id = any (app_reads()) and person_id = any (app_ids('person')));
create policy saved_view_delete on saved_view for delete
  using (partnership_id = any (app_reads()) and person_id = any (app_ids('person')));
grant select, insert, update, delete on saved_view to samhandling_app;

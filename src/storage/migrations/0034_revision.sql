-- Översyn: that a working method was looked over, when, and what came of it.
create table revision (
  partnership_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  revised_on date not null,
  outcome text,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, programme_id) references programme (partnership_id, id) on delete cascade
);
create index revision_programme on revision (partnership_id, programme_id, revised_on desc);
alter table revision enable row level security;
alter table revision force row level security;
create policy revision_select on revision for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy revision_insert on revision for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy revision_update on revision for update using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy revision_delete on revision for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on revision to samhandling_app;

-- Skrivet samtidigt: what several write live in a point's minutes, change by change, as Yjs keeps it. The text that it comes to stands in
-- agenda_item.minutes, in the same transaction. The first row is what the history knows of; the later ones are put together with it when
-- the history has been told of them too.
create table minutes_update (
  partnership_id uuid not null,
  id uuid not null,
  agenda_item_id uuid not null,
  number integer not null check (number > 0),
  content bytea not null check (octet_length(content) between 1 and 1000000),
  told boolean not null default false,
  at timestamptz not null,
  person_id uuid not null,
  primary key (partnership_id, id),
  unique (partnership_id, agenda_item_id, number),
  foreign key (partnership_id, agenda_item_id) references agenda_item (partnership_id, id) on delete cascade,
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index minutes_update_person on minutes_update (partnership_id, person_id);
alter table minutes_update enable row level security;
alter table minutes_update force row level security;
create policy minutes_update_select on minutes_update for select
  using (partnership_id = any ((select app_keeps_activities())::uuid[]));
create policy minutes_update_insert on minutes_update for insert
  with check (partnership_id = any ((select app_keeps_activities())::uuid[]));
create policy minutes_update_delete on minutes_update for delete
  using (partnership_id = any ((select app_keeps_activities())::uuid[]));
grant select, insert, delete on minutes_update to samhandling_app;

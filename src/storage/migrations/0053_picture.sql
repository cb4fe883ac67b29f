-- Lägesbilden as a document: what was mapped, what else is known, and what it is taken to mean (lag 2023:196 5 §).
create table picture (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  title text not null check (title <> ''),
  -- The months that its figures are of.
  from_month date check (extract(day from from_month) = 1),
  to_month date check (extract(day from to_month) = 1),
  source_id uuid,
  territory_id uuid,
  summary text,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, source_id) references source (partnership_id, id),
  foreign key (partnership_id, territory_id) references territory (partnership_id, id)
);
create index picture_source_id on picture (partnership_id, source_id);
create index picture_territory on picture (partnership_id, territory_id);
alter table picture enable row level security;
alter table picture force row level security;
create policy picture_select on picture for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy picture_insert on picture for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy picture_update on picture for update using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy picture_delete on picture for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on picture to samhandling_app;

-- Avsnitt in one of the three parts.
create table picture_passage (
  partnership_id uuid not null,
  id uuid not null,
  picture_id uuid not null,
  part text not null check (part in ('mapping', 'information', 'analysis')),
  heading text,
  text text not null check (text <> ''),
  rank integer not null default 0,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, picture_id) references picture (partnership_id, id) on delete cascade
);
create index picture_passage_picture on picture_passage (partnership_id, picture_id, part, rank);
alter table picture_passage enable row level security;
alter table picture_passage force row level security;
create policy picture_passage_select on picture_passage for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy picture_passage_insert on picture_passage for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy picture_passage_update on picture_passage for update using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy picture_passage_delete on picture_passage for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on picture_passage to samhandling_app;

-- What was looked at for the picture: used, or discarded and why.
create table picture_source (
  partnership_id uuid not null,
  id uuid not null,
  picture_id uuid not null,
  name text not null check (name <> ''),
  used text not null check (used in ('used', 'discarded')),
  reason text,
  rank integer not null default 0,
  version integer not null default 1,
  primary key (partnership_id, id),
  check (used = 'used' or reason <> ''),
  foreign key (partnership_id, picture_id) references picture (partnership_id, id) on delete cascade
);
create index picture_source_picture on picture_source (partnership_id, picture_id, rank);
alter table picture_source enable row level security;
alter table picture_source force row level security;
create policy picture_source_select on picture_source for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy picture_source_insert on picture_source for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy picture_source_update on picture_source for update using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy picture_source_delete on picture_source for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on picture_source to samhandling_app;

-- Slutsats: what the picture is taken to mean, and the problem in the plan that it became.
create table conclusion (
  partnership_id uuid not null,
  id uuid not null,
  picture_id uuid not null,
  text text not null check (text <> ''),
  problem_id uuid,
  rank integer not null default 0,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, picture_id) references picture (partnership_id, id) on delete cascade,
  foreign key (partnership_id, problem_id) references problem (partnership_id, id)
);
create index conclusion_picture on conclusion (partnership_id, picture_id, rank);
create index conclusion_problem on conclusion (partnership_id, problem_id);
alter table conclusion enable row level security;
alter table conclusion force row level security;
create policy conclusion_select on conclusion for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy conclusion_insert on conclusion for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy conclusion_update on conclusion for update using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy conclusion_delete on conclusion for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on conclusion to samhandling_app;

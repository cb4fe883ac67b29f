-- Fil med siffror: a file that waits to be read, and what has been said of it. Its content is in a folder and soon away; no more than how
-- it looks is kept here.
create table figure_file (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  source_id uuid not null,
  file_name text not null check (file_name <> ''),
  file_sha256 text not null check (length(file_sha256) = 64),
  at timestamptz not null,
  person_id uuid not null,
  -- Its headings and first rows, with what may be about people covered.
  look jsonb not null,
  layout jsonb not null,
  -- The words that stand for categories and grounds, how often each, and the days that the file is of.
  survey jsonb not null,
  recipe_id uuid,
  -- Reading, where it has begun: when it was last heard of, and how far it has come.
  begun_at timestamptz,
  heard_at timestamptz,
  rows_read integer not null default 0,
  ended_at timestamptz,
  intake_id uuid,
  refusal jsonb,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, source_id) references source (partnership_id, id),
  foreign key (partnership_id, person_id) references person (partnership_id, id),
  foreign key (partnership_id, recipe_id) references recipe (partnership_id, id),
  foreign key (partnership_id, intake_id) references intake (partnership_id, id)
);
create index figure_file_source on figure_file (partnership_id, source_id);
create index figure_file_person on figure_file (partnership_id, person_id);
create index figure_file_recipe on figure_file (partnership_id, recipe_id);
create index figure_file_intake on figure_file (partnership_id, intake_id);
alter table figure_file enable row level security;
alter table figure_file force row level security;
create policy figure_file_select on figure_file for select using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy figure_file_insert on figure_file for insert with check (partnership_id = any ((select app_coordinates())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));
create policy figure_file_update on figure_file for update using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy figure_file_delete on figure_file for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on figure_file to samhandling_app;

-- A file that waits is the coordinators' to see, and so is what happened to it.
alter policy event_select on event
  using (partnership_id = any ((select app_coordinates())::uuid[])
    or (partnership_id = any ((select app_reads_history())::uuid[])
      and record not in ('membership', 'participation', 'invitation', 'draft', 'formLink', 'formLinkEnd', 'figureFile')));

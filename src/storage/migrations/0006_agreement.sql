-- Samverkansöverenskommelse, with the central list it mirrors.
create table agreement (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  title text not null check (title <> ''),
  purpose text,
  valid_from date,
  valid_to date check (valid_to is null or valid_from is null or valid_to >= valid_from),
  version integer not null default 1,
  primary key (partnership_id, id)
);
alter table agreement enable row level security;
alter table agreement force row level security;
create policy agreement_select on agreement for select using (partnership_id = any (app_reads()));
create policy agreement_insert on agreement for insert with check (partnership_id = any (app_coordinates()));
create policy agreement_update on agreement for update using (partnership_id = any (app_coordinates()));
create policy agreement_delete on agreement for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on agreement to samhandling_app;

-- A party to the agreement, with the case number (diarienummer) of its own register.
create table party (
  partnership_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  organisation_id uuid not null,
  case_number text,
  signed_on date,
  version integer not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, agreement_id, organisation_id),
  foreign key (partnership_id, agreement_id) references agreement (partnership_id, id) on delete cascade,
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id)
);
create index party_organisation on party (partnership_id, organisation_id);
alter table party enable row level security;
alter table party force row level security;
create policy party_select on party for select using (partnership_id = any (app_reads()));
create policy party_insert on party for insert with check (partnership_id = any (app_coordinates()));
create policy party_update on party for update using (partnership_id = any (app_coordinates()));
create policy party_delete on party for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on party to samhandling_app;

-- An area of the central list (prioriterat samverkansområde).
create table catalogue_area (
  partnership_id uuid not null,
  id uuid not null,
  agreement_id uuid not null,
  number integer not null,
  name text not null check (name <> ''),
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, agreement_id) references agreement (partnership_id, id) on delete cascade
);
create index catalogue_area_agreement on catalogue_area (partnership_id, agreement_id, number);
alter table catalogue_area enable row level security;
alter table catalogue_area force row level security;
create policy catalogue_area_select on catalogue_area for select using (partnership_id = any (app_reads()));
create policy catalogue_area_insert on catalogue_area for insert with check (partnership_id = any (app_coordinates()));
create policy catalogue_area_update on catalogue_area for update using (partnership_id = any (app_coordinates()));
create policy catalogue_area_delete on catalogue_area for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on catalogue_area to samhandling_app;

-- The local stance to an area of the central list: chosen, handled by established collaboration, or part of other areas.
create table stance (
  partnership_id uuid not null,
  id uuid not null,
  catalogue_area_id uuid not null,
  kind text not null check (kind in ('local-area', 'established-collaboration', 'included-in-other-areas')),
  reason text,
  area_id uuid,
  version integer not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, catalogue_area_id),
  foreign key (partnership_id, catalogue_area_id) references catalogue_area (partnership_id, id) on delete cascade,
  foreign key (partnership_id, area_id) references area (partnership_id, id)
);
create index stance_area on stance (partnership_id, area_id);
alter table stance enable row level security;
alter table stance force row level security;
create policy stance_select on stance for select using (partnership_id = any (app_reads()));
create policy stance_insert on stance for insert with check (partnership_id = any (app_coordinates()));
create policy stance_update on stance for update using (partnership_id = any (app_coordinates()));
create policy stance_delete on stance for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on stance to samhandling_app;

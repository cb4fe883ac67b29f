-- The tenant. A directory table: every other table carries its key, none of its rows is distributed.
create table partnership (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text not null check (name <> ''),
  city text,
  district text,
  police_region text,
  language text not null default 'sv' check (language in ('sv', 'en')),
  created_at timestamptz not null,
  version integer not null default 1
);
alter table partnership enable row level security;
alter table partnership force row level security;
create policy partnership_select on partnership for select using (id = any (app_belongs()) or app_gate());
create policy partnership_insert on partnership for insert with check (app_gate());
create policy partnership_update on partnership for update using (id = any (app_coordinates()));
grant select, insert, update (name, city, district, police_region, language, version) on partnership to samhandling_app;

-- Who works together: the municipality or district, the police, and their partners. A party signs the agreement.
create table organisation (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  name text not null check (name <> ''),
  short_name text,
  kind text not null check (kind in ('municipality', 'police', 'housing', 'transport', 'business', 'school', 'association', 'other')),
  rank integer not null default 0,
  version integer not null default 1,
  primary key (partnership_id, id)
);
alter table organisation enable row level security;
alter table organisation force row level security;
create policy organisation_select on organisation for select
  using (partnership_id = any (app_reads()) or partnership_id = any (app_participates()));
create policy organisation_insert on organisation for insert with check (partnership_id = any (app_coordinates()));
create policy organisation_update on organisation for update using (partnership_id = any (app_coordinates()));
create policy organisation_delete on organisation for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on organisation to samhandling_app;

-- Befattning: a function in an organisation. May be vacant.
create table position (
  partnership_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  name text not null check (name <> ''),
  rank integer not null default 0,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id)
);
create index position_organisation on position (partnership_id, organisation_id);
alter table position enable row level security;
alter table position force row level security;
create policy position_select on position for select
  using (partnership_id = any (app_reads()) or partnership_id = any (app_participates()));
create policy position_insert on position for insert with check (partnership_id = any (app_coordinates()));
create policy position_update on position for update using (partnership_id = any (app_coordinates()));
create policy position_delete on position for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on position to samhandling_app;

-- A partner's employee: somebody who works with the plan, never somebody whom the plan is about.
create table person (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  name text not null check (name <> ''),
  email text,
  phone text,
  version integer not null default 1,
  primary key (partnership_id, id)
);
alter table person enable row level security;
alter table person force row level security;
create policy person_select on person for select
  using (partnership_id = any (app_reads()) or (partnership_id = any (app_belongs()) and id = any (app_ids('person'))) or app_gate());
create policy person_insert on person for insert with check (partnership_id = any (app_coordinates()) or app_gate());
create policy person_update on person for update
  using (partnership_id = any (app_coordinates()) or (partnership_id = any (app_belongs()) and id = any (app_ids('person'))));
create policy person_delete on person for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update (name, email, phone, version), delete on person to samhandling_app;

-- Who holds a position, from when to when.
create table holding (
  partnership_id uuid not null,
  id uuid not null,
  position_id uuid not null,
  person_id uuid not null,
  from_on date,
  to_on date check (to_on is null or from_on is null or to_on >= from_on),
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, position_id) references position (partnership_id, id) on delete cascade,
  foreign key (partnership_id, person_id) references person (partnership_id, id) on delete cascade
);
create index holding_position on holding (partnership_id, position_id);
create index holding_person on holding (partnership_id, person_id);
alter table holding enable row level security;
alter table holding force row level security;
create policy holding_select on holding for select using (partnership_id = any (app_reads()));
create policy holding_insert on holding for insert with check (partnership_id = any (app_coordinates()));
create policy holding_update on holding for update using (partnership_id = any (app_coordinates()));
create policy holding_delete on holding for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on holding to samhandling_app;

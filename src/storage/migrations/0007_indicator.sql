create table indicator (
  partnership_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  area_id uuid,
  place_id uuid,
  name text not null check (name <> ''),
  measure text,
  unit text,
  source text,
  kind text not null check (kind in ('count', 'share')),
  -- Series of years, places side by side, or a single count.
  form text not null check (form in ('series', 'comparison', 'count')),
  comment text,
  sentence text,
  rank integer not null default 0,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id) on delete cascade,
  foreign key (partnership_id, plan_id, area_id) references area (partnership_id, plan_id, id) on delete cascade,
  foreign key (partnership_id, place_id) references place (partnership_id, id)
);
create index indicator_plan on indicator (partnership_id, plan_id, rank);
create index indicator_area on indicator (partnership_id, area_id, plan_id);
create index indicator_place on indicator (partnership_id, place_id);
alter table indicator enable row level security;
alter table indicator force row level security;
create policy indicator_select on indicator for select using (partnership_id = any (app_reads()));
create policy indicator_insert on indicator for insert with check (partnership_id = any (app_coordinates()));
create policy indicator_update on indicator for update using (partnership_id = any (app_coordinates()));
create policy indicator_delete on indicator for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on indicator to samhandling_app;

-- A value proposed from a text. Zero, missing and suppressed are different things; value is null for the latter two.
create table indicator_value (
  partnership_id uuid not null,
  id uuid not null,
  indicator_id uuid not null,
  period text,
  year integer,
  place_name text,
  breakdown text,
  value numeric,
  state text not null check (state in ('known', 'zero', 'missing', 'suppressed', 'preliminary', 'noised')),
  rank integer not null default 0,
  version integer not null default 1,
  primary key (partnership_id, id),
  check ((value is null) = (state in ('missing', 'suppressed'))),
  check ((state = 'zero') <= (value = 0)),
  foreign key (partnership_id, indicator_id) references indicator (partnership_id, id) on delete cascade
);
create index indicator_value_indicator on indicator_value (partnership_id, indicator_id, rank);
alter table indicator_value enable row level security;
alter table indicator_value force row level security;
create policy indicator_value_select on indicator_value for select using (partnership_id = any (app_reads()));
create policy indicator_value_insert on indicator_value for insert with check (partnership_id = any (app_coordinates()));
create policy indicator_value_update on indicator_value for update using (partnership_id = any (app_coordinates()));
create policy indicator_value_delete on indicator_value for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on indicator_value to samhandling_app;

-- A person's word on a proposed indicator: accepted or dismissed. Without a row it is only proposed.
create table judgement (
  partnership_id uuid not null,
  id uuid not null,
  indicator_id uuid not null,
  verdict text not null check (verdict in ('accepted', 'dismissed')),
  person_id uuid not null,
  at timestamptz not null,
  primary key (partnership_id, id),
  unique (partnership_id, indicator_id),
  foreign key (partnership_id, indicator_id) references indicator (partnership_id, id) on delete cascade,
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index judgement_person on judgement (partnership_id, person_id);
alter table judgement enable row level security;
alter table judgement force row level security;
create policy judgement_select on judgement for select using (partnership_id = any (app_reads()));
create policy judgement_insert on judgement for insert with check (partnership_id = any (app_coordinates()) and person_id = any (app_ids('person')));
create policy judgement_delete on judgement for delete using (partnership_id = any (app_coordinates()));
grant select, insert, delete on judgement to samhandling_app;

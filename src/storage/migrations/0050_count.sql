-- Figures taken in: whose they are, what they count, of which ground, and the sums that the shared picture is made of.

-- Källa: figures of one kind from one publisher, defined in one way, so that they may be compared with each other.
create table source (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  name text not null check (name <> ''),
  publisher text,
  address text,
  -- Counting unit: reported offences, event reports, calls.
  unit text not null check (unit <> ''),
  definition text,
  -- Which time a count belongs to: when it happened, or when it was registered; null where nobody has said.
  timed_by text check (timed_by in ('occurred', 'registered')),
  -- Persons are protected by the threshold; events are not.
  counts text not null default 'events' check (counts in ('events', 'persons')),
  licence text,
  -- When new figures are expected.
  next_on date,
  version integer not null default 1,
  primary key (partnership_id, id)
);
alter table source enable row level security;
alter table source force row level security;
create policy source_select on source for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy source_insert on source for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy source_update on source for update using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy source_delete on source for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on source to samhandling_app;

-- Kategori: what is counted, under a code of its own that stays when the name changes.
create table category (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  code text not null check (code <> ''),
  name text not null check (name <> ''),
  -- Whose work the number follows; null where nobody has said.
  driven_by text check (driven_by in ('police', 'reporter', 'victim', 'mixed')),
  -- Close to persons, as offences in close relations and reports of concern: the threshold is for these too.
  sensitive boolean not null default false,
  -- The number of Brå's list of offences that it answers to.
  bra_code text,
  rank integer not null default 0,
  version integer not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, code)
);
alter table category enable row level security;
alter table category force row level security;
create policy category_select on category for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy category_insert on category for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy category_update on category for update using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy category_delete on category for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on category to samhandling_app;

-- Geografiskt område: a ground that figures are of, in one edition of its boundaries.
create table territory (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  name text not null check (name <> ''),
  kind text not null check (kind in ('country', 'region', 'municipality', 'district', 'statistical', 'police', 'place', 'other')),
  code text,
  edition text,
  place_id uuid,
  -- The larger ground that it lies in.
  within_id uuid,
  residents integer check (residents >= 0),
  rank integer not null default 0,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, place_id) references place (partnership_id, id),
  foreign key (partnership_id, within_id) references territory (partnership_id, id)
);
create index territory_place on territory (partnership_id, place_id);
create index territory_within on territory (partnership_id, within_id);
alter table territory enable row level security;
alter table territory force row level security;
create policy territory_select on territory for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy territory_insert on territory for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy territory_update on territory for update using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy territory_delete on territory for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on territory to samhandling_app;

-- Serie: one source's counts of one category on one ground, through time.
create table series (
  partnership_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  category_id uuid not null,
  territory_id uuid not null,
  primary key (partnership_id, id),
  unique (partnership_id, source_id, category_id, territory_id),
  foreign key (partnership_id, source_id) references source (partnership_id, id),
  foreign key (partnership_id, category_id) references category (partnership_id, id),
  foreign key (partnership_id, territory_id) references territory (partnership_id, id)
);
create index series_category on series (partnership_id, category_id);
create index series_territory on series (partnership_id, territory_id);
alter table series enable row level security;
alter table series force row level security;
create policy series_select on series for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy series_insert on series for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert on series to samhandling_app;

-- Seriebrott: from this day the source counts in another way. Nothing is compared across it.
create table series_break (
  partnership_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  -- Null: of all that the source counts.
  category_id uuid,
  starts_on date not null,
  reason text not null check (reason <> ''),
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, source_id) references source (partnership_id, id),
  foreign key (partnership_id, category_id) references category (partnership_id, id)
);
create index series_break_source on series_break (partnership_id, source_id);
create index series_break_category on series_break (partnership_id, category_id);
alter table series_break enable row level security;
alter table series_break force row level security;
create policy series_break_select on series_break for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy series_break_insert on series_break for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy series_break_update on series_break for update using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy series_break_delete on series_break for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on series_break to samhandling_app;

-- Recept: how files of one look are read, kept for the next one.
create table recipe (
  partnership_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  name text not null check (name <> ''),
  -- Which reader takes the file, and what a person has said of its columns.
  reader text not null check (reader <> ''),
  layout jsonb not null,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, source_id) references source (partnership_id, id)
);
create index recipe_source on recipe (partnership_id, source_id);
alter table recipe enable row level security;
alter table recipe force row level security;
create policy recipe_select on recipe for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy recipe_insert on recipe for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy recipe_update on recipe for update using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy recipe_delete on recipe for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on recipe to samhandling_app;

-- Inläsning: a file that was read, whole. What it gave can be looked at, and taken back whole.
create table intake (
  partnership_id uuid not null,
  id uuid not null,
  source_id uuid not null,
  recipe_id uuid,
  file_name text not null check (file_name <> ''),
  file_sha256 text not null check (length(file_sha256) = 64),
  -- When the figures were taken out of the publisher's register, as the person says.
  extracted_on date,
  preliminary boolean not null default false,
  -- Whether the same days of the same series are counted by this file alone from now on, or by this one too.
  replaces boolean not null default true,
  -- Whether what the file does not mention did not happen, as in an extract of all events; else it is not known.
  complete boolean not null default false,
  at timestamptz not null,
  person_id uuid not null,
  file_rows integer not null,
  counts integer not null,
  -- Rows that were not counted, by the reason.
  left_out jsonb not null default '{}',
  primary key (partnership_id, id),
  foreign key (partnership_id, source_id) references source (partnership_id, id),
  foreign key (partnership_id, recipe_id) references recipe (partnership_id, id),
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index intake_source on intake (partnership_id, source_id, at);
create index intake_recipe on intake (partnership_id, recipe_id);
create index intake_person on intake (partnership_id, person_id);
alter table intake enable row level security;
alter table intake force row level security;
create policy intake_select on intake for select using (partnership_id = any ((select app_reads_history())::uuid[]));
create policy intake_insert on intake for insert with check (partnership_id = any ((select app_coordinates())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));
grant select, insert on intake to samhandling_app;

-- What was read was taken back: by whom, when and why. Its counts count no more.
create table intake_withdrawal (
  partnership_id uuid not null,
  id uuid not null,
  intake_id uuid not null,
  reason text,
  at timestamptz not null,
  person_id uuid not null,
  primary key (partnership_id, id),
  unique (partnership_id, intake_id),
  foreign key (partnership_id, intake_id) references intake (partnership_id, id),
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index intake_withdrawal_person on intake_withdrawal (partnership_id, person_id);
alter table intake_withdrawal enable row level security;
alter table intake_withdrawal force row level security;
create policy intake_withdrawal_select on intake_withdrawal for select using (partnership_id = any ((select app_reads_history())::uuid[]));
create policy intake_withdrawal_insert on intake_withdrawal for insert with check (partnership_id = any ((select app_coordinates())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));
grant select, insert on intake_withdrawal to samhandling_app;

-- The days of a series that an intake speaks for: no row in them is a zero.
create table coverage (
  partnership_id uuid not null,
  id uuid not null,
  intake_id uuid not null,
  series_id uuid not null,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  primary key (partnership_id, id),
  foreign key (partnership_id, intake_id) references intake (partnership_id, id),
  foreign key (partnership_id, series_id) references series (partnership_id, id)
);
create unique index coverage_intake on coverage (partnership_id, intake_id, series_id);
create index coverage_series on coverage (partnership_id, series_id, starts_on);
alter table coverage enable row level security;
alter table coverage force row level security;
create policy coverage_select on coverage for select using (partnership_id = any ((select app_reads_history())::uuid[]));
create policy coverage_insert on coverage for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy coverage_delete on coverage for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, delete on coverage to samhandling_app;

-- Antal: so many events from one day through another, in a cell of the ground where one is known. Never a row about a person.
-- It refers to its intake and series without a constraint, which would cost more than the row: they come and go in one transaction.
create table incident_count (
  partnership_id uuid not null,
  id uuid not null,
  intake_id uuid not null,
  series_id uuid not null,
  -- H3 index.
  cell bigint,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  amount integer check (amount >= 0),
  state text not null check (state in ('known', 'zero', 'missing', 'suppressed', 'preliminary', 'noised')),
  primary key (partnership_id, id),
  check ((amount is null) = (state in ('missing', 'suppressed'))),
  check ((state = 'zero') <= (amount = 0))
);
create index incident_count_intake on incident_count (partnership_id, intake_id, series_id, starts_on);
alter table incident_count enable row level security;
alter table incident_count force row level security;
create policy incident_count_select on incident_count for select using (partnership_id = any ((select app_reads_history())::uuid[]));
create policy incident_count_insert on incident_count for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy incident_count_delete on incident_count for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, delete on incident_count to samhandling_app;

-- Events of a month shared out over the hours of the week, each event as one in all (Ratcliffe 2000).
create table count_hour (
  partnership_id uuid not null,
  id uuid not null,
  intake_id uuid not null,
  series_id uuid not null,
  month date not null check (extract(day from month) = 1),
  -- 0 is Monday 00–01; 168 is what has no hour: not known, or longer than a day.
  hour_of_week smallint not null check (hour_of_week between 0 and 168),
  weight double precision not null check (weight > 0),
  primary key (partnership_id, id)
);
create index count_hour_intake on count_hour (partnership_id, intake_id, series_id, month);
alter table count_hour enable row level security;
alter table count_hour force row level security;
create policy count_hour_select on count_hour for select using (partnership_id = any ((select app_reads_history())::uuid[]));
create policy count_hour_insert on count_hour for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy count_hour_delete on count_hour for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, delete on count_hour to samhandling_app;

-- Sums of what counts, written with the counts in one transaction, so that a page costs the same however long the history is.
create table period_sum (
  partnership_id uuid not null,
  series_id uuid not null,
  grain text not null check (grain in ('week', 'month', 'quarter', 'year', 'other')),
  starts_on date not null,
  ends_on date not null,
  amount integer not null,
  -- Of how many counts, and how many of them are no number or a number of a certain kind.
  counts integer not null,
  missing integer not null,
  suppressed integer not null,
  preliminary integer not null,
  noised integer not null,
  primary key (partnership_id, series_id, grain, starts_on, ends_on),
  foreign key (partnership_id, series_id) references series (partnership_id, id)
);
alter table period_sum enable row level security;
alter table period_sum force row level security;
create policy period_sum_select on period_sum for select using (partnership_id = any ((select app_reads_history())::uuid[]));
create policy period_sum_insert on period_sum for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy period_sum_delete on period_sum for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, delete on period_sum to samhandling_app;

create table hour_sum (
  partnership_id uuid not null,
  series_id uuid not null,
  year smallint not null,
  hour_of_week smallint not null check (hour_of_week between 0 and 168),
  weight double precision not null,
  primary key (partnership_id, series_id, year, hour_of_week),
  foreign key (partnership_id, series_id) references series (partnership_id, id)
);
alter table hour_sum enable row level security;
alter table hour_sum force row level security;
create policy hour_sum_select on hour_sum for select using (partnership_id = any ((select app_reads_history())::uuid[]));
create policy hour_sum_insert on hour_sum for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy hour_sum_delete on hour_sum for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, delete on hour_sum to samhandling_app;

create table cell_sum (
  partnership_id uuid not null,
  series_id uuid not null,
  year smallint not null,
  cell bigint not null,
  amount integer not null,
  primary key (partnership_id, series_id, year, cell),
  foreign key (partnership_id, series_id) references series (partnership_id, id)
);
alter table cell_sum enable row level security;
alter table cell_sum force row level security;
create policy cell_sum_select on cell_sum for select using (partnership_id = any ((select app_reads_history())::uuid[]));
create policy cell_sum_insert on cell_sum for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy cell_sum_delete on cell_sum for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, delete on cell_sum to samhandling_app;

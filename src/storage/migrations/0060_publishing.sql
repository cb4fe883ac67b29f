-- How few persons are told of in what is published, and how wide the interval must be in which a hidden number can be placed.
alter table partnership
  add column threshold integer not null default 5 check (threshold between 2 and 100),
  add column hidden_width integer not null default 5 check (hidden_width between 1 and 100);
grant update (threshold, hidden_width) on partnership to samhandling_app;

-- A picture in the making is for those who make it: readers read what is published of it.
alter policy picture_select on picture using (partnership_id = any ((select app_reads_history())::uuid[]));
alter policy picture_passage_select on picture_passage using (partnership_id = any ((select app_reads_history())::uuid[]));
alter policy picture_source_select on picture_source using (partnership_id = any ((select app_reads_history())::uuid[]));
alter policy conclusion_select on conclusion using (partnership_id = any ((select app_reads_history())::uuid[]));

-- Publicerad lägesbild: the picture as it was published, without what was hidden. Never changed or removed by anybody.
create table picture_version (
  partnership_id uuid not null,
  id uuid not null,
  picture_id uuid not null,
  number integer not null check (number > 0),
  -- The how-manyeth publication of the partnership: two at once cannot take the same, so that each is checked against all before it.
  turn integer not null check (turn > 0),
  title text not null check (title <> ''),
  at timestamptz not null,
  person_id uuid not null,
  -- The whole document, as domain/picture-content.ts describes it.
  content jsonb not null,
  -- SHA-256 of the content as canonical JSON.
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  primary key (partnership_id, id),
  unique (partnership_id, picture_id, number),
  unique (partnership_id, turn),
  foreign key (partnership_id, picture_id) references picture (partnership_id, id),
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index picture_version_person on picture_version (partnership_id, person_id);
alter table picture_version enable row level security;
alter table picture_version force row level security;
create policy picture_version_select on picture_version for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy picture_version_insert on picture_version for insert with check (partnership_id = any ((select app_coordinates())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));
grant select, insert on picture_version to samhandling_app;

-- Publicerad siffra: what has been told of persons, or kept hidden, in what was published here and elsewhere. All of it is one
-- system of equations to who reads it, so that what is published next is tried together with it.
create table published_figure (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  -- Null: published elsewhere, where `published_in` says.
  version_id uuid,
  published_in text check (published_in <> ''),
  published_on date not null,
  -- What is counted. With source and category it is the same as what is counted here; the words are as they were then.
  source_id uuid,
  category_code text,
  counted text not null check (counted <> ''),
  territory_id uuid,
  ground text not null check (ground <> ''),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  -- Months within these days that are not in it, by their first day.
  without date[] not null default '{}',
  -- Of a part of those counted, such as "kön" and "kvinnor".
  divided_by text check (divided_by <> ''),
  part text check (part <> ''),
  -- Null: it was hidden. With `at_least` it is no more than what is known of it.
  value integer check (value >= 0),
  at_least boolean not null default false,
  at timestamptz not null,
  person_id uuid not null,
  primary key (partnership_id, id),
  check ((version_id is null) = (published_in is not null)),
  check ((divided_by is null) = (part is null)),
  check ((source_id is null) = (category_code is null)),
  check (version_id is not null or value is not null),
  foreign key (partnership_id, version_id) references picture_version (partnership_id, id),
  foreign key (partnership_id, source_id) references source (partnership_id, id),
  foreign key (partnership_id, territory_id) references territory (partnership_id, id),
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index published_figure_at on published_figure (partnership_id, published_on, id);
create index published_figure_version on published_figure (partnership_id, version_id);
create index published_figure_source on published_figure (partnership_id, source_id);
create index published_figure_territory on published_figure (partnership_id, territory_id);
create index published_figure_person on published_figure (partnership_id, person_id);
alter table published_figure enable row level security;
alter table published_figure force row level security;
create policy published_figure_select on published_figure for select using (partnership_id = any ((select app_reads_history())::uuid[]));
create policy published_figure_insert on published_figure for insert with check (partnership_id = any ((select app_coordinates())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));
grant select, insert on published_figure to samhandling_app;

-- Dold siffra: in the picture, to be hidden when it is published. `figure` is its key within the picture.
create table hidden_figure (
  partnership_id uuid not null,
  id uuid not null,
  picture_id uuid not null,
  figure text not null check (figure <> ''),
  at timestamptz not null,
  person_id uuid not null,
  primary key (partnership_id, id),
  unique (partnership_id, picture_id, figure),
  foreign key (partnership_id, picture_id) references picture (partnership_id, id) on delete cascade,
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index hidden_figure_person on hidden_figure (partnership_id, person_id);
alter table hidden_figure enable row level security;
alter table hidden_figure force row level security;
create policy hidden_figure_select on hidden_figure for select using (partnership_id = any ((select app_reads_history())::uuid[]));
create policy hidden_figure_insert on hidden_figure for insert with check (partnership_id = any ((select app_coordinates())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));
create policy hidden_figure_delete on hidden_figure for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, delete on hidden_figure to samhandling_app;

-- Kvittering: what the guard found and a person stands for all the same, and why. It holds for as long as what was found is the same.
create table finding_signature (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  -- What it is part of, as domain/access.ts names it.
  record text not null check (record in ('picture', 'plan', 'reportingPoint')),
  record_id uuid not null,
  -- SHA-256 of where it stands, what is wrong and the words or figures that it is about.
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  -- What was signed, as it read.
  wording text not null check (wording <> ''),
  reason text not null check (reason <> ''),
  at timestamptz not null,
  person_id uuid not null,
  primary key (partnership_id, id),
  unique (partnership_id, record_id, fingerprint),
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index finding_signature_person on finding_signature (partnership_id, person_id);
alter table finding_signature enable row level security;
alter table finding_signature force row level security;
create policy finding_signature_select on finding_signature for select using (partnership_id = any ((select app_reads_history())::uuid[]));
create policy finding_signature_insert on finding_signature for insert with check (partnership_id = any ((select app_coordinates())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));
grant select, insert on finding_signature to samhandling_app;

-- The chain's first half: what the problem is and why, goals that can be followed, working methods, and the central list in versions.

-- What the picture shows to be wrong, and where.
create table problem (
  partnership_id uuid not null,
  id uuid not null,
  area_id uuid not null,
  text text not null check (text <> ''),
  place_id uuid,
  rank integer not null default 0,
  -- The first of its line, where it goes on from an earlier year's plan.
  origin_id uuid,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, area_id) references area (partnership_id, id) on delete cascade,
  foreign key (partnership_id, place_id) references place (partnership_id, id)
);
create index problem_area on problem (partnership_id, area_id, rank);
create index problem_place on problem (partnership_id, place_id);
alter table problem enable row level security;
alter table problem force row level security;
create policy problem_select on problem for select using (partnership_id = any (app_reads()));
create policy problem_insert on problem for insert with check (partnership_id = any (app_coordinates()));
create policy problem_update on problem for update using (partnership_id = any (app_coordinates()));
create policy problem_delete on problem for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on problem to samhandling_app;

-- Why a problem is there (orsaksanalys).
create table cause (
  partnership_id uuid not null,
  id uuid not null,
  problem_id uuid not null,
  text text not null check (text <> ''),
  rank integer not null default 0,
  origin_id uuid,
  version integer not null default 1,
  primary key (partnership_id, id),
  -- What answers a cause as well as a problem answers a cause of that problem.
  unique (partnership_id, problem_id, id),
  foreign key (partnership_id, problem_id) references problem (partnership_id, id) on delete cascade
);
create index cause_problem on cause (partnership_id, problem_id, rank);
alter table cause enable row level security;
alter table cause force row level security;
create policy cause_select on cause for select using (partnership_id = any (app_reads()));
create policy cause_insert on cause for insert with check (partnership_id = any (app_coordinates()));
create policy cause_update on cause for update using (partnership_id = any (app_coordinates()));
create policy cause_delete on cause for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on cause to samhandling_app;

-- A named working method that runs by itself beside the activities: a programme, a routine, a training.
create table programme (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  kind text not null check (kind in ('programme', 'routine', 'training')),
  name text not null check (name <> ''),
  description text,
  coverage text,
  revision text,
  organisation_id uuid,
  position_id uuid,
  rank integer not null default 0,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id),
  foreign key (partnership_id, position_id) references position (partnership_id, id)
);
create index programme_organisation on programme (partnership_id, organisation_id);
create index programme_position on programme (partnership_id, position_id);
alter table programme enable row level security;
alter table programme force row level security;
create policy programme_select on programme for select using (partnership_id = any (app_reads()));
create policy programme_insert on programme for insert with check (partnership_id = any (app_coordinates()));
create policy programme_update on programme for update using (partnership_id = any (app_coordinates()));
create policy programme_delete on programme for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on programme to samhandling_app;

-- What an activity answers, in any area of its plan: an area may be followed up by way of another. `cause` keeps the words as written.
alter table activity add column problem_id uuid;
alter table activity add column cause_id uuid;
alter table activity add column programme_id uuid;
alter table activity add constraint activity_cause_of_problem check (cause_id is null or problem_id is not null);
alter table activity add foreign key (partnership_id, problem_id) references problem (partnership_id, id);
alter table activity add foreign key (partnership_id, problem_id, cause_id) references cause (partnership_id, problem_id, id);
alter table activity add foreign key (partnership_id, programme_id) references programme (partnership_id, id);
create index activity_problem on activity (partnership_id, problem_id, cause_id);
create index activity_programme on activity (partnership_id, programme_id);

-- Where a goal begins and where it shall end, in words, with the number beside them where there is one.
alter table goal add column baseline text;
alter table goal add column baseline_value numeric;
alter table goal add column target text;
alter table goal add column target_value numeric;
alter table goal add column due text;
alter table goal add column indicator_id uuid;
alter table goal add foreign key (partnership_id, indicator_id) references indicator (partnership_id, id);
create index goal_indicator on goal (partnership_id, indicator_id);

-- Who signed for a party, by function and name.
alter table party add column signed_by text;

-- The central list in one of its versions. It is the partnership's, not an agreement's: an agreement is renewed and mirrors the same list.
create table catalogue (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  name text not null check (name <> ''),
  valid_from date,
  version integer not null default 1,
  primary key (partnership_id, id)
);
alter table catalogue enable row level security;
alter table catalogue force row level security;
create policy catalogue_select on catalogue for select using (partnership_id = any (app_reads()));
create policy catalogue_insert on catalogue for insert with check (partnership_id = any (app_coordinates()));
create policy catalogue_update on catalogue for update using (partnership_id = any (app_coordinates()));
create policy catalogue_delete on catalogue for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on catalogue to samhandling_app;

alter table agreement add column catalogue_id uuid;
create index agreement_catalogue on agreement (partnership_id, catalogue_id);
alter table catalogue_area add column catalogue_id uuid;

-- Each agreement's list becomes a list of its own. The policies bind the owner too: they are lifted meanwhile.
alter table partnership no force row level security;
alter table agreement no force row level security;
alter table catalogue_area no force row level security;
alter table catalogue no force row level security;
update agreement set catalogue_id = gen_random_uuid()
  where exists (
    select from catalogue_area
    where catalogue_area.partnership_id = agreement.partnership_id and catalogue_area.agreement_id = agreement.id);
insert into catalogue (partnership_id, id, name)
  select agreement.partnership_id, agreement.catalogue_id,
    case partnership.language when 'en' then 'The central list' else 'Den centrala listan' end
  from agreement join partnership on partnership.id = agreement.partnership_id
  where agreement.catalogue_id is not null;
update catalogue_area set catalogue_id = agreement.catalogue_id
  from agreement
  where agreement.partnership_id = catalogue_area.partnership_id and agreement.id = catalogue_area.agreement_id;
alter table partnership force row level security;
alter table agreement force row level security;
alter table catalogue_area force row level security;
alter table catalogue force row level security;

alter table agreement add foreign key (partnership_id, catalogue_id) references catalogue (partnership_id, id);
alter table catalogue_area alter column catalogue_id set not null;
alter table catalogue_area drop column agreement_id;
alter table catalogue_area add foreign key (partnership_id, catalogue_id) references catalogue (partnership_id, id) on delete cascade;
create index catalogue_area_catalogue on catalogue_area (partnership_id, catalogue_id, number);

-- What an area of an earlier list has become in a later one: many areas of many.
create table succession (
  partnership_id uuid not null,
  id uuid not null,
  earlier_area_id uuid not null,
  later_area_id uuid not null,
  version integer not null default 1,
  primary key (partnership_id, id),
  constraint succession_of_another check (earlier_area_id <> later_area_id),
  unique (partnership_id, earlier_area_id, later_area_id),
  foreign key (partnership_id, earlier_area_id) references catalogue_area (partnership_id, id) on delete cascade,
  foreign key (partnership_id, later_area_id) references catalogue_area (partnership_id, id) on delete cascade
);
create index succession_later on succession (partnership_id, later_area_id);
alter table succession enable row level security;
alter table succession force row level security;
create policy succession_select on succession for select using (partnership_id = any (app_reads()));
create policy succession_insert on succession for insert with check (partnership_id = any (app_coordinates()));
create policy succession_update on succession for update using (partnership_id = any (app_coordinates()));
create policy succession_delete on succession for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update, delete on succession to samhandling_app;

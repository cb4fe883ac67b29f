-- Indicators take in shares and rates out of files: whose they are, between which bounds, when they were taken out, and when the next come.
alter table indicator drop constraint indicator_kind_check;
alter table indicator add constraint indicator_kind_check check (kind in ('count', 'share', 'rate', 'index'));
-- When the next value is expected: surveys come every second or third year.
alter table indicator add column next_on date;

alter table indicator_value
  -- The days that the value is of, where it was taken in; a later intake's value for the same days, place and part stands instead.
  add column starts_on date,
  add column ends_on date,
  add column numerator numeric,
  add column denominator numeric check (denominator > 0),
  -- The bounds that the publisher gives, in the value's own unit.
  add column low numeric,
  add column high numeric,
  -- When it was taken out of the publisher's register.
  add column extracted_on date,
  add column source_id uuid,
  add column intake_id uuid,
  add check (ends_on >= starts_on),
  add check (low <= high),
  add check ((intake_id is null) or (starts_on is not null and ends_on is not null)),
  add foreign key (partnership_id, source_id) references source (partnership_id, id),
  add foreign key (partnership_id, intake_id) references intake (partnership_id, id);
create index indicator_value_source on indicator_value (partnership_id, source_id);
create index indicator_value_intake on indicator_value (partnership_id, intake_id);

-- An intake gives counts of events, or values of indicators.
alter table intake add column gives text not null default 'counts' check (gives in ('counts', 'values'));

-- What was fetched from another system, and not handed in: which system, and what it was asked for. Kept in a recipe, it is asked again.
alter table figure_file add column fetched jsonb;
alter table recipe add column fetched jsonb;

-- A recipe may be removed; what was read by it stays as it was.
alter table intake drop constraint intake_partnership_id_recipe_id_fkey;
alter table figure_file drop constraint figure_file_partnership_id_recipe_id_fkey;

-- Months are written "2024-03", as everywhere in what is published; a month is no day.
alter table published_figure drop column without;
alter table published_figure add column without text[] not null default '{}' check (array_to_string(without, '') ~ '^([0-9]{4}-[0-9]{2})*$');

-- The kinds of records and what is done to them are listed once, in domain/access.ts and domain/event.ts, which the program's types follow:
-- a new kind of record no longer rewrites this table.
alter table event drop constraint event_verb_check;
alter table event add constraint event_verb_check check (verb ~ '^[a-z]+$');
alter table event drop constraint event_record_check;
alter table event add constraint event_record_check check (record ~ '^[a-z][a-zA-Z]*$');

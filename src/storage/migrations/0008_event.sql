-- Händelselogg: who did what to which record, when. Written in the transaction that did it; never changed.
create table event (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  at timestamptz not null,
  person_id uuid not null,
  verb text not null check (verb in (
    'added', 'changed', 'moved', 'removed', 'confirmed', 'accepted', 'dismissed', 'reconsidered', 'invited', 'joined', 'left'
  )),
  -- The kinds of records, as domain/access.ts names them.
  record text not null check (record in (
    'partnership', 'organisation', 'position', 'person', 'holding', 'membership', 'participation', 'invitation',
    'draft', 'plan', 'area', 'goal', 'passage', 'activity', 'contact', 'group', 'seat', 'place', 'agreement',
    'party', 'catalogueArea', 'stance', 'indicator', 'indicatorValue', 'judgement', 'event'
  )),
  record_id uuid not null,
  -- What the record was called then.
  title text not null,
  -- Field by field: {"field": {"from": ..., "to": ...}}.
  changes jsonb not null default '{}',
  primary key (partnership_id, id),
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index event_record on event (partnership_id, record_id, at desc);
create index event_at on event (partnership_id, at desc, id desc);
create index event_kind on event (partnership_id, record, at desc, id desc);
create index event_person on event (partnership_id, person_id);
alter table event enable row level security;
alter table event force row level security;
-- What happened to records that only coordinators see is theirs to see: who was invited to what, which documents were read.
create policy event_select on event for select
  using (partnership_id = any (app_coordinates())
    or (partnership_id = any (app_reads_history()) and record not in ('membership', 'participation', 'invitation', 'draft')));
create policy event_insert on event for insert with check (partnership_id = any (app_belongs()) and person_id = any (app_ids('person')));
grant select, insert on event to samhandling_app;

-- Kommunikation: the joint strategy, what is planned to be said to whom, what residents are promised, and what they have said.

-- The joint strategy (kommunikationsstrategi), and by when it shall be in place.
create table strategy (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  title text not null check (title <> ''),
  text text,
  due text,
  due_on date,
  version integer not null default 1,
  primary key (partnership_id, id)
);
alter table strategy enable row level security;
alter table strategy force row level security;
create policy strategy_select on strategy for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy strategy_insert on strategy for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy strategy_update on strategy for update using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy strategy_delete on strategy for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on strategy to samhandling_app;

-- Planerat budskap: what is said to whom, how and when.
create table message (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  text text not null check (text <> ''),
  audience text,
  channel text,
  planned text,
  planned_on date,
  -- When it was said; null while it is only planned.
  said_on date,
  version integer not null default 1,
  primary key (partnership_id, id)
);
alter table message enable row level security;
alter table message force row level security;
create policy message_select on message for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy message_insert on message for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy message_update on message for update using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy message_delete on message for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on message to samhandling_app;

-- Who sees to the communication for a party: of all that is said, or of one message.
create table communicator (
  partnership_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  message_id uuid,
  wording text not null check (wording <> ''),
  position_id uuid,
  version integer not null default 1,
  primary key (partnership_id, id),
  unique nulls not distinct (partnership_id, message_id, organisation_id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id),
  foreign key (partnership_id, message_id) references message (partnership_id, id) on delete cascade,
  foreign key (partnership_id, position_id) references position (partnership_id, id)
);
create index communicator_organisation on communicator (partnership_id, organisation_id);
create index communicator_position on communicator (partnership_id, position_id);
alter table communicator enable row level security;
alter table communicator force row level security;
create policy communicator_select on communicator for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy communicator_insert on communicator for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy communicator_update on communicator for update using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy communicator_delete on communicator for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on communicator to samhandling_app;

-- Medborgarlöfte: what residents are promised.
create table promise (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  text text not null check (text <> ''),
  promised_by text,
  promised_on date,
  due text,
  due_on date,
  activity_id uuid,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, activity_id) references activity (partnership_id, id)
);
create index promise_activity on promise (partnership_id, activity_id);
alter table promise enable row level security;
alter table promise force row level security;
create policy promise_select on promise for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy promise_insert on promise for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy promise_update on promise for update using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy promise_delete on promise for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on promise to samhandling_app;

-- What was done of a promise, said once for each time it is looked at; the latest tells how it stands.
create table promise_outcome (
  partnership_id uuid not null,
  id uuid not null,
  promise_id uuid not null,
  state text not null check (state in ('kept', 'partly-kept', 'not-kept', 'going-on')),
  text text not null check (text <> ''),
  seen_on date not null,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, promise_id) references promise (partnership_id, id) on delete cascade
);
create index promise_outcome_promise on promise_outcome (partnership_id, promise_id, seen_on desc);
alter table promise_outcome enable row level security;
alter table promise_outcome force row level security;
create policy promise_outcome_select on promise_outcome for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy promise_outcome_insert on promise_outcome for insert
  with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy promise_outcome_update on promise_outcome for update
  using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy promise_outcome_delete on promise_outcome for delete
  using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on promise_outcome to samhandling_app;

-- Medborgardialog: when residents were asked, and what they said, together and not one by one.
create table dialogue (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  title text not null check (title <> ''),
  held_on date not null,
  place_id uuid,
  how text,
  said text,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, place_id) references place (partnership_id, id)
);
create index dialogue_place on dialogue (partnership_id, place_id);
alter table dialogue enable row level security;
alter table dialogue force row level security;
create policy dialogue_select on dialogue for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy dialogue_insert on dialogue for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy dialogue_update on dialogue for update using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy dialogue_delete on dialogue for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on dialogue to samhandling_app;

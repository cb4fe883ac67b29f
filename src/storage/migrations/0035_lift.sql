-- Lyft fråga: a question that a group's meeting asks of the group above, under the point that it came up under. Participants of either group
-- see it; what is internal stays with those who follow the work, as the point does.
create table lift (
  partnership_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  group_id uuid not null,
  agenda_item_id uuid not null,
  to_group_id uuid not null,
  question text not null check (question <> ''),
  text text,
  presenter text,
  internal boolean not null default false,
  at timestamptz not null,
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, meeting_id, group_id) references meeting (partnership_id, id, group_id) on delete cascade,
  foreign key (partnership_id, meeting_id, agenda_item_id) references agenda_item (partnership_id, meeting_id, id),
  foreign key (partnership_id, to_group_id) references "group" (partnership_id, id)
);
create index lift_meeting on lift (partnership_id, meeting_id, group_id);
create index lift_agenda_item on lift (partnership_id, meeting_id, agenda_item_id);
create index lift_group on lift (partnership_id, group_id);
create index lift_to_group on lift (partnership_id, to_group_id);
alter table lift enable row level security;
alter table lift force row level security;
create policy lift_select on lift for select
  using (partnership_id = any ((select app_reads_history())::uuid[]) or (not internal and (
    partnership_id = any ((select app_reads())::uuid[])
    or (partnership_id = any ((select app_participates())::uuid[])
      and (group_id = any ((select app_ids('group'))::uuid[]) or to_group_id = any ((select app_ids('group'))::uuid[]))))));
create policy lift_insert on lift for insert with check (partnership_id = any ((select app_keeps_activities())::uuid[]));
create policy lift_update on lift for update using (partnership_id = any ((select app_keeps_activities())::uuid[]));
create policy lift_delete on lift for delete using (partnership_id = any ((select app_keeps_activities())::uuid[]));
grant select, insert, update, delete on lift to samhandling_app;

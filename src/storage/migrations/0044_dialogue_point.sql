-- Punkt ur en medborgardialog: what came up, in its own words, and what became of it: a problem, an activity, or nothing, with the reason.
create table dialogue_point (
  partnership_id uuid not null,
  id uuid not null,
  dialogue_id uuid not null,
  text text not null check (text <> ''),
  problem_id uuid,
  activity_id uuid,
  -- Why it goes no further.
  set_aside text check (set_aside <> ''),
  version integer not null default 1,
  primary key (partnership_id, id),
  foreign key (partnership_id, dialogue_id) references dialogue (partnership_id, id) on delete cascade,
  foreign key (partnership_id, problem_id) references problem (partnership_id, id),
  foreign key (partnership_id, activity_id) references activity (partnership_id, id)
);
create index dialogue_point_dialogue on dialogue_point (partnership_id, dialogue_id);
create index dialogue_point_problem on dialogue_point (partnership_id, problem_id);
create index dialogue_point_activity on dialogue_point (partnership_id, activity_id);
alter table dialogue_point enable row level security;
alter table dialogue_point force row level security;
create policy dialogue_point_select on dialogue_point for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy dialogue_point_insert on dialogue_point for insert
  with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy dialogue_point_update on dialogue_point for update
  using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy dialogue_point_delete on dialogue_point for delete
  using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on dialogue_point to samhandling_app;

-- Underlag: what somebody has written as shown for a duty of lag (2023:196), beside what the program knows itself.
create table evidence (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  duty text not null check (duty in ('4', '5', '6-picture', '6-plan', '7', '9', '10', '11', '12', '13')),
  wording text not null check (wording <> ''),
  dated_on date not null,
  case_number text,
  link text,
  version integer not null default 1,
  primary key (partnership_id, id)
);
create index evidence_duty on evidence (partnership_id, duty, dated_on desc);
alter table evidence enable row level security;
alter table evidence force row level security;
create policy evidence_select on evidence for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy evidence_insert on evidence for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy evidence_update on evidence for update using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy evidence_delete on evidence for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on evidence to samhandling_app;

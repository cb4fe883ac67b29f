-- Who has signed a finding may take it back and may sign it again: each time is a row. `turn`: the how-manyeth of the same finding, so that
-- two at once are one.
alter table finding_signature
  add column turn integer not null default 1 check (turn > 0),
  drop constraint finding_signature_partnership_id_record_id_fingerprint_key,
  add unique (partnership_id, record_id, fingerprint, turn),
  add unique (partnership_id, id, person_id);

-- Återtagen kvittering: taken back by the one who signed, and by nobody else, which the key says.
create table signature_withdrawal (
  partnership_id uuid not null,
  id uuid not null,
  signature_id uuid not null,
  at timestamptz not null,
  person_id uuid not null,
  primary key (partnership_id, id),
  unique (partnership_id, signature_id),
  foreign key (partnership_id, signature_id, person_id) references finding_signature (partnership_id, id, person_id),
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index signature_withdrawal_signature on signature_withdrawal (partnership_id, signature_id, person_id);
create index signature_withdrawal_person on signature_withdrawal (partnership_id, person_id);
alter table signature_withdrawal enable row level security;
alter table signature_withdrawal force row level security;
create policy signature_withdrawal_select on signature_withdrawal for select using (partnership_id = any ((select app_reads_history())::uuid[]));
create policy signature_withdrawal_insert on signature_withdrawal for insert with check (partnership_id = any ((select app_coordinates())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));
grant select, insert on signature_withdrawal to samhandling_app;

-- Kvittering i en version: what was stood for when a plan, a report or a picture was frozen. It stays with the version.
create table version_signature (
  partnership_id uuid not null,
  id uuid not null,
  signature_id uuid not null,
  plan_version_id uuid,
  report_id uuid,
  picture_version_id uuid,
  primary key (partnership_id, id),
  check (num_nonnulls(plan_version_id, report_id, picture_version_id) = 1),
  foreign key (partnership_id, signature_id) references finding_signature (partnership_id, id),
  foreign key (partnership_id, plan_version_id) references plan_version (partnership_id, id),
  foreign key (partnership_id, report_id) references report (partnership_id, id),
  foreign key (partnership_id, picture_version_id) references picture_version (partnership_id, id)
);
create index version_signature_signature on version_signature (partnership_id, signature_id);
create unique index version_signature_plan_version on version_signature (partnership_id, plan_version_id, signature_id);
create unique index version_signature_report on version_signature (partnership_id, report_id, signature_id);
create unique index version_signature_picture_version on version_signature (partnership_id, picture_version_id, signature_id);
alter table version_signature enable row level security;
alter table version_signature force row level security;
create policy version_signature_select on version_signature for select using (partnership_id = any ((select app_reads_history())::uuid[]));
create policy version_signature_insert on version_signature for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert on version_signature to samhandling_app;

-- Uppföljningsomgång: a reporting point's follow-up of a plan, once it is opened. See docs/decisions/0014-rounds.md.
create table round (
  partnership_id uuid not null,
  id uuid not null,
  reporting_point_id uuid not null,
  plan_id uuid not null,
  opened_at timestamptz not null,
  person_id uuid not null,
  -- What the report says of the whole.
  summary text,
  version integer not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, reporting_point_id),
  foreign key (partnership_id, reporting_point_id) references reporting_point (partnership_id, id),
  foreign key (partnership_id, plan_id) references plan (partnership_id, id),
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index round_plan on round (partnership_id, plan_id);
create index round_person on round (partnership_id, person_id);
alter table round enable row level security;
alter table round force row level security;
create policy round_select on round for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy round_insert on round for insert
  with check (partnership_id = any ((select app_coordinates())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));
create policy round_update on round for update using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy round_delete on round for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, delete on round to samhandling_app;
grant update (summary, version) on round to samhandling_app;

-- Partnerships in which somebody who bears a link to one form answers it: app.form_link and app.follow_up say which.
create function app_bears() returns uuid[]
  language sql stable parallel safe
  return app_ids('bearer');
grant execute on function app_bears() to samhandling_app;

-- Uppföljning: an activity that a round asks about, with all that its form told when the round was opened.
create table follow_up (
  partnership_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  activity_id uuid not null,
  rank integer not null,
  form jsonb not null,
  primary key (partnership_id, id),
  unique (partnership_id, round_id, activity_id),
  foreign key (partnership_id, round_id) references round (partnership_id, id) on delete cascade,
  foreign key (partnership_id, activity_id) references activity (partnership_id, id)
);
create index follow_up_activity on follow_up (partnership_id, activity_id);
alter table follow_up enable row level security;
alter table follow_up force row level security;
create policy follow_up_select on follow_up for select
  using (partnership_id = any ((select app_reads())::uuid[])
    or (partnership_id = any ((select app_bears())::uuid[]) and id = any ((select app_ids('follow_up'))::uuid[])));
create policy follow_up_insert on follow_up for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy follow_up_delete on follow_up for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, delete on follow_up to samhandling_app;

-- Formulärlänk: the address at which one person answers one form without an account. Only its hash is kept.
create table form_link (
  partnership_id uuid not null,
  id uuid not null,
  follow_up_id uuid not null,
  person_id uuid not null,
  -- The function that the person is asked as.
  as_words text not null check (as_words <> ''),
  token_hash bytea not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (partnership_id, id),
  unique (partnership_id, token_hash),
  unique (partnership_id, id, follow_up_id),
  foreign key (partnership_id, follow_up_id) references follow_up (partnership_id, id) on delete cascade,
  foreign key (partnership_id, person_id) references person (partnership_id, id) on delete cascade
);
create index form_link_follow_up on form_link (partnership_id, follow_up_id);
create index form_link_person on form_link (partnership_id, person_id);
create index form_link_token on form_link (token_hash);
alter table form_link enable row level security;
alter table form_link force row level security;
create policy form_link_select on form_link for select
  using (partnership_id = any ((select app_coordinates())::uuid[]) or (select app_gate()));
create policy form_link_insert on form_link for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert on form_link to samhandling_app;

-- That a link is used up or revoked: one of the two, once.
create table form_link_end (
  partnership_id uuid not null,
  id uuid not null,
  form_link_id uuid not null,
  reason text not null check (reason in ('answered', 'revoked', 'decided')),
  at timestamptz not null,
  person_id uuid not null,
  primary key (partnership_id, id),
  unique (partnership_id, form_link_id),
  foreign key (partnership_id, form_link_id) references form_link (partnership_id, id) on delete cascade,
  foreign key (partnership_id, person_id) references person (partnership_id, id) on delete cascade
);
create index form_link_end_person on form_link_end (partnership_id, person_id);
alter table form_link_end enable row level security;
alter table form_link_end force row level security;
create policy form_link_end_select on form_link_end for select
  using (partnership_id = any ((select app_coordinates())::uuid[]) or (select app_gate()));
create policy form_link_end_insert on form_link_end for insert
  with check (person_id = any ((select app_ids('person'))::uuid[]) and (
    partnership_id = any ((select app_coordinates())::uuid[])
    or (partnership_id = any ((select app_bears())::uuid[]) and form_link_id = any ((select app_ids('form_link'))::uuid[]))));
grant select, insert on form_link_end to samhandling_app;

-- Svar: what somebody says of an activity. Never changed: who says something else answers again, and the latest holds.
create table answer (
  partnership_id uuid not null,
  id uuid not null,
  follow_up_id uuid not null,
  -- Through which link, of somebody without an account.
  form_link_id uuid,
  person_id uuid not null,
  -- The function that answers, in words.
  answered_as text not null check (answered_as <> ''),
  at timestamptz not null,
  production text not null check (production in ('done', 'partly', 'not-done', 'no-longer-relevant', 'too-early')),
  produced text,
  reason text,
  process text check (process in ('as-planned', 'with-deviations', 'stalled', 'too-early')),
  process_words text,
  effect text check (effect in ('better', 'unchanged', 'worse', 'too-early', 'not-known')),
  effect_basis text,
  condition_met text check (condition_met in ('met', 'not-met', 'not-known')),
  next_step text,
  primary key (partnership_id, id),
  unique (partnership_id, form_link_id),
  check (production not in ('partly', 'not-done', 'no-longer-relevant') or reason is not null),
  check (effect is null or effect not in ('better', 'worse') or effect_basis is not null),
  foreign key (partnership_id, follow_up_id) references follow_up (partnership_id, id),
  foreign key (partnership_id, form_link_id, follow_up_id) references form_link (partnership_id, id, follow_up_id),
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index answer_follow_up on answer (partnership_id, follow_up_id, at desc);
create index answer_form_link on answer (partnership_id, form_link_id, follow_up_id);
create index answer_person on answer (partnership_id, person_id);
alter table answer enable row level security;
alter table answer force row level security;
create policy answer_select on answer for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy answer_insert on answer for insert
  with check (person_id = any ((select app_ids('person'))::uuid[]) and (
    (partnership_id = any ((select app_keeps_activities())::uuid[]) and form_link_id is null)
    or (partnership_id = any ((select app_bears())::uuid[])
      and follow_up_id = any ((select app_ids('follow_up'))::uuid[]) and form_link_id = any ((select app_ids('form_link'))::uuid[]))));
grant select, insert on answer to samhandling_app;

-- Who answers by a link is told of in the history too.
drop policy event_insert on event;
create policy event_insert on event for insert
  with check (person_id = any ((select app_ids('person'))::uuid[]) and (
    partnership_id = any ((select app_belongs())::uuid[])
    or (partnership_id = any ((select app_bears())::uuid[]) and record = 'answer')));

-- Who was asked by which link is the coordinators' to see.
alter policy event_select on event
  using (partnership_id = any ((select app_coordinates())::uuid[])
    or (partnership_id = any ((select app_reads_history())::uuid[])
      and record not in ('membership', 'participation', 'invitation', 'draft', 'formLink', 'formLinkEnd')));

-- Målbedömning: how far a goal is reached at a round, how certain that is, and what it rests on.
create table goal_assessment (
  partnership_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  goal_id uuid not null,
  verdict text not null check (verdict in ('fully', 'partly', 'not', 'no-basis')),
  certainty text check (certainty in ('certain', 'uncertain')),
  basis text,
  version integer not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, round_id, goal_id),
  check (verdict = 'no-basis' or (certainty is not null and basis is not null)),
  foreign key (partnership_id, round_id) references round (partnership_id, id) on delete cascade,
  foreign key (partnership_id, goal_id) references goal (partnership_id, id) on delete cascade
);
create index goal_assessment_goal on goal_assessment (partnership_id, goal_id);
alter table goal_assessment enable row level security;
alter table goal_assessment force row level security;
create policy goal_assessment_select on goal_assessment for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy goal_assessment_insert on goal_assessment for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy goal_assessment_update on goal_assessment for update using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy goal_assessment_delete on goal_assessment for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on goal_assessment to samhandling_app;

-- Områdesbedömning: what a round says of an area as a whole.
create table area_assessment (
  partnership_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  area_id uuid not null,
  text text not null check (text <> ''),
  version integer not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, round_id, area_id),
  foreign key (partnership_id, round_id) references round (partnership_id, id) on delete cascade,
  foreign key (partnership_id, area_id) references area (partnership_id, id) on delete cascade
);
create index area_assessment_area on area_assessment (partnership_id, area_id);
alter table area_assessment enable row level security;
alter table area_assessment force row level security;
create policy area_assessment_select on area_assessment for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy area_assessment_insert on area_assessment for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy area_assessment_update on area_assessment for update using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy area_assessment_delete on area_assessment for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on area_assessment to samhandling_app;

-- Uppföljningsrapport: what a round came to, as it was at one moment; never changed or removed by anybody.
create table report (
  partnership_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  number integer not null check (number > 0),
  content jsonb not null,
  -- SHA-256 of the content as canonical JSON.
  checksum text not null check (checksum ~ '^[0-9a-f]{64}$'),
  at timestamptz not null,
  person_id uuid not null,
  primary key (partnership_id, id),
  unique (partnership_id, round_id, number),
  foreign key (partnership_id, round_id) references round (partnership_id, id),
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index report_person on report (partnership_id, person_id);
alter table report enable row level security;
alter table report force row level security;
create policy report_select on report for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy report_insert on report for insert
  with check (partnership_id = any ((select app_coordinates())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));
grant select, insert on report to samhandling_app;

-- Godkännande: that the operative group stands behind a report.
create table endorsement (
  partnership_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  body text not null check (body <> ''),
  endorsed_on date not null,
  note text,
  at timestamptz not null,
  person_id uuid not null,
  primary key (partnership_id, id),
  unique (partnership_id, report_id),
  foreign key (partnership_id, report_id) references report (partnership_id, id),
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index endorsement_person on endorsement (partnership_id, person_id);
alter table endorsement enable row level security;
alter table endorsement force row level security;
create policy endorsement_select on endorsement for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy endorsement_insert on endorsement for insert
  with check (partnership_id = any ((select app_coordinates())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));
grant select, insert on endorsement to samhandling_app;

-- Rapportbeslut: that the strategic group has decided a report. After that the round takes no answers.
create table report_decision (
  partnership_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  -- A round's report is decided once.
  round_id uuid not null,
  body text not null check (body <> ''),
  decided_on date not null,
  note text,
  at timestamptz not null,
  person_id uuid not null,
  primary key (partnership_id, id),
  unique (partnership_id, report_id),
  unique (partnership_id, round_id),
  foreign key (partnership_id, report_id) references report (partnership_id, id),
  foreign key (partnership_id, round_id) references round (partnership_id, id),
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index report_decision_person on report_decision (partnership_id, person_id);
alter table report_decision enable row level security;
alter table report_decision force row level security;
create policy report_decision_select on report_decision for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy report_decision_insert on report_decision for insert
  with check (partnership_id = any ((select app_coordinates())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));
grant select, insert on report_decision to samhandling_app;

-- Underskrift: a party stands for a report, with the number that it has in the party's own register. The party is named as it was then.
create table sign_off (
  partnership_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  organisation_id uuid not null,
  organisation_name text not null,
  case_number text,
  signed_as text not null check (signed_as <> ''),
  signed_on date not null,
  at timestamptz not null,
  person_id uuid not null,
  primary key (partnership_id, id),
  unique (partnership_id, report_id, organisation_id),
  foreign key (partnership_id, report_id) references report (partnership_id, id),
  foreign key (partnership_id, organisation_id) references organisation (partnership_id, id),
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index sign_off_organisation on sign_off (partnership_id, organisation_id);
create index sign_off_person on sign_off (partnership_id, person_id);
alter table sign_off enable row level security;
alter table sign_off force row level security;
create policy sign_off_select on sign_off for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy sign_off_insert on sign_off for insert
  with check (partnership_id = any ((select app_coordinates())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));
grant select, insert on sign_off to samhandling_app;

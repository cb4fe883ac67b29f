table account
  id uuid not null
  email text not null
  password_hash text
  language text not null default 'sv'::text
  created_at timestamp with time zone not null
  constraint account_email_check CHECK (((email = lower(email)) AND (email <> ''::text)))
  constraint account_language_check CHECK ((language = ANY (ARRAY['sv'::text, 'en'::text])))
  constraint account_pkey PRIMARY KEY (id)
  constraint account_email_key UNIQUE (email)
  policy account_insert for insert with check ( SELECT app_gate() AS app_gate)
  policy account_select for select using ((id = ( SELECT app_account() AS app_account)) OR ( SELECT app_gate() AS app_gate))
  policy account_update for update using ((id = ( SELECT app_account() AS app_account)) OR ( SELECT app_gate() AS app_gate))
  grant insert, select to samhandling_app

table action_point
  partnership_id uuid not null
  id uuid not null
  meeting_id uuid not null
  group_id uuid not null
  agenda_item_id uuid
  wording text not null
  owner text
  due text
  due_on date
  activity_id uuid
  internal boolean not null default false
  at timestamp with time zone not null
  version integer not null default 1
  constraint action_point_wording_check CHECK ((wording <> ''::text))
  constraint action_point_partnership_id_meeting_id_agenda_item_id_fkey FOREIGN KEY (partnership_id, meeting_id, agenda_item_id) REFERENCES agenda_item(partnership_id, meeting_id, id)
  constraint action_point_partnership_id_meeting_id_group_id_fkey FOREIGN KEY (partnership_id, meeting_id, group_id) REFERENCES meeting(partnership_id, id, group_id) ON DELETE CASCADE
  constraint action_point_pkey PRIMARY KEY (partnership_id, id)
  constraint action_point_partnership_id_id_group_id_key UNIQUE (partnership_id, id, group_id)
  CREATE INDEX action_point_activity ON public.action_point USING btree (partnership_id, activity_id)
  CREATE INDEX action_point_agenda_item ON public.action_point USING btree (partnership_id, meeting_id, agenda_item_id)
  CREATE INDEX action_point_group ON public.action_point USING btree (partnership_id, group_id)
  CREATE INDEX action_point_meeting ON public.action_point USING btree (partnership_id, meeting_id, group_id)
  policy action_point_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy action_point_insert for insert with check (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  policy action_point_select for select using ((partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[])) OR ((NOT internal) AND ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((partnership_id = ANY (( SELECT app_participates() AS app_participates)::uuid[])) AND (group_id = ANY (( SELECT app_ids('group'::text) AS app_ids)::uuid[]))))))
  policy action_point_update for update using (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table activity
  partnership_id uuid not null
  id uuid not null
  area_id uuid not null
  rank integer not null default 0
  theme text
  title text not null
  description text
  working_group text
  group_id uuid
  duration text
  duration_kind text
  starts_on date
  ends_on date
  due_point text
  meeting_frequency text
  convener text
  other_participants text
  follow_up text
  follow_up_points text[] not null default '{}'::text[]
  success_condition text
  place_id uuid
  cause text
  operative_goal text
  status text
  promised_by text
  version integer not null default 1
  problem_id uuid
  cause_id uuid
  programme_id uuid
  origin_id uuid
  constraint activity_cause_of_problem CHECK (((cause_id IS NULL) OR (problem_id IS NOT NULL)))
  constraint activity_check CHECK (((ends_on IS NULL) OR (starts_on IS NULL) OR (ends_on >= starts_on)))
  constraint activity_due_point_check CHECK ((due_point = ANY (ARRAY['T1'::text, 'T2'::text, 'T3'::text, 'VB'::text, 'Q1'::text, 'Q2'::text, 'Q3'::text, 'Q4'::text, 'H1'::text, 'H2'::text])))
  constraint activity_duration_kind_check CHECK ((duration_kind = ANY (ARRAY['open-ended'::text, 'continuous'::text, 'year'::text, 'range'::text, 'due'::text, 'reporting-point'::text])))
  constraint activity_follow_up_points_check CHECK ((follow_up_points <@ '{T1,T2,T3,VB,Q1,Q2,Q3,Q4,H1,H2}'::text[]))
  constraint activity_title_check CHECK ((title <> ''::text))
  constraint activity_partnership_id_area_id_fkey FOREIGN KEY (partnership_id, area_id) REFERENCES area(partnership_id, id) ON DELETE CASCADE
  constraint activity_partnership_id_group_id_fkey FOREIGN KEY (partnership_id, group_id) REFERENCES "group"(partnership_id, id)
  constraint activity_partnership_id_place_id_fkey FOREIGN KEY (partnership_id, place_id) REFERENCES place(partnership_id, id)
  constraint activity_partnership_id_problem_id_cause_id_fkey FOREIGN KEY (partnership_id, problem_id, cause_id) REFERENCES cause(partnership_id, problem_id, id)
  constraint activity_partnership_id_problem_id_fkey FOREIGN KEY (partnership_id, problem_id) REFERENCES problem(partnership_id, id)
  constraint activity_partnership_id_programme_id_fkey FOREIGN KEY (partnership_id, programme_id) REFERENCES programme(partnership_id, id)
  constraint activity_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX activity_area ON public.activity USING btree (partnership_id, area_id, rank)
  CREATE INDEX activity_group ON public.activity USING btree (partnership_id, group_id)
  CREATE INDEX activity_place ON public.activity USING btree (partnership_id, place_id)
  CREATE INDEX activity_problem ON public.activity USING btree (partnership_id, problem_id, cause_id)
  CREATE INDEX activity_programme ON public.activity USING btree (partnership_id, programme_id)
  policy activity_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy activity_insert for insert with check (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  policy activity_select for select using ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((partnership_id = ANY (( SELECT app_participates() AS app_participates)::uuid[])) AND (id = ANY (( SELECT app_ids('activity'::text) AS app_ids)::uuid[]))) OR ( SELECT app_gate() AS app_gate))
  policy activity_update for update using (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table agenda_item
  partnership_id uuid not null
  id uuid not null
  meeting_id uuid not null
  group_id uuid not null
  rank integer not null default 0
  kind text not null
  title text not null
  text text
  presenter text
  about_record text
  about_id uuid
  internal boolean not null default false
  minutes text
  version integer not null default 1
  constraint agenda_item_about_record_check CHECK ((about_record ~ '^[a-z][a-zA-Z]*$'::text))
  constraint agenda_item_check CHECK (((about_record IS NULL) = (about_id IS NULL)))
  constraint agenda_item_kind_check CHECK ((kind = ANY (ARRAY['own'::text, 'overdue'::text, 'changed'::text, 'ownerless'::text, 'due'::text, 'follow-up'::text, 'lifted'::text, 'answered'::text])))
  constraint agenda_item_title_check CHECK ((title <> ''::text))
  constraint agenda_item_partnership_id_meeting_id_group_id_fkey FOREIGN KEY (partnership_id, meeting_id, group_id) REFERENCES meeting(partnership_id, id, group_id) ON DELETE CASCADE
  constraint agenda_item_pkey PRIMARY KEY (partnership_id, id)
  constraint agenda_item_partnership_id_meeting_id_id_key UNIQUE (partnership_id, meeting_id, id)
  CREATE INDEX agenda_item_about ON public.agenda_item USING btree (partnership_id, about_id)
  CREATE INDEX agenda_item_meeting ON public.agenda_item USING btree (partnership_id, meeting_id, group_id)
  policy agenda_item_delete for delete using (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  policy agenda_item_insert for insert with check (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  policy agenda_item_select for select using ((partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[])) OR ((NOT internal) AND ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((partnership_id = ANY (( SELECT app_participates() AS app_participates)::uuid[])) AND (group_id = ANY (( SELECT app_ids('group'::text) AS app_ids)::uuid[]))))))
  policy agenda_item_update for update using (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table agreement
  partnership_id uuid not null
  id uuid not null
  title text not null
  purpose text
  valid_from date
  valid_to date
  version integer not null default 1
  catalogue_id uuid
  constraint agreement_check CHECK (((valid_to IS NULL) OR (valid_from IS NULL) OR (valid_to >= valid_from)))
  constraint agreement_title_check CHECK ((title <> ''::text))
  constraint agreement_partnership_id_catalogue_id_fkey FOREIGN KEY (partnership_id, catalogue_id) REFERENCES catalogue(partnership_id, id)
  constraint agreement_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint agreement_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX agreement_catalogue ON public.agreement USING btree (partnership_id, catalogue_id)
  policy agreement_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy agreement_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy agreement_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy agreement_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table answer
  partnership_id uuid not null
  id uuid not null
  follow_up_id uuid not null
  form_link_id uuid
  person_id uuid not null
  answered_as text not null
  at timestamp with time zone not null
  production text not null
  produced text
  reason text
  process text
  process_words text
  effect text
  effect_basis text
  condition_met text
  next_step text
  constraint answer_answered_as_check CHECK ((answered_as <> ''::text))
  constraint answer_check CHECK (((production <> ALL (ARRAY['partly'::text, 'not-done'::text, 'no-longer-relevant'::text])) OR (reason IS NOT NULL)))
  constraint answer_check1 CHECK (((effect IS NULL) OR (effect <> ALL (ARRAY['better'::text, 'worse'::text])) OR (effect_basis IS NOT NULL)))
  constraint answer_condition_met_check CHECK ((condition_met = ANY (ARRAY['met'::text, 'not-met'::text, 'not-known'::text])))
  constraint answer_effect_check CHECK ((effect = ANY (ARRAY['better'::text, 'unchanged'::text, 'worse'::text, 'too-early'::text, 'not-known'::text])))
  constraint answer_process_check CHECK ((process = ANY (ARRAY['as-planned'::text, 'with-deviations'::text, 'stalled'::text, 'too-early'::text])))
  constraint answer_production_check CHECK ((production = ANY (ARRAY['done'::text, 'partly'::text, 'not-done'::text, 'no-longer-relevant'::text, 'too-early'::text])))
  constraint answer_partnership_id_follow_up_id_fkey FOREIGN KEY (partnership_id, follow_up_id) REFERENCES follow_up(partnership_id, id)
  constraint answer_partnership_id_form_link_id_follow_up_id_fkey FOREIGN KEY (partnership_id, form_link_id, follow_up_id) REFERENCES form_link(partnership_id, id, follow_up_id)
  constraint answer_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint answer_pkey PRIMARY KEY (partnership_id, id)
  constraint answer_partnership_id_form_link_id_key UNIQUE (partnership_id, form_link_id)
  CREATE INDEX answer_follow_up ON public.answer USING btree (partnership_id, follow_up_id, at DESC)
  CREATE INDEX answer_form_link ON public.answer USING btree (partnership_id, form_link_id, follow_up_id)
  CREATE INDEX answer_person ON public.answer USING btree (partnership_id, person_id)
  policy answer_insert for insert with check ((person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])) AND (((partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[])) AND (form_link_id IS NULL)) OR ((partnership_id = ANY (( SELECT app_bears() AS app_bears)::uuid[])) AND (follow_up_id = ANY (( SELECT app_ids('follow_up'::text) AS app_ids)::uuid[])) AND (form_link_id = ANY (( SELECT app_ids('form_link'::text) AS app_ids)::uuid[])))))
  policy answer_select for select using ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((partnership_id = ANY (( SELECT app_bears() AS app_bears)::uuid[])) AND (follow_up_id = ANY (( SELECT app_ids('follow_up'::text) AS app_ids)::uuid[]))))
  grant insert, select to samhandling_app

table approval
  partnership_id uuid not null
  id uuid not null
  minutes_version_id uuid not null
  group_id uuid not null
  person_id uuid not null
  as_words text not null
  at timestamp with time zone not null
  constraint approval_as_words_check CHECK ((as_words <> ''::text))
  constraint approval_partnership_id_minutes_version_id_group_id_fkey FOREIGN KEY (partnership_id, minutes_version_id, group_id) REFERENCES minutes_version(partnership_id, id, group_id)
  constraint approval_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint approval_pkey PRIMARY KEY (partnership_id, id)
  constraint approval_partnership_id_minutes_version_id_person_id_key UNIQUE (partnership_id, minutes_version_id, person_id)
  CREATE INDEX approval_minutes_version ON public.approval USING btree (partnership_id, minutes_version_id, group_id)
  CREATE INDEX approval_person ON public.approval USING btree (partnership_id, person_id)
  policy approval_insert for insert with check ((partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy approval_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  grant insert, select to samhandling_app

table area
  partnership_id uuid not null
  id uuid not null
  plan_id uuid not null
  number integer not null
  name text not null
  via_area_id uuid
  via_reason text
  version integer not null default 1
  origin_id uuid
  constraint area_name_check CHECK ((name <> ''::text))
  constraint area_via_another CHECK ((via_area_id <> id))
  constraint area_partnership_id_plan_id_fkey FOREIGN KEY (partnership_id, plan_id) REFERENCES plan(partnership_id, id) ON DELETE CASCADE
  constraint area_partnership_id_plan_id_via_area_id_fkey FOREIGN KEY (partnership_id, plan_id, via_area_id) REFERENCES area(partnership_id, plan_id, id)
  constraint area_pkey PRIMARY KEY (partnership_id, id)
  constraint area_partnership_id_plan_id_id_key UNIQUE (partnership_id, plan_id, id)
  CREATE INDEX area_plan ON public.area USING btree (partnership_id, plan_id, number)
  CREATE INDEX area_via ON public.area USING btree (partnership_id, plan_id, via_area_id)
  policy area_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy area_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy area_select for select using ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (partnership_id = ANY (( SELECT app_participates() AS app_participates)::uuid[])))
  policy area_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table area_assessment
  partnership_id uuid not null
  id uuid not null
  round_id uuid not null
  area_id uuid not null
  text text not null
  version integer not null default 1
  constraint area_assessment_text_check CHECK ((text <> ''::text))
  constraint area_assessment_partnership_id_area_id_fkey FOREIGN KEY (partnership_id, area_id) REFERENCES area(partnership_id, id) ON DELETE CASCADE
  constraint area_assessment_partnership_id_round_id_fkey FOREIGN KEY (partnership_id, round_id) REFERENCES round(partnership_id, id) ON DELETE CASCADE
  constraint area_assessment_pkey PRIMARY KEY (partnership_id, id)
  constraint area_assessment_partnership_id_round_id_area_id_key UNIQUE (partnership_id, round_id, area_id)
  CREATE INDEX area_assessment_area ON public.area_assessment USING btree (partnership_id, area_id)
  policy area_assessment_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy area_assessment_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy area_assessment_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy area_assessment_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table attendance
  partnership_id uuid not null
  id uuid not null
  meeting_id uuid not null
  group_id uuid not null
  position_id uuid
  name text
  state text not null
  version integer not null default 1
  constraint attendance_check CHECK (((position_id IS NULL) <> (name IS NULL)))
  constraint attendance_name_check CHECK ((name <> ''::text))
  constraint attendance_state_check CHECK ((state = ANY (ARRAY['present'::text, 'remote'::text, 'absent'::text])))
  constraint attendance_partnership_id_meeting_id_group_id_fkey FOREIGN KEY (partnership_id, meeting_id, group_id) REFERENCES meeting(partnership_id, id, group_id) ON DELETE CASCADE
  constraint attendance_partnership_id_position_id_fkey FOREIGN KEY (partnership_id, position_id) REFERENCES "position"(partnership_id, id)
  constraint attendance_pkey PRIMARY KEY (partnership_id, id)
  constraint attendance_partnership_id_meeting_id_position_id_key UNIQUE (partnership_id, meeting_id, position_id)
  CREATE INDEX attendance_meeting ON public.attendance USING btree (partnership_id, meeting_id, group_id)
  CREATE INDEX attendance_position ON public.attendance USING btree (partnership_id, position_id)
  policy attendance_delete for delete using (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  policy attendance_insert for insert with check (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  policy attendance_select for select using ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((partnership_id = ANY (( SELECT app_participates() AS app_participates)::uuid[])) AND (group_id = ANY (( SELECT app_ids('group'::text) AS app_ids)::uuid[]))))
  policy attendance_update for update using (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table boundary
  partnership_id uuid not null
  id uuid not null
  territory_id uuid not null
  polygons jsonb not null
  corners integer not null
  version integer not null default 1
  constraint boundary_corners_check CHECK ((corners > 0))
  constraint boundary_partnership_id_territory_id_fkey FOREIGN KEY (partnership_id, territory_id) REFERENCES territory(partnership_id, id) ON DELETE CASCADE
  constraint boundary_pkey PRIMARY KEY (partnership_id, id)
  constraint boundary_partnership_id_territory_id_key UNIQUE (partnership_id, territory_id)
  policy boundary_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy boundary_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy boundary_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy boundary_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table cancellation
  partnership_id uuid not null
  id uuid not null
  meeting_id uuid not null
  group_id uuid not null
  reason text
  at timestamp with time zone not null
  version integer not null default 1
  constraint cancellation_partnership_id_meeting_id_group_id_fkey FOREIGN KEY (partnership_id, meeting_id, group_id) REFERENCES meeting(partnership_id, id, group_id) ON DELETE CASCADE
  constraint cancellation_pkey PRIMARY KEY (partnership_id, id)
  constraint cancellation_partnership_id_meeting_id_key UNIQUE (partnership_id, meeting_id)
  CREATE INDEX cancellation_meeting ON public.cancellation USING btree (partnership_id, meeting_id, group_id)
  policy cancellation_delete for delete using (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  policy cancellation_insert for insert with check (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  policy cancellation_select for select using ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((partnership_id = ANY (( SELECT app_participates() AS app_participates)::uuid[])) AND (group_id = ANY (( SELECT app_ids('group'::text) AS app_ids)::uuid[]))))
  policy cancellation_update for update using (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table catalogue
  partnership_id uuid not null
  id uuid not null
  name text not null
  valid_from date
  version integer not null default 1
  constraint catalogue_name_check CHECK ((name <> ''::text))
  constraint catalogue_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint catalogue_pkey PRIMARY KEY (partnership_id, id)
  policy catalogue_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy catalogue_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy catalogue_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy catalogue_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table catalogue_area
  partnership_id uuid not null
  id uuid not null
  number integer not null
  name text not null
  version integer not null default 1
  catalogue_id uuid not null
  constraint catalogue_area_name_check CHECK ((name <> ''::text))
  constraint catalogue_area_partnership_id_catalogue_id_fkey FOREIGN KEY (partnership_id, catalogue_id) REFERENCES catalogue(partnership_id, id) ON DELETE CASCADE
  constraint catalogue_area_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX catalogue_area_catalogue ON public.catalogue_area USING btree (partnership_id, catalogue_id, number)
  policy catalogue_area_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy catalogue_area_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy catalogue_area_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy catalogue_area_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table category
  partnership_id uuid not null
  id uuid not null
  code text not null
  name text not null
  driven_by text
  sensitive boolean not null default false
  bra_code text
  rank integer not null default 0
  version integer not null default 1
  constraint category_code_check CHECK ((code <> ''::text))
  constraint category_driven_by_check CHECK ((driven_by = ANY (ARRAY['police'::text, 'reporter'::text, 'victim'::text, 'mixed'::text])))
  constraint category_name_check CHECK ((name <> ''::text))
  constraint category_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint category_pkey PRIMARY KEY (partnership_id, id)
  constraint category_partnership_id_code_key UNIQUE (partnership_id, code)
  policy category_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy category_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy category_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy category_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table cause
  partnership_id uuid not null
  id uuid not null
  problem_id uuid not null
  text text not null
  rank integer not null default 0
  origin_id uuid
  version integer not null default 1
  constraint cause_text_check CHECK ((text <> ''::text))
  constraint cause_partnership_id_problem_id_fkey FOREIGN KEY (partnership_id, problem_id) REFERENCES problem(partnership_id, id) ON DELETE CASCADE
  constraint cause_pkey PRIMARY KEY (partnership_id, id)
  constraint cause_partnership_id_problem_id_id_key UNIQUE (partnership_id, problem_id, id)
  CREATE INDEX cause_problem ON public.cause USING btree (partnership_id, problem_id, rank)
  policy cause_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy cause_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy cause_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy cause_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table cell_sum
  partnership_id uuid not null
  series_id uuid not null
  year smallint not null
  cell bigint not null
  amount integer not null
  constraint cell_sum_partnership_id_series_id_fkey FOREIGN KEY (partnership_id, series_id) REFERENCES series(partnership_id, id)
  constraint cell_sum_pkey PRIMARY KEY (partnership_id, series_id, year, cell)
  policy cell_sum_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy cell_sum_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy cell_sum_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  grant delete, insert, select to samhandling_app

table closing
  partnership_id uuid not null
  id uuid not null
  activity_id uuid not null
  plan_id uuid not null
  reason text
  at timestamp with time zone not null
  person_id uuid not null
  constraint closing_partnership_id_activity_id_fkey FOREIGN KEY (partnership_id, activity_id) REFERENCES activity(partnership_id, id) ON DELETE CASCADE
  constraint closing_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint closing_partnership_id_plan_id_fkey FOREIGN KEY (partnership_id, plan_id) REFERENCES plan(partnership_id, id) ON DELETE CASCADE
  constraint closing_pkey PRIMARY KEY (partnership_id, id)
  constraint closing_partnership_id_activity_id_plan_id_key UNIQUE (partnership_id, activity_id, plan_id)
  CREATE INDEX closing_person ON public.closing USING btree (partnership_id, person_id)
  CREATE INDEX closing_plan ON public.closing USING btree (partnership_id, plan_id)
  policy closing_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy closing_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  grant insert, select to samhandling_app

table comment
  partnership_id uuid not null
  id uuid not null
  version_id uuid not null
  record text
  record_id uuid
  text text not null
  at timestamp with time zone not null
  person_id uuid not null
  organisation_name text
  constraint comment_check CHECK (((record IS NULL) = (record_id IS NULL)))
  constraint comment_text_check CHECK ((text <> ''::text))
  constraint comment_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint comment_partnership_id_version_id_fkey FOREIGN KEY (partnership_id, version_id) REFERENCES plan_version(partnership_id, id)
  constraint comment_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX comment_person ON public.comment USING btree (partnership_id, person_id)
  CREATE INDEX comment_version ON public.comment USING btree (partnership_id, version_id, at)
  policy comment_insert for insert with check ((partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy comment_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  grant insert, select to samhandling_app

table communicator
  partnership_id uuid not null
  id uuid not null
  organisation_id uuid not null
  message_id uuid
  wording text not null
  position_id uuid
  version integer not null default 1
  constraint communicator_wording_check CHECK ((wording <> ''::text))
  constraint communicator_partnership_id_message_id_fkey FOREIGN KEY (partnership_id, message_id) REFERENCES message(partnership_id, id) ON DELETE CASCADE
  constraint communicator_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id)
  constraint communicator_partnership_id_position_id_fkey FOREIGN KEY (partnership_id, position_id) REFERENCES "position"(partnership_id, id)
  constraint communicator_pkey PRIMARY KEY (partnership_id, id)
  constraint communicator_partnership_id_message_id_organisation_id_key UNIQUE NULLS NOT DISTINCT (partnership_id, message_id, organisation_id)
  CREATE INDEX communicator_organisation ON public.communicator USING btree (partnership_id, organisation_id)
  CREATE INDEX communicator_position ON public.communicator USING btree (partnership_id, position_id)
  policy communicator_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy communicator_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy communicator_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy communicator_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table completion
  partnership_id uuid not null
  id uuid not null
  action_point_id uuid not null
  group_id uuid not null
  note text
  at timestamp with time zone not null
  internal boolean not null default false
  version integer not null default 1
  constraint completion_partnership_id_action_point_id_group_id_fkey FOREIGN KEY (partnership_id, action_point_id, group_id) REFERENCES action_point(partnership_id, id, group_id) ON DELETE CASCADE
  constraint completion_pkey PRIMARY KEY (partnership_id, id)
  constraint completion_partnership_id_action_point_id_key UNIQUE (partnership_id, action_point_id)
  CREATE INDEX completion_action_point ON public.completion USING btree (partnership_id, action_point_id, group_id)
  policy completion_delete for delete using (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  policy completion_insert for insert with check (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  policy completion_select for select using ((partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[])) OR ((NOT internal) AND ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((partnership_id = ANY (( SELECT app_participates() AS app_participates)::uuid[])) AND (group_id = ANY (( SELECT app_ids('group'::text) AS app_ids)::uuid[]))))))
  policy completion_update for update using (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table conclusion
  partnership_id uuid not null
  id uuid not null
  picture_id uuid not null
  text text not null
  problem_id uuid
  rank integer not null default 0
  version integer not null default 1
  constraint conclusion_text_check CHECK ((text <> ''::text))
  constraint conclusion_partnership_id_picture_id_fkey FOREIGN KEY (partnership_id, picture_id) REFERENCES picture(partnership_id, id) ON DELETE CASCADE
  constraint conclusion_partnership_id_problem_id_fkey FOREIGN KEY (partnership_id, problem_id) REFERENCES problem(partnership_id, id)
  constraint conclusion_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX conclusion_picture ON public.conclusion USING btree (partnership_id, picture_id, rank)
  CREATE INDEX conclusion_problem ON public.conclusion USING btree (partnership_id, problem_id)
  policy conclusion_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy conclusion_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy conclusion_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  policy conclusion_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table contact
  partnership_id uuid not null
  id uuid not null
  activity_id uuid not null
  organisation_id uuid not null
  wording text not null
  position_id uuid
  version integer not null default 1
  origin_id uuid
  constraint contact_wording_check CHECK ((wording <> ''::text))
  constraint contact_partnership_id_activity_id_fkey FOREIGN KEY (partnership_id, activity_id) REFERENCES activity(partnership_id, id) ON DELETE CASCADE
  constraint contact_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id)
  constraint contact_partnership_id_position_id_fkey FOREIGN KEY (partnership_id, position_id) REFERENCES "position"(partnership_id, id)
  constraint contact_pkey PRIMARY KEY (partnership_id, id)
  constraint contact_partnership_id_activity_id_organisation_id_key UNIQUE (partnership_id, activity_id, organisation_id)
  CREATE INDEX contact_organisation ON public.contact USING btree (partnership_id, organisation_id)
  CREATE INDEX contact_position ON public.contact USING btree (partnership_id, position_id)
  policy contact_delete for delete using (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  policy contact_insert for insert with check (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  policy contact_select for select using ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((partnership_id = ANY (( SELECT app_participates() AS app_participates)::uuid[])) AND (activity_id = ANY (( SELECT app_ids('activity'::text) AS app_ids)::uuid[]))))
  policy contact_update for update using (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table count_hour
  partnership_id uuid not null
  id uuid not null
  intake_id uuid not null
  series_id uuid not null
  month date not null
  hour_of_week smallint not null
  weight double precision not null
  constraint count_hour_hour_of_week_check CHECK (((hour_of_week >= 0) AND (hour_of_week <= 168)))
  constraint count_hour_month_check CHECK ((EXTRACT(day FROM month) = (1)::numeric))
  constraint count_hour_weight_check CHECK ((weight > (0)::double precision))
  constraint count_hour_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX count_hour_intake ON public.count_hour USING btree (partnership_id, intake_id, series_id, month)
  policy count_hour_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy count_hour_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy count_hour_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  grant delete, insert, select to samhandling_app

table coverage
  partnership_id uuid not null
  id uuid not null
  intake_id uuid not null
  series_id uuid not null
  starts_on date not null
  ends_on date not null
  constraint coverage_check CHECK ((ends_on >= starts_on))
  constraint coverage_partnership_id_intake_id_fkey FOREIGN KEY (partnership_id, intake_id) REFERENCES intake(partnership_id, id)
  constraint coverage_partnership_id_series_id_fkey FOREIGN KEY (partnership_id, series_id) REFERENCES series(partnership_id, id)
  constraint coverage_pkey PRIMARY KEY (partnership_id, id)
  CREATE UNIQUE INDEX coverage_intake ON public.coverage USING btree (partnership_id, intake_id, series_id)
  CREATE INDEX coverage_series ON public.coverage USING btree (partnership_id, series_id, starts_on)
  policy coverage_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy coverage_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy coverage_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  grant delete, insert, select to samhandling_app

table decision
  partnership_id uuid not null
  id uuid not null
  version_id uuid not null
  decided_on date not null
  body text not null
  case_numbers jsonb not null default '[]'::jsonb
  note text
  at timestamp with time zone not null
  person_id uuid not null
  constraint decision_body_check CHECK ((body <> ''::text))
  constraint decision_case_numbers_check CHECK ((jsonb_typeof(case_numbers) = 'array'::text))
  constraint decision_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint decision_partnership_id_version_id_fkey FOREIGN KEY (partnership_id, version_id) REFERENCES plan_version(partnership_id, id)
  constraint decision_pkey PRIMARY KEY (partnership_id, id)
  constraint decision_partnership_id_version_id_key UNIQUE (partnership_id, version_id)
  CREATE INDEX decision_person ON public.decision USING btree (partnership_id, person_id)
  policy decision_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy decision_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  grant insert, select to samhandling_app

table delivery
  partnership_id uuid not null
  id uuid not null
  mail_id uuid not null
  at timestamp with time zone not null
  message_id text not null
  constraint delivery_partnership_id_mail_id_fkey FOREIGN KEY (partnership_id, mail_id) REFERENCES mail(partnership_id, id) ON DELETE CASCADE
  constraint delivery_pkey PRIMARY KEY (partnership_id, id)
  constraint delivery_partnership_id_mail_id_key UNIQUE (partnership_id, mail_id)
  policy delivery_insert for insert with check ( SELECT app_post() AS app_post)
  policy delivery_select for select using ((partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[])) OR ( SELECT app_post() AS app_post))
  grant insert, select to samhandling_app

table dialogue
  partnership_id uuid not null
  id uuid not null
  title text not null
  held_on date not null
  place_id uuid
  how text
  said text
  version integer not null default 1
  constraint dialogue_title_check CHECK ((title <> ''::text))
  constraint dialogue_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint dialogue_partnership_id_place_id_fkey FOREIGN KEY (partnership_id, place_id) REFERENCES place(partnership_id, id)
  constraint dialogue_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX dialogue_place ON public.dialogue USING btree (partnership_id, place_id)
  policy dialogue_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy dialogue_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy dialogue_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy dialogue_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table dialogue_point
  partnership_id uuid not null
  id uuid not null
  dialogue_id uuid not null
  text text not null
  problem_id uuid
  activity_id uuid
  set_aside text
  version integer not null default 1
  constraint dialogue_point_set_aside_check CHECK ((set_aside <> ''::text))
  constraint dialogue_point_text_check CHECK ((text <> ''::text))
  constraint dialogue_point_partnership_id_activity_id_fkey FOREIGN KEY (partnership_id, activity_id) REFERENCES activity(partnership_id, id)
  constraint dialogue_point_partnership_id_dialogue_id_fkey FOREIGN KEY (partnership_id, dialogue_id) REFERENCES dialogue(partnership_id, id) ON DELETE CASCADE
  constraint dialogue_point_partnership_id_problem_id_fkey FOREIGN KEY (partnership_id, problem_id) REFERENCES problem(partnership_id, id)
  constraint dialogue_point_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX dialogue_point_activity ON public.dialogue_point USING btree (partnership_id, activity_id)
  CREATE INDEX dialogue_point_dialogue ON public.dialogue_point USING btree (partnership_id, dialogue_id)
  CREATE INDEX dialogue_point_problem ON public.dialogue_point USING btree (partnership_id, problem_id)
  policy dialogue_point_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy dialogue_point_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy dialogue_point_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy dialogue_point_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table draft
  partnership_id uuid not null
  id uuid not null
  file_name text not null
  format text not null
  source jsonb not null
  plan jsonb not null
  undo jsonb
  created_at timestamp with time zone not null
  changed_at timestamp with time zone not null
  version integer not null default 1
  constraint draft_format_check CHECK ((format = ANY (ARRAY['txt'::text, 'docx'::text, 'pdf'::text, 'pasted'::text, 'data'::text])))
  constraint draft_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint draft_pkey PRIMARY KEY (partnership_id, id)
  policy draft_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy draft_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy draft_select for select using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy draft_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table endorsement
  partnership_id uuid not null
  id uuid not null
  report_id uuid not null
  body text not null
  endorsed_on date not null
  note text
  at timestamp with time zone not null
  person_id uuid not null
  constraint endorsement_body_check CHECK ((body <> ''::text))
  constraint endorsement_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint endorsement_partnership_id_report_id_fkey FOREIGN KEY (partnership_id, report_id) REFERENCES report(partnership_id, id)
  constraint endorsement_pkey PRIMARY KEY (partnership_id, id)
  constraint endorsement_partnership_id_report_id_key UNIQUE (partnership_id, report_id)
  CREATE INDEX endorsement_person ON public.endorsement USING btree (partnership_id, person_id)
  policy endorsement_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy endorsement_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  grant insert, select to samhandling_app

table event
  partnership_id uuid not null
  id uuid not null
  at timestamp with time zone not null
  person_id uuid not null
  verb text not null
  record text not null
  record_id uuid not null
  title text not null
  changes jsonb not null default '{}'::jsonb
  record_version integer
  taken jsonb
  constraint event_record_check CHECK ((record ~ '^[a-z][a-zA-Z]*$'::text))
  constraint event_verb_check CHECK ((verb ~ '^[a-z]+$'::text))
  constraint event_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint event_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint event_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX event_at ON public.event USING btree (partnership_id, at DESC, id DESC)
  CREATE INDEX event_kind ON public.event USING btree (partnership_id, record, at DESC, id DESC)
  CREATE INDEX event_person ON public.event USING btree (partnership_id, person_id)
  CREATE INDEX event_record ON public.event USING btree (partnership_id, record_id, at DESC)
  policy event_insert for insert with check ((person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])) AND ((partnership_id = ANY (( SELECT app_belongs() AS app_belongs)::uuid[])) OR ((partnership_id = ANY (( SELECT app_bears() AS app_bears)::uuid[])) AND (record = 'answer'::text))))
  policy event_select for select using ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) OR ((partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[])) AND (record <> ALL (ARRAY['membership'::text, 'participation'::text, 'invitation'::text, 'draft'::text, 'formLink'::text, 'formLinkEnd'::text, 'figureFile'::text]))))
  grant insert, select to samhandling_app

table evidence
  partnership_id uuid not null
  id uuid not null
  duty text not null
  wording text not null
  dated_on date not null
  case_number text
  link text
  version integer not null default 1
  constraint evidence_duty_check CHECK ((duty = ANY (ARRAY['4'::text, '5'::text, '6-picture'::text, '6-plan'::text, '7'::text, '9'::text, '10'::text, '11'::text, '12'::text, '13'::text, 'joint-decision'::text, 'roles-considered'::text, 'organisation-appointed'::text, 'communicators-appointed'::text, 'communication-begun'::text, 'own-picture'::text, 'own-dialogues'::text, 'leaders-informed'::text, 'joint-picture'::text, 'priorities-set'::text, 'residents-heard'::text, 'causes-analysed'::text, 'agreement-signed'::text, 'goals-set'::text, 'measure-dialogues'::text, 'causes-answered'::text, 'plan-adopted'::text, 'promises-given'::text, 'follow-up-planned'::text, 'work-documented'::text, 'effect-examined'::text, 'commitments-assessed'::text, 'process-reviewed'::text, 'leaders-reported'::text, 'promises-reported'::text])))
  constraint evidence_wording_check CHECK ((wording <> ''::text))
  constraint evidence_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint evidence_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX evidence_duty ON public.evidence USING btree (partnership_id, duty, dated_on DESC)
  policy evidence_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy evidence_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy evidence_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy evidence_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table failure
  partnership_id uuid not null
  id uuid not null
  mail_id uuid not null
  at timestamp with time zone not null
  reason text not null
  constraint failure_partnership_id_mail_id_fkey FOREIGN KEY (partnership_id, mail_id) REFERENCES mail(partnership_id, id) ON DELETE CASCADE
  constraint failure_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX failure_mail ON public.failure USING btree (partnership_id, mail_id)
  policy failure_insert for insert with check ( SELECT app_post() AS app_post)
  policy failure_select for select using ((partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[])) OR ( SELECT app_post() AS app_post))
  grant insert, select to samhandling_app

table feed
  partnership_id uuid not null
  id uuid not null
  person_id uuid not null
  group_id uuid
  token_hash bytea not null
  created_at timestamp with time zone not null
  constraint feed_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint feed_partnership_id_group_id_fkey FOREIGN KEY (partnership_id, group_id) REFERENCES "group"(partnership_id, id) ON DELETE CASCADE
  constraint feed_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE
  constraint feed_pkey PRIMARY KEY (partnership_id, id)
  constraint feed_partnership_id_token_hash_key UNIQUE (partnership_id, token_hash)
  CREATE INDEX feed_group ON public.feed USING btree (partnership_id, group_id)
  CREATE INDEX feed_person ON public.feed USING btree (partnership_id, person_id)
  CREATE INDEX feed_token ON public.feed USING btree (token_hash)
  policy feed_delete for delete using ((partnership_id = ANY (( SELECT app_belongs() AS app_belongs)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy feed_insert for insert with check ((partnership_id = ANY (( SELECT app_belongs() AS app_belongs)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy feed_select for select using (((partnership_id = ANY (( SELECT app_belongs() AS app_belongs)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[]))) OR ( SELECT app_gate() AS app_gate))
  grant delete, insert, select to samhandling_app

table figure_file
  partnership_id uuid not null
  id uuid not null
  source_id uuid not null
  file_name text not null
  file_sha256 text not null
  at timestamp with time zone not null
  person_id uuid not null
  look jsonb not null
  layout jsonb not null
  survey jsonb not null
  recipe_id uuid
  begun_at timestamp with time zone
  heard_at timestamp with time zone
  rows_read integer not null default 0
  ended_at timestamp with time zone
  intake_id uuid
  refusal jsonb
  version integer not null default 1
  fetched jsonb
  constraint figure_file_file_name_check CHECK ((file_name <> ''::text))
  constraint figure_file_file_sha256_check CHECK ((length(file_sha256) = 64))
  constraint figure_file_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint figure_file_partnership_id_intake_id_fkey FOREIGN KEY (partnership_id, intake_id) REFERENCES intake(partnership_id, id)
  constraint figure_file_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint figure_file_partnership_id_source_id_fkey FOREIGN KEY (partnership_id, source_id) REFERENCES source(partnership_id, id)
  constraint figure_file_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX figure_file_intake ON public.figure_file USING btree (partnership_id, intake_id)
  CREATE INDEX figure_file_person ON public.figure_file USING btree (partnership_id, person_id)
  CREATE INDEX figure_file_recipe ON public.figure_file USING btree (partnership_id, recipe_id)
  CREATE INDEX figure_file_source ON public.figure_file USING btree (partnership_id, source_id)
  policy figure_file_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy figure_file_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy figure_file_select for select using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy figure_file_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table finding_signature
  partnership_id uuid not null
  id uuid not null
  record text not null
  record_id uuid not null
  fingerprint text not null
  wording text not null
  reason text not null
  at timestamp with time zone not null
  person_id uuid not null
  turn integer not null default 1
  constraint finding_signature_fingerprint_check CHECK ((fingerprint ~ '^[0-9a-f]{64}$'::text))
  constraint finding_signature_reason_check CHECK ((reason <> ''::text))
  constraint finding_signature_record_check CHECK ((record = ANY (ARRAY['picture'::text, 'plan'::text, 'reportingPoint'::text])))
  constraint finding_signature_turn_check CHECK ((turn > 0))
  constraint finding_signature_wording_check CHECK ((wording <> ''::text))
  constraint finding_signature_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint finding_signature_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint finding_signature_pkey PRIMARY KEY (partnership_id, id)
  constraint finding_signature_partnership_id_id_person_id_key UNIQUE (partnership_id, id, person_id)
  constraint finding_signature_partnership_id_record_id_fingerprint_turn_key UNIQUE (partnership_id, record_id, fingerprint, turn)
  CREATE INDEX finding_signature_person ON public.finding_signature USING btree (partnership_id, person_id)
  policy finding_signature_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy finding_signature_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  grant insert, select to samhandling_app

table follow_up
  partnership_id uuid not null
  id uuid not null
  round_id uuid not null
  activity_id uuid not null
  rank integer not null
  form jsonb not null
  constraint follow_up_partnership_id_activity_id_fkey FOREIGN KEY (partnership_id, activity_id) REFERENCES activity(partnership_id, id)
  constraint follow_up_partnership_id_round_id_fkey FOREIGN KEY (partnership_id, round_id) REFERENCES round(partnership_id, id) ON DELETE CASCADE
  constraint follow_up_pkey PRIMARY KEY (partnership_id, id)
  constraint follow_up_partnership_id_round_id_activity_id_key UNIQUE (partnership_id, round_id, activity_id)
  CREATE INDEX follow_up_activity ON public.follow_up USING btree (partnership_id, activity_id)
  policy follow_up_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy follow_up_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy follow_up_select for select using ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((partnership_id = ANY (( SELECT app_bears() AS app_bears)::uuid[])) AND (id = ANY (( SELECT app_ids('follow_up'::text) AS app_ids)::uuid[]))))
  policy follow_up_update for update using (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  grant delete, insert, select to samhandling_app

table form_link
  partnership_id uuid not null
  id uuid not null
  follow_up_id uuid not null
  person_id uuid not null
  as_words text not null
  token_hash bytea not null
  made_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  constraint form_link_as_words_check CHECK ((as_words <> ''::text))
  constraint form_link_partnership_id_follow_up_id_fkey FOREIGN KEY (partnership_id, follow_up_id) REFERENCES follow_up(partnership_id, id) ON DELETE CASCADE
  constraint form_link_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE
  constraint form_link_pkey PRIMARY KEY (partnership_id, id)
  constraint form_link_partnership_id_id_follow_up_id_key UNIQUE (partnership_id, id, follow_up_id)
  constraint form_link_partnership_id_token_hash_key UNIQUE (partnership_id, token_hash)
  CREATE INDEX form_link_follow_up ON public.form_link USING btree (partnership_id, follow_up_id)
  CREATE INDEX form_link_person ON public.form_link USING btree (partnership_id, person_id)
  CREATE INDEX form_link_token ON public.form_link USING btree (token_hash)
  policy form_link_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy form_link_select for select using ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) OR ( SELECT app_gate() AS app_gate))
  grant insert, select to samhandling_app

table form_link_end
  partnership_id uuid not null
  id uuid not null
  form_link_id uuid not null
  reason text not null
  at timestamp with time zone not null
  person_id uuid not null
  constraint form_link_end_reason_check CHECK ((reason = ANY (ARRAY['answered'::text, 'revoked'::text, 'decided'::text])))
  constraint form_link_end_partnership_id_form_link_id_fkey FOREIGN KEY (partnership_id, form_link_id) REFERENCES form_link(partnership_id, id) ON DELETE CASCADE
  constraint form_link_end_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE
  constraint form_link_end_pkey PRIMARY KEY (partnership_id, id)
  constraint form_link_end_partnership_id_form_link_id_key UNIQUE (partnership_id, form_link_id)
  CREATE INDEX form_link_end_person ON public.form_link_end USING btree (partnership_id, person_id)
  policy form_link_end_insert for insert with check ((person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])) AND ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) OR ((partnership_id = ANY (( SELECT app_bears() AS app_bears)::uuid[])) AND (form_link_id = ANY (( SELECT app_ids('form_link'::text) AS app_ids)::uuid[])))))
  policy form_link_end_select for select using ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) OR ( SELECT app_gate() AS app_gate))
  grant insert, select to samhandling_app

table goal
  partnership_id uuid not null
  id uuid not null
  area_id uuid not null
  kind text not null
  label text
  text text not null
  rank integer not null default 0
  version integer not null default 1
  baseline text
  baseline_value numeric
  target text
  target_value numeric
  due text
  indicator_id uuid
  origin_id uuid
  constraint goal_kind_check CHECK ((kind = ANY (ARRAY['overall'::text, 'effect'::text, 'operative'::text])))
  constraint goal_text_check CHECK ((text <> ''::text))
  constraint goal_partnership_id_area_id_fkey FOREIGN KEY (partnership_id, area_id) REFERENCES area(partnership_id, id) ON DELETE CASCADE
  constraint goal_partnership_id_indicator_id_fkey FOREIGN KEY (partnership_id, indicator_id) REFERENCES indicator(partnership_id, id)
  constraint goal_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX goal_area ON public.goal USING btree (partnership_id, area_id, rank)
  CREATE INDEX goal_indicator ON public.goal USING btree (partnership_id, indicator_id)
  policy goal_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy goal_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy goal_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy goal_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table goal_assessment
  partnership_id uuid not null
  id uuid not null
  round_id uuid not null
  goal_id uuid not null
  verdict text not null
  certainty text
  basis text
  version integer not null default 1
  constraint goal_assessment_certainty_check CHECK ((certainty = ANY (ARRAY['certain'::text, 'uncertain'::text])))
  constraint goal_assessment_check CHECK (((verdict = 'no-basis'::text) OR ((certainty IS NOT NULL) AND (basis IS NOT NULL))))
  constraint goal_assessment_verdict_check CHECK ((verdict = ANY (ARRAY['fully'::text, 'partly'::text, 'not'::text, 'no-basis'::text])))
  constraint goal_assessment_partnership_id_goal_id_fkey FOREIGN KEY (partnership_id, goal_id) REFERENCES goal(partnership_id, id) ON DELETE CASCADE
  constraint goal_assessment_partnership_id_round_id_fkey FOREIGN KEY (partnership_id, round_id) REFERENCES round(partnership_id, id) ON DELETE CASCADE
  constraint goal_assessment_pkey PRIMARY KEY (partnership_id, id)
  constraint goal_assessment_partnership_id_round_id_goal_id_key UNIQUE (partnership_id, round_id, goal_id)
  CREATE INDEX goal_assessment_goal ON public.goal_assessment USING btree (partnership_id, goal_id)
  policy goal_assessment_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy goal_assessment_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy goal_assessment_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy goal_assessment_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table group
  partnership_id uuid not null
  id uuid not null
  name text not null
  other_names text[] not null default '{}'::text[]
  kind text not null
  led_by text
  cadence text
  parent_id uuid
  reports_to_id uuid
  condition text
  description text
  rank integer not null default 0
  version integer not null default 1
  constraint group_kind_check CHECK ((kind = ANY (ARRAY['council'::text, 'strategic'::text, 'operative'::text, 'working'::text, 'place'::text, 'reference'::text, 'other'::text])))
  constraint group_name_check CHECK ((name <> ''::text))
  constraint group_parent_is_another CHECK ((parent_id <> id))
  constraint group_reports_to_another CHECK ((reports_to_id <> id))
  constraint group_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint group_partnership_id_parent_id_fkey FOREIGN KEY (partnership_id, parent_id) REFERENCES "group"(partnership_id, id)
  constraint group_partnership_id_reports_to_id_fkey FOREIGN KEY (partnership_id, reports_to_id) REFERENCES "group"(partnership_id, id)
  constraint group_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX group_parent ON public."group" USING btree (partnership_id, parent_id)
  CREATE INDEX group_reports_to ON public."group" USING btree (partnership_id, reports_to_id)
  policy group_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy group_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy group_select for select using ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((partnership_id = ANY (( SELECT app_participates() AS app_participates)::uuid[])) AND (id = ANY (( SELECT app_ids('group'::text) AS app_ids)::uuid[]))))
  policy group_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table hidden_figure
  partnership_id uuid not null
  id uuid not null
  picture_id uuid not null
  figure text not null
  at timestamp with time zone not null
  person_id uuid not null
  constraint hidden_figure_figure_check CHECK ((figure <> ''::text))
  constraint hidden_figure_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint hidden_figure_partnership_id_picture_id_fkey FOREIGN KEY (partnership_id, picture_id) REFERENCES picture(partnership_id, id) ON DELETE CASCADE
  constraint hidden_figure_pkey PRIMARY KEY (partnership_id, id)
  constraint hidden_figure_partnership_id_picture_id_figure_key UNIQUE (partnership_id, picture_id, figure)
  CREATE INDEX hidden_figure_person ON public.hidden_figure USING btree (partnership_id, person_id)
  policy hidden_figure_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy hidden_figure_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy hidden_figure_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  grant delete, insert, select to samhandling_app

table holding
  partnership_id uuid not null
  id uuid not null
  position_id uuid not null
  person_id uuid not null
  from_on date
  to_on date
  version integer not null default 1
  constraint holding_check CHECK (((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on)))
  constraint holding_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE
  constraint holding_partnership_id_position_id_fkey FOREIGN KEY (partnership_id, position_id) REFERENCES "position"(partnership_id, id) ON DELETE CASCADE
  constraint holding_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX holding_person ON public.holding USING btree (partnership_id, person_id)
  CREATE INDEX holding_position ON public.holding USING btree (partnership_id, position_id)
  policy holding_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy holding_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy holding_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy holding_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table hour_sum
  partnership_id uuid not null
  series_id uuid not null
  year smallint not null
  hour_of_week smallint not null
  weight double precision not null
  constraint hour_sum_hour_of_week_check CHECK (((hour_of_week >= 0) AND (hour_of_week <= 168)))
  constraint hour_sum_partnership_id_series_id_fkey FOREIGN KEY (partnership_id, series_id) REFERENCES series(partnership_id, id)
  constraint hour_sum_pkey PRIMARY KEY (partnership_id, series_id, year, hour_of_week)
  policy hour_sum_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy hour_sum_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy hour_sum_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  grant delete, insert, select to samhandling_app

table incident_count
  partnership_id uuid not null
  id uuid not null
  intake_id uuid not null
  series_id uuid not null
  cell bigint
  starts_on date not null
  ends_on date not null
  amount integer
  state text not null
  constraint incident_count_amount_check CHECK ((amount >= 0))
  constraint incident_count_check CHECK ((ends_on >= starts_on))
  constraint incident_count_check1 CHECK (((amount IS NULL) = (state = ANY (ARRAY['missing'::text, 'suppressed'::text]))))
  constraint incident_count_check2 CHECK (((state = 'zero'::text) <= (amount = 0)))
  constraint incident_count_state_check CHECK ((state = ANY (ARRAY['known'::text, 'zero'::text, 'missing'::text, 'suppressed'::text, 'preliminary'::text, 'noised'::text])))
  constraint incident_count_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX incident_count_intake ON public.incident_count USING btree (partnership_id, intake_id, series_id, starts_on)
  policy incident_count_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy incident_count_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy incident_count_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  grant delete, insert, select to samhandling_app

table indicator
  partnership_id uuid not null
  id uuid not null
  plan_id uuid not null
  area_id uuid
  place_id uuid
  name text not null
  measure text
  unit text
  source text
  kind text not null
  form text not null
  comment text
  sentence text
  rank integer not null default 0
  version integer not null default 1
  origin_id uuid
  next_on date
  category_id uuid
  better text
  constraint indicator_better_check CHECK ((better = ANY (ARRAY['high'::text, 'low'::text, 'neither'::text])))
  constraint indicator_form_check CHECK ((form = ANY (ARRAY['series'::text, 'comparison'::text, 'count'::text])))
  constraint indicator_kind_check CHECK ((kind = ANY (ARRAY['count'::text, 'share'::text, 'rate'::text, 'index'::text])))
  constraint indicator_name_check CHECK ((name <> ''::text))
  constraint indicator_partnership_id_category_id_fkey FOREIGN KEY (partnership_id, category_id) REFERENCES category(partnership_id, id)
  constraint indicator_partnership_id_place_id_fkey FOREIGN KEY (partnership_id, place_id) REFERENCES place(partnership_id, id)
  constraint indicator_partnership_id_plan_id_area_id_fkey FOREIGN KEY (partnership_id, plan_id, area_id) REFERENCES area(partnership_id, plan_id, id) ON DELETE CASCADE
  constraint indicator_partnership_id_plan_id_fkey FOREIGN KEY (partnership_id, plan_id) REFERENCES plan(partnership_id, id) ON DELETE CASCADE
  constraint indicator_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX indicator_area ON public.indicator USING btree (partnership_id, area_id, plan_id)
  CREATE INDEX indicator_category ON public.indicator USING btree (partnership_id, category_id)
  CREATE INDEX indicator_place ON public.indicator USING btree (partnership_id, place_id)
  CREATE INDEX indicator_plan ON public.indicator USING btree (partnership_id, plan_id, rank)
  policy indicator_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy indicator_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy indicator_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy indicator_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table indicator_value
  partnership_id uuid not null
  id uuid not null
  indicator_id uuid not null
  period text
  year integer
  place_name text
  breakdown text
  value numeric
  state text not null
  rank integer not null default 0
  version integer not null default 1
  origin_id uuid
  starts_on date
  ends_on date
  numerator numeric
  denominator numeric
  low numeric
  high numeric
  extracted_on date
  source_id uuid
  intake_id uuid
  constraint indicator_value_check CHECK (((value IS NULL) = (state = ANY (ARRAY['missing'::text, 'suppressed'::text]))))
  constraint indicator_value_check1 CHECK (((state = 'zero'::text) <= (value = (0)::numeric)))
  constraint indicator_value_check2 CHECK ((ends_on >= starts_on))
  constraint indicator_value_check3 CHECK ((low <= high))
  constraint indicator_value_check4 CHECK (((intake_id IS NULL) OR ((starts_on IS NOT NULL) AND (ends_on IS NOT NULL))))
  constraint indicator_value_denominator_check CHECK ((denominator > (0)::numeric))
  constraint indicator_value_state_check CHECK ((state = ANY (ARRAY['known'::text, 'zero'::text, 'missing'::text, 'suppressed'::text, 'preliminary'::text, 'noised'::text])))
  constraint indicator_value_partnership_id_indicator_id_fkey FOREIGN KEY (partnership_id, indicator_id) REFERENCES indicator(partnership_id, id) ON DELETE CASCADE
  constraint indicator_value_partnership_id_intake_id_fkey FOREIGN KEY (partnership_id, intake_id) REFERENCES intake(partnership_id, id)
  constraint indicator_value_partnership_id_source_id_fkey FOREIGN KEY (partnership_id, source_id) REFERENCES source(partnership_id, id)
  constraint indicator_value_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX indicator_value_indicator ON public.indicator_value USING btree (partnership_id, indicator_id, rank)
  CREATE INDEX indicator_value_intake ON public.indicator_value USING btree (partnership_id, intake_id)
  CREATE INDEX indicator_value_source ON public.indicator_value USING btree (partnership_id, source_id)
  policy indicator_value_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy indicator_value_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy indicator_value_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy indicator_value_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table intake
  partnership_id uuid not null
  id uuid not null
  source_id uuid not null
  recipe_id uuid
  file_name text not null
  file_sha256 text not null
  extracted_on date
  preliminary boolean not null default false
  replaces boolean not null default true
  complete boolean not null default false
  at timestamp with time zone not null
  person_id uuid not null
  file_rows integer not null
  counts integer not null
  left_out jsonb not null default '{}'::jsonb
  gives text not null default 'counts'::text
  constraint intake_file_name_check CHECK ((file_name <> ''::text))
  constraint intake_file_sha256_check CHECK ((length(file_sha256) = 64))
  constraint intake_gives_check CHECK ((gives = ANY (ARRAY['counts'::text, 'values'::text])))
  constraint intake_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint intake_partnership_id_source_id_fkey FOREIGN KEY (partnership_id, source_id) REFERENCES source(partnership_id, id)
  constraint intake_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX intake_person ON public.intake USING btree (partnership_id, person_id)
  CREATE INDEX intake_recipe ON public.intake USING btree (partnership_id, recipe_id)
  CREATE INDEX intake_source ON public.intake USING btree (partnership_id, source_id, at)
  policy intake_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy intake_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  grant insert, select to samhandling_app

table intake_withdrawal
  partnership_id uuid not null
  id uuid not null
  intake_id uuid not null
  reason text
  at timestamp with time zone not null
  person_id uuid not null
  constraint intake_withdrawal_partnership_id_intake_id_fkey FOREIGN KEY (partnership_id, intake_id) REFERENCES intake(partnership_id, id)
  constraint intake_withdrawal_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint intake_withdrawal_pkey PRIMARY KEY (partnership_id, id)
  constraint intake_withdrawal_partnership_id_intake_id_key UNIQUE (partnership_id, intake_id)
  CREATE INDEX intake_withdrawal_person ON public.intake_withdrawal USING btree (partnership_id, person_id)
  policy intake_withdrawal_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy intake_withdrawal_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  grant insert, select to samhandling_app

table invitation
  partnership_id uuid not null
  id uuid not null
  token_hash bytea not null
  name text not null
  email text not null
  person_id uuid
  role text not null
  group_ids uuid[] not null default '{}'::uuid[]
  place_ids uuid[] not null default '{}'::uuid[]
  invited_by_id uuid not null
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  constraint invitation_email_check CHECK (((email = lower(email)) AND (email <> ''::text)))
  constraint invitation_name_check CHECK ((name <> ''::text))
  constraint invitation_role_check CHECK ((role = ANY (ARRAY['coordinator'::text, 'leader'::text, 'member'::text, 'participant'::text, 'reporter'::text, 'reader'::text])))
  constraint invitation_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint invitation_partnership_id_invited_by_id_fkey FOREIGN KEY (partnership_id, invited_by_id) REFERENCES person(partnership_id, id)
  constraint invitation_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE
  constraint invitation_pkey PRIMARY KEY (partnership_id, id)
  constraint invitation_partnership_id_email_key UNIQUE (partnership_id, email)
  CREATE INDEX invitation_invited_by ON public.invitation USING btree (partnership_id, invited_by_id)
  CREATE INDEX invitation_person ON public.invitation USING btree (partnership_id, person_id)
  CREATE INDEX invitation_token ON public.invitation USING btree (token_hash)
  policy invitation_delete for delete using ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) OR ( SELECT app_gate() AS app_gate))
  policy invitation_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) AND (invited_by_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy invitation_select for select using ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) OR ( SELECT app_gate() AS app_gate))
  grant delete, insert, select to samhandling_app

table judgement
  partnership_id uuid not null
  id uuid not null
  indicator_id uuid not null
  verdict text not null
  person_id uuid not null
  at timestamp with time zone not null
  constraint judgement_verdict_check CHECK ((verdict = ANY (ARRAY['accepted'::text, 'dismissed'::text])))
  constraint judgement_partnership_id_indicator_id_fkey FOREIGN KEY (partnership_id, indicator_id) REFERENCES indicator(partnership_id, id) ON DELETE CASCADE
  constraint judgement_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint judgement_pkey PRIMARY KEY (partnership_id, id)
  constraint judgement_partnership_id_indicator_id_key UNIQUE (partnership_id, indicator_id)
  CREATE INDEX judgement_person ON public.judgement USING btree (partnership_id, person_id)
  policy judgement_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy judgement_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy judgement_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  grant delete, insert, select to samhandling_app

table lift
  partnership_id uuid not null
  id uuid not null
  meeting_id uuid not null
  group_id uuid not null
  agenda_item_id uuid not null
  to_group_id uuid not null
  question text not null
  text text
  presenter text
  internal boolean not null default false
  at timestamp with time zone not null
  version integer not null default 1
  constraint lift_question_check CHECK ((question <> ''::text))
  constraint lift_partnership_id_meeting_id_agenda_item_id_fkey FOREIGN KEY (partnership_id, meeting_id, agenda_item_id) REFERENCES agenda_item(partnership_id, meeting_id, id)
  constraint lift_partnership_id_meeting_id_group_id_fkey FOREIGN KEY (partnership_id, meeting_id, group_id) REFERENCES meeting(partnership_id, id, group_id) ON DELETE CASCADE
  constraint lift_partnership_id_to_group_id_fkey FOREIGN KEY (partnership_id, to_group_id) REFERENCES "group"(partnership_id, id)
  constraint lift_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX lift_agenda_item ON public.lift USING btree (partnership_id, meeting_id, agenda_item_id)
  CREATE INDEX lift_group ON public.lift USING btree (partnership_id, group_id)
  CREATE INDEX lift_meeting ON public.lift USING btree (partnership_id, meeting_id, group_id)
  CREATE INDEX lift_to_group ON public.lift USING btree (partnership_id, to_group_id)
  policy lift_delete for delete using (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  policy lift_insert for insert with check (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  policy lift_select for select using ((partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[])) OR ((NOT internal) AND ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((partnership_id = ANY (( SELECT app_participates() AS app_participates)::uuid[])) AND ((group_id = ANY (( SELECT app_ids('group'::text) AS app_ids)::uuid[])) OR (to_group_id = ANY (( SELECT app_ids('group'::text) AS app_ids)::uuid[])))))))
  policy lift_update for update using (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table mail
  partnership_id uuid not null
  id uuid not null
  kind text not null
  person_id uuid
  address text not null
  language text not null
  subject text not null
  text text
  html text
  unsubscribe text
  attachments jsonb not null default '[]'::jsonb
  about_record text
  about_id uuid
  once_key text not null
  leave_hash bytea
  created_at timestamp with time zone not null
  due_at timestamp with time zone
  constraint mail_address_check CHECK ((address <> ''::text))
  constraint mail_check CHECK (((due_at IS NULL) OR (text IS NOT NULL)))
  constraint mail_kind_check CHECK ((kind <> ''::text))
  constraint mail_language_check CHECK ((language = ANY (ARRAY['sv'::text, 'en'::text])))
  constraint mail_once_key_check CHECK ((once_key <> ''::text))
  constraint mail_subject_check CHECK ((subject <> ''::text))
  constraint mail_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint mail_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE
  constraint mail_pkey PRIMARY KEY (partnership_id, id)
  constraint mail_partnership_id_once_key_key UNIQUE (partnership_id, once_key)
  CREATE INDEX mail_about ON public.mail USING btree (partnership_id, about_id)
  CREATE INDEX mail_leave ON public.mail USING btree (leave_hash)
  CREATE INDEX mail_person ON public.mail USING btree (partnership_id, person_id)
  CREATE INDEX mail_waiting ON public.mail USING btree (due_at) WHERE (due_at IS NOT NULL)
  policy mail_insert for insert with check ((partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[])) OR ( SELECT app_post() AS app_post))
  policy mail_select for select using ((partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[])) OR ( SELECT app_post() AS app_post))
  policy mail_update for update using ( SELECT app_post() AS app_post)
  grant insert, select to samhandling_app

table mail_preference
  partnership_id uuid not null
  id uuid not null
  person_id uuid not null
  frequency text not null
  constraint mail_preference_frequency_check CHECK ((frequency = ANY (ARRAY['daily'::text, 'weekly'::text, 'never'::text])))
  constraint mail_preference_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint mail_preference_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE
  constraint mail_preference_pkey PRIMARY KEY (partnership_id, id)
  constraint mail_preference_partnership_id_person_id_key UNIQUE (partnership_id, person_id)
  policy mail_preference_insert for insert with check (((partnership_id = ANY (( SELECT app_belongs() AS app_belongs)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[]))) OR ( SELECT app_post() AS app_post))
  policy mail_preference_select for select using (((partnership_id = ANY (( SELECT app_belongs() AS app_belongs)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[]))) OR ( SELECT app_post() AS app_post))
  policy mail_preference_update for update using (((partnership_id = ANY (( SELECT app_belongs() AS app_belongs)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[]))) OR ( SELECT app_post() AS app_post))
  grant insert, select to samhandling_app

table meeting
  partnership_id uuid not null
  id uuid not null
  group_id uuid not null
  title text
  held_on date not null
  starts_at text
  ends_at text
  location text
  link text
  version integer not null default 1
  constraint meeting_ends_at_check CHECK ((ends_at ~ '^([01]\d|2[0-3]):[0-5]\d$'::text))
  constraint meeting_starts_at_check CHECK ((starts_at ~ '^([01]\d|2[0-3]):[0-5]\d$'::text))
  constraint meeting_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint meeting_partnership_id_group_id_fkey FOREIGN KEY (partnership_id, group_id) REFERENCES "group"(partnership_id, id)
  constraint meeting_pkey PRIMARY KEY (partnership_id, id)
  constraint meeting_partnership_id_id_group_id_key UNIQUE (partnership_id, id, group_id)
  CREATE INDEX meeting_group ON public.meeting USING btree (partnership_id, group_id, held_on)
  policy meeting_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy meeting_insert for insert with check (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  policy meeting_select for select using ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((partnership_id = ANY (( SELECT app_participates() AS app_participates)::uuid[])) AND (group_id = ANY (( SELECT app_ids('group'::text) AS app_ids)::uuid[]))))
  policy meeting_update for update using (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table membership
  partnership_id uuid not null
  id uuid not null
  account_id uuid not null
  person_id uuid not null
  role text not null
  version integer not null default 1
  constraint membership_role_check CHECK ((role = ANY (ARRAY['coordinator'::text, 'leader'::text, 'member'::text, 'participant'::text, 'reporter'::text, 'reader'::text])))
  constraint membership_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id)
  constraint membership_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint membership_pkey PRIMARY KEY (partnership_id, id)
  constraint membership_partnership_id_account_id_key UNIQUE (partnership_id, account_id)
  constraint membership_partnership_id_person_id_key UNIQUE (partnership_id, person_id)
  CREATE INDEX membership_account ON public.membership USING btree (account_id)
  policy membership_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy membership_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) OR ( SELECT app_gate() AS app_gate))
  policy membership_select for select using ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) OR ((partnership_id = ANY (( SELECT app_belongs() AS app_belongs)::uuid[])) AND (account_id = ( SELECT app_account() AS app_account))) OR ( SELECT app_gate() AS app_gate))
  policy membership_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select to samhandling_app

table message
  partnership_id uuid not null
  id uuid not null
  text text not null
  audience text
  channel text
  planned text
  planned_on date
  said_on date
  version integer not null default 1
  constraint message_text_check CHECK ((text <> ''::text))
  constraint message_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint message_pkey PRIMARY KEY (partnership_id, id)
  policy message_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy message_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy message_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy message_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table minutes_update
  partnership_id uuid not null
  id uuid not null
  agenda_item_id uuid not null
  number integer not null
  content bytea not null
  told boolean not null default false
  at timestamp with time zone not null
  person_id uuid not null
  constraint minutes_update_content_check CHECK (((octet_length(content) >= 1) AND (octet_length(content) <= 1000000)))
  constraint minutes_update_number_check CHECK ((number > 0))
  constraint minutes_update_partnership_id_agenda_item_id_fkey FOREIGN KEY (partnership_id, agenda_item_id) REFERENCES agenda_item(partnership_id, id) ON DELETE CASCADE
  constraint minutes_update_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint minutes_update_pkey PRIMARY KEY (partnership_id, id)
  constraint minutes_update_partnership_id_agenda_item_id_number_key UNIQUE (partnership_id, agenda_item_id, number)
  CREATE INDEX minutes_update_person ON public.minutes_update USING btree (partnership_id, person_id)
  policy minutes_update_delete for delete using (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  policy minutes_update_insert for insert with check ((partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy minutes_update_select for select using (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  grant delete, insert, select to samhandling_app

table minutes_version
  partnership_id uuid not null
  id uuid not null
  meeting_id uuid not null
  group_id uuid not null
  number integer not null
  content jsonb not null
  checksum text not null
  at timestamp with time zone not null
  person_id uuid not null
  constraint minutes_version_checksum_check CHECK ((checksum ~ '^[0-9a-f]{64}$'::text))
  constraint minutes_version_number_check CHECK ((number > 0))
  constraint minutes_version_partnership_id_meeting_id_group_id_fkey FOREIGN KEY (partnership_id, meeting_id, group_id) REFERENCES meeting(partnership_id, id, group_id)
  constraint minutes_version_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint minutes_version_pkey PRIMARY KEY (partnership_id, id)
  constraint minutes_version_partnership_id_id_group_id_key UNIQUE (partnership_id, id, group_id)
  constraint minutes_version_partnership_id_meeting_id_number_key UNIQUE (partnership_id, meeting_id, number)
  CREATE INDEX minutes_version_meeting ON public.minutes_version USING btree (partnership_id, meeting_id, group_id)
  CREATE INDEX minutes_version_person ON public.minutes_version USING btree (partnership_id, person_id)
  policy minutes_version_insert for insert with check ((partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy minutes_version_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  grant insert, select to samhandling_app

table notice
  partnership_id uuid not null
  id uuid not null
  meeting_id uuid not null
  group_id uuid not null
  number integer not null
  checksum text not null
  sequence integer not null
  at timestamp with time zone not null
  person_id uuid not null
  words text
  constraint notice_checksum_check CHECK ((checksum ~ '^[0-9a-f]{64}$'::text))
  constraint notice_number_check CHECK ((number > 0))
  constraint notice_sequence_check CHECK ((sequence >= 0))
  constraint notice_words_check CHECK (((words <> ''::text) AND (length(words) <= 1000)))
  constraint notice_partnership_id_meeting_id_group_id_fkey FOREIGN KEY (partnership_id, meeting_id, group_id) REFERENCES meeting(partnership_id, id, group_id)
  constraint notice_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint notice_pkey PRIMARY KEY (partnership_id, id)
  constraint notice_partnership_id_meeting_id_number_key UNIQUE (partnership_id, meeting_id, number)
  CREATE INDEX notice_meeting ON public.notice USING btree (partnership_id, meeting_id, group_id)
  CREATE INDEX notice_person ON public.notice USING btree (partnership_id, person_id)
  policy notice_insert for insert with check ((partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy notice_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  grant insert, select to samhandling_app

table organisation
  partnership_id uuid not null
  id uuid not null
  name text not null
  short_name text
  kind text not null
  rank integer not null default 0
  version integer not null default 1
  constraint organisation_kind_check CHECK ((kind = ANY (ARRAY['municipality'::text, 'police'::text, 'housing'::text, 'transport'::text, 'business'::text, 'school'::text, 'association'::text, 'other'::text])))
  constraint organisation_name_check CHECK ((name <> ''::text))
  constraint organisation_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint organisation_pkey PRIMARY KEY (partnership_id, id)
  policy organisation_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy organisation_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy organisation_select for select using ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (partnership_id = ANY (( SELECT app_participates() AS app_participates)::uuid[])))
  policy organisation_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table participation
  partnership_id uuid not null
  id uuid not null
  membership_id uuid not null
  group_id uuid
  place_id uuid
  constraint participation_check CHECK ((num_nonnulls(group_id, place_id) = 1))
  constraint participation_partnership_id_group_id_fkey FOREIGN KEY (partnership_id, group_id) REFERENCES "group"(partnership_id, id) ON DELETE CASCADE
  constraint participation_partnership_id_membership_id_fkey FOREIGN KEY (partnership_id, membership_id) REFERENCES membership(partnership_id, id) ON DELETE CASCADE
  constraint participation_partnership_id_place_id_fkey FOREIGN KEY (partnership_id, place_id) REFERENCES place(partnership_id, id) ON DELETE CASCADE
  constraint participation_pkey PRIMARY KEY (partnership_id, id)
  constraint participation_partnership_id_membership_id_group_id_key UNIQUE (partnership_id, membership_id, group_id)
  constraint participation_partnership_id_membership_id_place_id_key UNIQUE (partnership_id, membership_id, place_id)
  CREATE INDEX participation_group ON public.participation USING btree (partnership_id, group_id)
  CREATE INDEX participation_place ON public.participation USING btree (partnership_id, place_id)
  policy participation_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy participation_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) OR ( SELECT app_gate() AS app_gate))
  policy participation_select for select using ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) OR ( SELECT app_gate() AS app_gate))
  grant delete, insert, select to samhandling_app

table partnership
  id uuid not null
  slug text not null
  name text not null
  city text
  district text
  police_region text
  language text not null default 'sv'::text
  created_at timestamp with time zone not null
  version integer not null default 1
  accent text
  logo bytea
  logo_kind text
  logo_words text
  asks_again text not null default 'by-itself'::text
  threshold integer not null default 5
  hidden_width integer not null default 5
  constraint partnership_accent_check CHECK ((accent ~ '^#[0-9a-f]{6}$'::text))
  constraint partnership_asks_again_check CHECK ((asks_again = ANY (ARRAY['by-itself'::text, 'when-pressed'::text])))
  constraint partnership_check CHECK ((((logo IS NULL) = (logo_kind IS NULL)) AND ((logo IS NULL) = (logo_words IS NULL))))
  constraint partnership_hidden_width_check CHECK (((hidden_width >= 1) AND (hidden_width <= 100)))
  constraint partnership_language_check CHECK ((language = ANY (ARRAY['sv'::text, 'en'::text])))
  constraint partnership_logo_check CHECK (((octet_length(logo) >= 1) AND (octet_length(logo) <= 1048576)))
  constraint partnership_logo_kind_check CHECK ((logo_kind = ANY (ARRAY['image/png'::text, 'image/jpeg'::text])))
  constraint partnership_logo_words_check CHECK ((logo_words <> ''::text))
  constraint partnership_name_check CHECK ((name <> ''::text))
  constraint partnership_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'::text))
  constraint partnership_threshold_check CHECK (((threshold >= 2) AND (threshold <= 100)))
  constraint partnership_pkey PRIMARY KEY (id)
  constraint partnership_slug_key UNIQUE (slug)
  policy partnership_insert for insert with check ( SELECT app_gate() AS app_gate)
  policy partnership_select for select using ((id = ANY (( SELECT app_belongs() AS app_belongs)::uuid[])) OR ( SELECT app_gate() AS app_gate))
  policy partnership_update for update using (id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant insert, select to samhandling_app

table party
  partnership_id uuid not null
  id uuid not null
  agreement_id uuid not null
  organisation_id uuid not null
  case_number text
  signed_on date
  version integer not null default 1
  signed_by text
  constraint party_partnership_id_agreement_id_fkey FOREIGN KEY (partnership_id, agreement_id) REFERENCES agreement(partnership_id, id) ON DELETE CASCADE
  constraint party_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id)
  constraint party_pkey PRIMARY KEY (partnership_id, id)
  constraint party_partnership_id_agreement_id_organisation_id_key UNIQUE (partnership_id, agreement_id, organisation_id)
  CREATE INDEX party_organisation ON public.party USING btree (partnership_id, organisation_id)
  policy party_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy party_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy party_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy party_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table passage
  partnership_id uuid not null
  id uuid not null
  plan_id uuid not null
  area_id uuid
  chapter text not null
  kind text not null
  text text not null
  place_id uuid
  rank integer not null default 0
  version integer not null default 1
  origin_id uuid
  constraint passage_chapter_check CHECK ((chapter = ANY (ARRAY['background'::text, 'communication'::text, 'organisation'::text, 'picture'::text, 'other'::text])))
  constraint passage_check CHECK (((chapter = 'picture'::text) = (area_id IS NOT NULL)))
  constraint passage_kind_check CHECK ((kind = ANY (ARRAY['heading'::text, 'paragraph'::text, 'bullet'::text, 'figure'::text])))
  constraint passage_text_check CHECK ((text <> ''::text))
  constraint passage_partnership_id_place_id_fkey FOREIGN KEY (partnership_id, place_id) REFERENCES place(partnership_id, id)
  constraint passage_partnership_id_plan_id_area_id_fkey FOREIGN KEY (partnership_id, plan_id, area_id) REFERENCES area(partnership_id, plan_id, id) ON DELETE CASCADE
  constraint passage_partnership_id_plan_id_fkey FOREIGN KEY (partnership_id, plan_id) REFERENCES plan(partnership_id, id) ON DELETE CASCADE
  constraint passage_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX passage_area ON public.passage USING btree (partnership_id, area_id, plan_id, rank)
  CREATE INDEX passage_place ON public.passage USING btree (partnership_id, place_id)
  CREATE INDEX passage_plan ON public.passage USING btree (partnership_id, plan_id, rank)
  policy passage_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy passage_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy passage_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy passage_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table passkey
  id text not null
  account_id uuid not null
  name text not null
  public_key bytea not null
  counter bigint not null
  transports text[] not null default '{}'::text[]
  created_at timestamp with time zone not null
  constraint passkey_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint passkey_pkey PRIMARY KEY (id)
  CREATE INDEX passkey_account ON public.passkey USING btree (account_id)
  policy passkey_delete for delete using (account_id = ( SELECT app_account() AS app_account))
  policy passkey_insert for insert with check (account_id = ( SELECT app_account() AS app_account))
  policy passkey_select for select using ((account_id = ( SELECT app_account() AS app_account)) OR ( SELECT app_gate() AS app_gate))
  policy passkey_update for update using ((account_id = ( SELECT app_account() AS app_account)) OR ( SELECT app_gate() AS app_gate))
  grant delete, insert, select to samhandling_app

table passkey_challenge
  challenge_hash bytea not null
  account_id uuid
  expires_at timestamp with time zone not null
  constraint passkey_challenge_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint passkey_challenge_pkey PRIMARY KEY (challenge_hash)
  CREATE INDEX passkey_challenge_account ON public.passkey_challenge USING btree (account_id)
  policy passkey_challenge_delete for delete using ( SELECT app_gate() AS app_gate)
  policy passkey_challenge_insert for insert with check ( SELECT app_gate() AS app_gate)
  policy passkey_challenge_select for select using ( SELECT app_gate() AS app_gate)
  grant delete, insert, select to samhandling_app

table period_sum
  partnership_id uuid not null
  series_id uuid not null
  grain text not null
  starts_on date not null
  ends_on date not null
  amount integer not null
  counts integer not null
  missing integer not null
  suppressed integer not null
  preliminary integer not null
  noised integer not null
  constraint period_sum_grain_check CHECK ((grain = ANY (ARRAY['week'::text, 'month'::text, 'quarter'::text, 'year'::text, 'other'::text])))
  constraint period_sum_partnership_id_series_id_fkey FOREIGN KEY (partnership_id, series_id) REFERENCES series(partnership_id, id)
  constraint period_sum_pkey PRIMARY KEY (partnership_id, series_id, grain, starts_on, ends_on)
  policy period_sum_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy period_sum_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy period_sum_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  grant delete, insert, select to samhandling_app

table person
  partnership_id uuid not null
  id uuid not null
  name text not null
  email text
  phone text
  version integer not null default 1
  constraint person_name_check CHECK ((name <> ''::text))
  constraint person_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint person_pkey PRIMARY KEY (partnership_id, id)
  policy person_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy person_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) OR ( SELECT app_gate() AS app_gate))
  policy person_select for select using ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((partnership_id = ANY (( SELECT app_belongs() AS app_belongs)::uuid[])) AND (id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[]))) OR ( SELECT app_gate() AS app_gate))
  policy person_update for update using ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) OR ((partnership_id = ANY (( SELECT app_belongs() AS app_belongs)::uuid[])) AND (id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[]))))
  grant delete, insert, select to samhandling_app

table picture
  partnership_id uuid not null
  id uuid not null
  title text not null
  from_month date
  to_month date
  source_id uuid
  territory_id uuid
  summary text
  version integer not null default 1
  constraint picture_from_month_check CHECK ((EXTRACT(day FROM from_month) = (1)::numeric))
  constraint picture_title_check CHECK ((title <> ''::text))
  constraint picture_to_month_check CHECK ((EXTRACT(day FROM to_month) = (1)::numeric))
  constraint picture_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint picture_partnership_id_source_id_fkey FOREIGN KEY (partnership_id, source_id) REFERENCES source(partnership_id, id)
  constraint picture_partnership_id_territory_id_fkey FOREIGN KEY (partnership_id, territory_id) REFERENCES territory(partnership_id, id)
  constraint picture_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX picture_source_id ON public.picture USING btree (partnership_id, source_id)
  CREATE INDEX picture_territory ON public.picture USING btree (partnership_id, territory_id)
  policy picture_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy picture_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy picture_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  policy picture_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table picture_passage
  partnership_id uuid not null
  id uuid not null
  picture_id uuid not null
  part text not null
  heading text
  text text not null
  rank integer not null default 0
  version integer not null default 1
  constraint picture_passage_part_check CHECK ((part = ANY (ARRAY['mapping'::text, 'information'::text, 'analysis'::text])))
  constraint picture_passage_text_check CHECK ((text <> ''::text))
  constraint picture_passage_partnership_id_picture_id_fkey FOREIGN KEY (partnership_id, picture_id) REFERENCES picture(partnership_id, id) ON DELETE CASCADE
  constraint picture_passage_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX picture_passage_picture ON public.picture_passage USING btree (partnership_id, picture_id, part, rank)
  policy picture_passage_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy picture_passage_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy picture_passage_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  policy picture_passage_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table picture_source
  partnership_id uuid not null
  id uuid not null
  picture_id uuid not null
  name text not null
  used text not null
  reason text
  rank integer not null default 0
  version integer not null default 1
  constraint picture_source_check CHECK (((used = 'used'::text) OR (reason <> ''::text)))
  constraint picture_source_name_check CHECK ((name <> ''::text))
  constraint picture_source_used_check CHECK ((used = ANY (ARRAY['used'::text, 'discarded'::text])))
  constraint picture_source_partnership_id_picture_id_fkey FOREIGN KEY (partnership_id, picture_id) REFERENCES picture(partnership_id, id) ON DELETE CASCADE
  constraint picture_source_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX picture_source_picture ON public.picture_source USING btree (partnership_id, picture_id, rank)
  policy picture_source_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy picture_source_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy picture_source_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  policy picture_source_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table picture_version
  partnership_id uuid not null
  id uuid not null
  picture_id uuid not null
  number integer not null
  turn integer not null
  title text not null
  at timestamp with time zone not null
  person_id uuid not null
  content jsonb not null
  checksum text not null
  constraint picture_version_checksum_check CHECK ((checksum ~ '^[0-9a-f]{64}$'::text))
  constraint picture_version_number_check CHECK ((number > 0))
  constraint picture_version_title_check CHECK ((title <> ''::text))
  constraint picture_version_turn_check CHECK ((turn > 0))
  constraint picture_version_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint picture_version_partnership_id_picture_id_fkey FOREIGN KEY (partnership_id, picture_id) REFERENCES picture(partnership_id, id)
  constraint picture_version_pkey PRIMARY KEY (partnership_id, id)
  constraint picture_version_partnership_id_picture_id_number_key UNIQUE (partnership_id, picture_id, number)
  constraint picture_version_partnership_id_turn_key UNIQUE (partnership_id, turn)
  CREATE INDEX picture_version_person ON public.picture_version USING btree (partnership_id, person_id)
  policy picture_version_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy picture_version_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  grant insert, select to samhandling_app

table place
  partnership_id uuid not null
  id uuid not null
  name text not null
  other_names text[] not null default '{}'::text[]
  description text
  collaboration text
  rank integer not null default 0
  version integer not null default 1
  constraint place_name_check CHECK ((name <> ''::text))
  constraint place_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint place_pkey PRIMARY KEY (partnership_id, id)
  policy place_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy place_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy place_select for select using ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((partnership_id = ANY (( SELECT app_participates() AS app_participates)::uuid[])) AND (id = ANY (( SELECT app_ids('place'::text) AS app_ids)::uuid[]))))
  policy place_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table plan
  partnership_id uuid not null
  id uuid not null
  title text not null
  year integer
  valid_from date
  valid_to date
  case_number text
  draft_id uuid
  created_at timestamp with time zone not null
  version integer not null default 1
  origin_id uuid
  decided_on date
  constraint plan_check CHECK (((valid_to IS NULL) OR (valid_from IS NULL) OR (valid_to >= valid_from)))
  constraint plan_title_check CHECK ((title <> ''::text))
  constraint plan_year_check CHECK (((year >= 1990) AND (year <= 2100)))
  constraint plan_partnership_id_draft_id_fkey FOREIGN KEY (partnership_id, draft_id) REFERENCES draft(partnership_id, id)
  constraint plan_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint plan_pkey PRIMARY KEY (partnership_id, id)
  constraint plan_partnership_id_draft_id_key UNIQUE (partnership_id, draft_id)
  policy plan_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy plan_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy plan_select for select using ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (partnership_id = ANY (( SELECT app_participates() AS app_participates)::uuid[])))
  policy plan_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table plan_version
  partnership_id uuid not null
  id uuid not null
  plan_id uuid not null
  number integer not null
  made_at timestamp with time zone not null
  person_id uuid not null
  content jsonb not null
  origins jsonb not null default '{}'::jsonb
  checksum text not null
  constraint plan_version_checksum_check CHECK ((checksum ~ '^[0-9a-f]{64}$'::text))
  constraint plan_version_number_check CHECK ((number > 0))
  constraint plan_version_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint plan_version_partnership_id_plan_id_fkey FOREIGN KEY (partnership_id, plan_id) REFERENCES plan(partnership_id, id)
  constraint plan_version_pkey PRIMARY KEY (partnership_id, id)
  constraint plan_version_partnership_id_plan_id_number_key UNIQUE (partnership_id, plan_id, number)
  CREATE INDEX plan_version_person ON public.plan_version USING btree (partnership_id, person_id)
  policy plan_version_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy plan_version_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  grant insert, select to samhandling_app

table position
  partnership_id uuid not null
  id uuid not null
  organisation_id uuid not null
  name text not null
  rank integer not null default 0
  version integer not null default 1
  constraint position_name_check CHECK ((name <> ''::text))
  constraint position_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id)
  constraint position_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX position_organisation ON public."position" USING btree (partnership_id, organisation_id)
  policy position_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy position_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy position_select for select using ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR (partnership_id = ANY (( SELECT app_participates() AS app_participates)::uuid[])))
  policy position_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table problem
  partnership_id uuid not null
  id uuid not null
  area_id uuid not null
  text text not null
  place_id uuid
  rank integer not null default 0
  origin_id uuid
  version integer not null default 1
  constraint problem_text_check CHECK ((text <> ''::text))
  constraint problem_partnership_id_area_id_fkey FOREIGN KEY (partnership_id, area_id) REFERENCES area(partnership_id, id) ON DELETE CASCADE
  constraint problem_partnership_id_place_id_fkey FOREIGN KEY (partnership_id, place_id) REFERENCES place(partnership_id, id)
  constraint problem_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX problem_area ON public.problem USING btree (partnership_id, area_id, rank)
  CREATE INDEX problem_place ON public.problem USING btree (partnership_id, place_id)
  policy problem_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy problem_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy problem_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy problem_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table programme
  partnership_id uuid not null
  id uuid not null
  kind text not null
  name text not null
  description text
  coverage text
  revision text
  organisation_id uuid
  position_id uuid
  rank integer not null default 0
  version integer not null default 1
  constraint programme_kind_check CHECK ((kind = ANY (ARRAY['programme'::text, 'routine'::text, 'training'::text])))
  constraint programme_name_check CHECK ((name <> ''::text))
  constraint programme_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint programme_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id)
  constraint programme_partnership_id_position_id_fkey FOREIGN KEY (partnership_id, position_id) REFERENCES "position"(partnership_id, id)
  constraint programme_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX programme_organisation ON public.programme USING btree (partnership_id, organisation_id)
  CREATE INDEX programme_position ON public.programme USING btree (partnership_id, position_id)
  policy programme_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy programme_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy programme_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy programme_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table promise
  partnership_id uuid not null
  id uuid not null
  text text not null
  promised_by text
  promised_on date
  due text
  due_on date
  activity_id uuid
  version integer not null default 1
  constraint promise_text_check CHECK ((text <> ''::text))
  constraint promise_partnership_id_activity_id_fkey FOREIGN KEY (partnership_id, activity_id) REFERENCES activity(partnership_id, id)
  constraint promise_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint promise_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX promise_activity ON public.promise USING btree (partnership_id, activity_id)
  policy promise_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy promise_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy promise_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy promise_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table promise_outcome
  partnership_id uuid not null
  id uuid not null
  promise_id uuid not null
  state text not null
  text text not null
  seen_on date not null
  version integer not null default 1
  constraint promise_outcome_state_check CHECK ((state = ANY (ARRAY['kept'::text, 'partly-kept'::text, 'not-kept'::text, 'going-on'::text])))
  constraint promise_outcome_text_check CHECK ((text <> ''::text))
  constraint promise_outcome_partnership_id_promise_id_fkey FOREIGN KEY (partnership_id, promise_id) REFERENCES promise(partnership_id, id) ON DELETE CASCADE
  constraint promise_outcome_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX promise_outcome_promise ON public.promise_outcome USING btree (partnership_id, promise_id, seen_on DESC)
  policy promise_outcome_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy promise_outcome_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy promise_outcome_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy promise_outcome_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table published_figure
  partnership_id uuid not null
  id uuid not null
  version_id uuid
  published_in text
  published_on date not null
  source_id uuid
  category_code text
  counted text not null
  territory_id uuid
  ground text not null
  starts_on date not null
  ends_on date not null
  divided_by text
  part text
  value integer
  at_least boolean not null default false
  at timestamp with time zone not null
  person_id uuid not null
  without text[] not null default '{}'::text[]
  constraint published_figure_check CHECK ((ends_on >= starts_on))
  constraint published_figure_check1 CHECK (((version_id IS NULL) = (published_in IS NOT NULL)))
  constraint published_figure_check2 CHECK (((divided_by IS NULL) = (part IS NULL)))
  constraint published_figure_check3 CHECK (((source_id IS NULL) = (category_code IS NULL)))
  constraint published_figure_check4 CHECK (((version_id IS NOT NULL) OR (value IS NOT NULL)))
  constraint published_figure_counted_check CHECK ((counted <> ''::text))
  constraint published_figure_divided_by_check CHECK ((divided_by <> ''::text))
  constraint published_figure_ground_check CHECK ((ground <> ''::text))
  constraint published_figure_part_check CHECK ((part <> ''::text))
  constraint published_figure_published_in_check CHECK ((published_in <> ''::text))
  constraint published_figure_value_check CHECK ((value >= 0))
  constraint published_figure_without_check CHECK ((array_to_string(without, ''::text) ~ '^([0-9]{4}-[0-9]{2})*$'::text))
  constraint published_figure_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint published_figure_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint published_figure_partnership_id_source_id_fkey FOREIGN KEY (partnership_id, source_id) REFERENCES source(partnership_id, id)
  constraint published_figure_partnership_id_territory_id_fkey FOREIGN KEY (partnership_id, territory_id) REFERENCES territory(partnership_id, id)
  constraint published_figure_partnership_id_version_id_fkey FOREIGN KEY (partnership_id, version_id) REFERENCES picture_version(partnership_id, id)
  constraint published_figure_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX published_figure_at ON public.published_figure USING btree (partnership_id, published_on, id)
  CREATE INDEX published_figure_person ON public.published_figure USING btree (partnership_id, person_id)
  CREATE INDEX published_figure_source ON public.published_figure USING btree (partnership_id, source_id)
  CREATE INDEX published_figure_territory ON public.published_figure USING btree (partnership_id, territory_id)
  CREATE INDEX published_figure_version ON public.published_figure USING btree (partnership_id, version_id)
  policy published_figure_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy published_figure_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  grant insert, select to samhandling_app

table recipe
  partnership_id uuid not null
  id uuid not null
  source_id uuid not null
  name text not null
  reader text not null
  layout jsonb not null
  version integer not null default 1
  fetched jsonb
  constraint recipe_name_check CHECK ((name <> ''::text))
  constraint recipe_reader_check CHECK ((reader <> ''::text))
  constraint recipe_partnership_id_source_id_fkey FOREIGN KEY (partnership_id, source_id) REFERENCES source(partnership_id, id)
  constraint recipe_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX recipe_source ON public.recipe USING btree (partnership_id, source_id)
  policy recipe_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy recipe_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy recipe_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy recipe_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table referral
  partnership_id uuid not null
  id uuid not null
  version_id uuid not null
  sent_at timestamp with time zone not null
  answer_by date
  message text
  person_id uuid not null
  constraint referral_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint referral_partnership_id_version_id_fkey FOREIGN KEY (partnership_id, version_id) REFERENCES plan_version(partnership_id, id)
  constraint referral_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX referral_person ON public.referral USING btree (partnership_id, person_id)
  CREATE INDEX referral_version ON public.referral USING btree (partnership_id, version_id)
  policy referral_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy referral_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  grant insert, select to samhandling_app

table referral_end
  partnership_id uuid not null
  id uuid not null
  referral_id uuid not null
  at timestamp with time zone not null
  person_id uuid not null
  constraint referral_end_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint referral_end_partnership_id_referral_id_fkey FOREIGN KEY (partnership_id, referral_id) REFERENCES referral(partnership_id, id)
  constraint referral_end_pkey PRIMARY KEY (partnership_id, id)
  constraint referral_end_partnership_id_referral_id_key UNIQUE (partnership_id, referral_id)
  CREATE INDEX referral_end_person ON public.referral_end USING btree (partnership_id, person_id)
  policy referral_end_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy referral_end_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  grant insert, select to samhandling_app

table report
  partnership_id uuid not null
  id uuid not null
  round_id uuid not null
  number integer not null
  content jsonb not null
  checksum text not null
  at timestamp with time zone not null
  person_id uuid not null
  constraint report_checksum_check CHECK ((checksum ~ '^[0-9a-f]{64}$'::text))
  constraint report_number_check CHECK ((number > 0))
  constraint report_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint report_partnership_id_round_id_fkey FOREIGN KEY (partnership_id, round_id) REFERENCES round(partnership_id, id)
  constraint report_pkey PRIMARY KEY (partnership_id, id)
  constraint report_partnership_id_round_id_number_key UNIQUE (partnership_id, round_id, number)
  CREATE INDEX report_person ON public.report USING btree (partnership_id, person_id)
  policy report_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy report_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  grant insert, select to samhandling_app

table report_decision
  partnership_id uuid not null
  id uuid not null
  report_id uuid not null
  round_id uuid not null
  body text not null
  decided_on date not null
  note text
  at timestamp with time zone not null
  person_id uuid not null
  constraint report_decision_body_check CHECK ((body <> ''::text))
  constraint report_decision_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint report_decision_partnership_id_report_id_fkey FOREIGN KEY (partnership_id, report_id) REFERENCES report(partnership_id, id)
  constraint report_decision_partnership_id_round_id_fkey FOREIGN KEY (partnership_id, round_id) REFERENCES round(partnership_id, id)
  constraint report_decision_pkey PRIMARY KEY (partnership_id, id)
  constraint report_decision_partnership_id_report_id_key UNIQUE (partnership_id, report_id)
  constraint report_decision_partnership_id_round_id_key UNIQUE (partnership_id, round_id)
  CREATE INDEX report_decision_person ON public.report_decision USING btree (partnership_id, person_id)
  policy report_decision_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy report_decision_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  grant insert, select to samhandling_app

table reporting_point
  partnership_id uuid not null
  id uuid not null
  year integer not null
  code text not null
  name text not null
  covers_from date not null
  covers_to date not null
  due_on date not null
  coordinated_by text
  group_id uuid
  version integer not null default 1
  constraint reporting_point_check CHECK ((covers_to >= covers_from))
  constraint reporting_point_check1 CHECK ((due_on >= covers_to))
  constraint reporting_point_code_check CHECK ((code = ANY (ARRAY['T1'::text, 'T2'::text, 'T3'::text, 'VB'::text, 'Q1'::text, 'Q2'::text, 'Q3'::text, 'Q4'::text, 'H1'::text, 'H2'::text])))
  constraint reporting_point_name_check CHECK ((name <> ''::text))
  constraint reporting_point_year_check CHECK (((year >= 1990) AND (year <= 2100)))
  constraint reporting_point_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint reporting_point_partnership_id_group_id_fkey FOREIGN KEY (partnership_id, group_id) REFERENCES "group"(partnership_id, id)
  constraint reporting_point_pkey PRIMARY KEY (partnership_id, id)
  constraint reporting_point_partnership_id_year_code_key UNIQUE (partnership_id, year, code)
  CREATE INDEX reporting_point_group ON public.reporting_point USING btree (partnership_id, group_id)
  policy reporting_point_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy reporting_point_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy reporting_point_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy reporting_point_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table resolution
  partnership_id uuid not null
  id uuid not null
  meeting_id uuid not null
  group_id uuid not null
  agenda_item_id uuid
  number integer not null
  wording text not null
  activity_id uuid
  internal boolean not null default false
  at timestamp with time zone not null
  version integer not null default 1
  constraint resolution_number_check CHECK ((number > 0))
  constraint resolution_wording_check CHECK ((wording <> ''::text))
  constraint resolution_partnership_id_meeting_id_agenda_item_id_fkey FOREIGN KEY (partnership_id, meeting_id, agenda_item_id) REFERENCES agenda_item(partnership_id, meeting_id, id)
  constraint resolution_partnership_id_meeting_id_group_id_fkey FOREIGN KEY (partnership_id, meeting_id, group_id) REFERENCES meeting(partnership_id, id, group_id) ON DELETE CASCADE
  constraint resolution_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX resolution_activity ON public.resolution USING btree (partnership_id, activity_id)
  CREATE INDEX resolution_agenda_item ON public.resolution USING btree (partnership_id, meeting_id, agenda_item_id)
  CREATE INDEX resolution_meeting ON public.resolution USING btree (partnership_id, meeting_id, group_id)
  policy resolution_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy resolution_insert for insert with check (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  policy resolution_select for select using ((partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[])) OR ((NOT internal) AND ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((partnership_id = ANY (( SELECT app_participates() AS app_participates)::uuid[])) AND (group_id = ANY (( SELECT app_ids('group'::text) AS app_ids)::uuid[]))))))
  policy resolution_update for update using (partnership_id = ANY (( SELECT app_keeps_activities() AS app_keeps_activities)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table revision
  partnership_id uuid not null
  id uuid not null
  programme_id uuid not null
  revised_on date not null
  outcome text
  version integer not null default 1
  constraint revision_partnership_id_programme_id_fkey FOREIGN KEY (partnership_id, programme_id) REFERENCES programme(partnership_id, id) ON DELETE CASCADE
  constraint revision_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX revision_programme ON public.revision USING btree (partnership_id, programme_id, revised_on DESC)
  policy revision_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy revision_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy revision_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy revision_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table round
  partnership_id uuid not null
  id uuid not null
  reporting_point_id uuid not null
  plan_id uuid not null
  opened_at timestamp with time zone not null
  person_id uuid not null
  summary text
  version integer not null default 1
  constraint round_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint round_partnership_id_plan_id_fkey FOREIGN KEY (partnership_id, plan_id) REFERENCES plan(partnership_id, id)
  constraint round_partnership_id_reporting_point_id_fkey FOREIGN KEY (partnership_id, reporting_point_id) REFERENCES reporting_point(partnership_id, id)
  constraint round_pkey PRIMARY KEY (partnership_id, id)
  constraint round_partnership_id_reporting_point_id_key UNIQUE (partnership_id, reporting_point_id)
  CREATE INDEX round_person ON public.round USING btree (partnership_id, person_id)
  CREATE INDEX round_plan ON public.round USING btree (partnership_id, plan_id)
  policy round_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy round_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy round_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy round_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select to samhandling_app

table saved_view
  partnership_id uuid not null
  id uuid not null
  plan_id uuid not null
  person_id uuid not null
  name text not null
  shared boolean not null default false
  view jsonb not null
  version integer not null default 1
  constraint saved_view_name_check CHECK ((name <> ''::text))
  constraint saved_view_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id) ON DELETE CASCADE
  constraint saved_view_partnership_id_plan_id_fkey FOREIGN KEY (partnership_id, plan_id) REFERENCES plan(partnership_id, id) ON DELETE CASCADE
  constraint saved_view_pkey PRIMARY KEY (partnership_id, id)
  constraint saved_view_partnership_id_plan_id_person_id_name_key UNIQUE (partnership_id, plan_id, person_id, name)
  CREATE INDEX saved_view_person ON public.saved_view USING btree (partnership_id, person_id)
  policy saved_view_delete for delete using ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy saved_view_insert for insert with check ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy saved_view_select for select using ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) AND (shared OR (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[]))))
  policy saved_view_update for update using ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  grant delete, insert, select, update to samhandling_app

table seat
  partnership_id uuid not null
  id uuid not null
  group_id uuid not null
  position_id uuid not null
  presenter boolean not null default false
  version integer not null default 1
  constraint seat_partnership_id_group_id_fkey FOREIGN KEY (partnership_id, group_id) REFERENCES "group"(partnership_id, id) ON DELETE CASCADE
  constraint seat_partnership_id_position_id_fkey FOREIGN KEY (partnership_id, position_id) REFERENCES "position"(partnership_id, id) ON DELETE CASCADE
  constraint seat_pkey PRIMARY KEY (partnership_id, id)
  constraint seat_partnership_id_group_id_position_id_key UNIQUE (partnership_id, group_id, position_id)
  CREATE INDEX seat_position ON public.seat USING btree (partnership_id, position_id)
  policy seat_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy seat_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy seat_select for select using ((partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[])) OR ((partnership_id = ANY (( SELECT app_participates() AS app_participates)::uuid[])) AND (group_id = ANY (( SELECT app_ids('group'::text) AS app_ids)::uuid[]))))
  policy seat_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table series
  partnership_id uuid not null
  id uuid not null
  source_id uuid not null
  category_id uuid not null
  territory_id uuid not null
  constraint series_partnership_id_category_id_fkey FOREIGN KEY (partnership_id, category_id) REFERENCES category(partnership_id, id)
  constraint series_partnership_id_source_id_fkey FOREIGN KEY (partnership_id, source_id) REFERENCES source(partnership_id, id)
  constraint series_partnership_id_territory_id_fkey FOREIGN KEY (partnership_id, territory_id) REFERENCES territory(partnership_id, id)
  constraint series_pkey PRIMARY KEY (partnership_id, id)
  constraint series_partnership_id_source_id_category_id_territory_id_key UNIQUE (partnership_id, source_id, category_id, territory_id)
  CREATE INDEX series_category ON public.series USING btree (partnership_id, category_id)
  CREATE INDEX series_territory ON public.series USING btree (partnership_id, territory_id)
  policy series_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy series_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  grant insert, select to samhandling_app

table series_break
  partnership_id uuid not null
  id uuid not null
  source_id uuid not null
  category_id uuid
  starts_on date not null
  reason text not null
  version integer not null default 1
  constraint series_break_reason_check CHECK ((reason <> ''::text))
  constraint series_break_partnership_id_category_id_fkey FOREIGN KEY (partnership_id, category_id) REFERENCES category(partnership_id, id)
  constraint series_break_partnership_id_source_id_fkey FOREIGN KEY (partnership_id, source_id) REFERENCES source(partnership_id, id)
  constraint series_break_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX series_break_category ON public.series_break USING btree (partnership_id, category_id)
  CREATE INDEX series_break_source ON public.series_break USING btree (partnership_id, source_id)
  policy series_break_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy series_break_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy series_break_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy series_break_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table session
  token_hash bytea not null
  account_id uuid not null
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint session_pkey PRIMARY KEY (token_hash)
  CREATE INDEX session_account ON public.session USING btree (account_id)
  policy session_delete for delete using (( SELECT app_gate() AS app_gate) OR (account_id = ( SELECT app_account() AS app_account)))
  policy session_insert for insert with check ( SELECT app_gate() AS app_gate)
  policy session_select for select using (( SELECT app_gate() AS app_gate) OR (account_id = ( SELECT app_account() AS app_account)))
  grant delete, insert, select to samhandling_app

table sign_in_link
  token_hash bytea not null
  account_id uuid not null
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  constraint sign_in_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint sign_in_link_pkey PRIMARY KEY (token_hash)
  CREATE INDEX sign_in_link_account ON public.sign_in_link USING btree (account_id)
  policy sign_in_link_delete for delete using ( SELECT app_gate() AS app_gate)
  policy sign_in_link_insert for insert with check ( SELECT app_gate() AS app_gate)
  policy sign_in_link_select for select using ( SELECT app_gate() AS app_gate)
  grant delete, insert, select to samhandling_app

table sign_off
  partnership_id uuid not null
  id uuid not null
  report_id uuid not null
  organisation_id uuid not null
  organisation_name text not null
  case_number text
  signed_as text not null
  signed_on date not null
  at timestamp with time zone not null
  person_id uuid not null
  constraint sign_off_signed_as_check CHECK ((signed_as <> ''::text))
  constraint sign_off_partnership_id_organisation_id_fkey FOREIGN KEY (partnership_id, organisation_id) REFERENCES organisation(partnership_id, id)
  constraint sign_off_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint sign_off_partnership_id_report_id_fkey FOREIGN KEY (partnership_id, report_id) REFERENCES report(partnership_id, id)
  constraint sign_off_pkey PRIMARY KEY (partnership_id, id)
  constraint sign_off_partnership_id_report_id_organisation_id_key UNIQUE (partnership_id, report_id, organisation_id)
  CREATE INDEX sign_off_organisation ON public.sign_off USING btree (partnership_id, organisation_id)
  CREATE INDEX sign_off_person ON public.sign_off USING btree (partnership_id, person_id)
  policy sign_off_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy sign_off_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  grant insert, select to samhandling_app

table signature_withdrawal
  partnership_id uuid not null
  id uuid not null
  signature_id uuid not null
  at timestamp with time zone not null
  person_id uuid not null
  constraint signature_withdrawal_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint signature_withdrawal_partnership_id_signature_id_person_id_fkey FOREIGN KEY (partnership_id, signature_id, person_id) REFERENCES finding_signature(partnership_id, id, person_id)
  constraint signature_withdrawal_pkey PRIMARY KEY (partnership_id, id)
  constraint signature_withdrawal_partnership_id_signature_id_key UNIQUE (partnership_id, signature_id)
  CREATE INDEX signature_withdrawal_person ON public.signature_withdrawal USING btree (partnership_id, person_id)
  CREATE INDEX signature_withdrawal_signature ON public.signature_withdrawal USING btree (partnership_id, signature_id, person_id)
  policy signature_withdrawal_insert for insert with check ((partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[])) AND (person_id = ANY (( SELECT app_ids('person'::text) AS app_ids)::uuid[])))
  policy signature_withdrawal_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  grant insert, select to samhandling_app

table source
  partnership_id uuid not null
  id uuid not null
  name text not null
  publisher text
  address text
  unit text not null
  definition text
  timed_by text
  counts text not null default 'events'::text
  licence text
  next_on date
  version integer not null default 1
  delay_weeks smallint
  constraint source_counts_check CHECK ((counts = ANY (ARRAY['events'::text, 'persons'::text])))
  constraint source_delay_weeks_check CHECK (((delay_weeks >= 0) AND (delay_weeks <= 52)))
  constraint source_name_check CHECK ((name <> ''::text))
  constraint source_timed_by_check CHECK ((timed_by = ANY (ARRAY['occurred'::text, 'registered'::text])))
  constraint source_unit_check CHECK ((unit <> ''::text))
  constraint source_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint source_pkey PRIMARY KEY (partnership_id, id)
  policy source_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy source_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy source_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy source_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table stance
  partnership_id uuid not null
  id uuid not null
  catalogue_area_id uuid not null
  kind text not null
  reason text
  area_id uuid
  version integer not null default 1
  constraint stance_kind_check CHECK ((kind = ANY (ARRAY['local-area'::text, 'established-collaboration'::text, 'included-in-other-areas'::text])))
  constraint stance_partnership_id_area_id_fkey FOREIGN KEY (partnership_id, area_id) REFERENCES area(partnership_id, id)
  constraint stance_partnership_id_catalogue_area_id_fkey FOREIGN KEY (partnership_id, catalogue_area_id) REFERENCES catalogue_area(partnership_id, id) ON DELETE CASCADE
  constraint stance_pkey PRIMARY KEY (partnership_id, id)
  constraint stance_partnership_id_catalogue_area_id_key UNIQUE (partnership_id, catalogue_area_id)
  CREATE INDEX stance_area ON public.stance USING btree (partnership_id, area_id)
  policy stance_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy stance_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy stance_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy stance_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table strategy
  partnership_id uuid not null
  id uuid not null
  title text not null
  text text
  due text
  due_on date
  version integer not null default 1
  constraint strategy_title_check CHECK ((title <> ''::text))
  constraint strategy_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint strategy_pkey PRIMARY KEY (partnership_id, id)
  policy strategy_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy strategy_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy strategy_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy strategy_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table succession
  partnership_id uuid not null
  id uuid not null
  earlier_area_id uuid not null
  later_area_id uuid not null
  version integer not null default 1
  constraint succession_of_another CHECK ((earlier_area_id <> later_area_id))
  constraint succession_partnership_id_earlier_area_id_fkey FOREIGN KEY (partnership_id, earlier_area_id) REFERENCES catalogue_area(partnership_id, id) ON DELETE CASCADE
  constraint succession_partnership_id_later_area_id_fkey FOREIGN KEY (partnership_id, later_area_id) REFERENCES catalogue_area(partnership_id, id) ON DELETE CASCADE
  constraint succession_pkey PRIMARY KEY (partnership_id, id)
  constraint succession_partnership_id_earlier_area_id_later_area_id_key UNIQUE (partnership_id, earlier_area_id, later_area_id)
  CREATE INDEX succession_later ON public.succession USING btree (partnership_id, later_area_id)
  policy succession_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy succession_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy succession_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy succession_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table territory
  partnership_id uuid not null
  id uuid not null
  name text not null
  kind text not null
  code text
  edition text
  place_id uuid
  within_id uuid
  residents integer
  rank integer not null default 0
  version integer not null default 1
  constraint territory_kind_check CHECK ((kind = ANY (ARRAY['country'::text, 'region'::text, 'municipality'::text, 'district'::text, 'statistical'::text, 'police'::text, 'place'::text, 'other'::text])))
  constraint territory_name_check CHECK ((name <> ''::text))
  constraint territory_residents_check CHECK ((residents >= 0))
  constraint territory_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint territory_partnership_id_place_id_fkey FOREIGN KEY (partnership_id, place_id) REFERENCES place(partnership_id, id)
  constraint territory_partnership_id_within_id_fkey FOREIGN KEY (partnership_id, within_id) REFERENCES territory(partnership_id, id)
  constraint territory_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX territory_place ON public.territory USING btree (partnership_id, place_id)
  CREATE INDEX territory_within ON public.territory USING btree (partnership_id, within_id)
  policy territory_delete for delete using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy territory_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy territory_select for select using (partnership_id = ANY (( SELECT app_reads() AS app_reads)::uuid[]))
  policy territory_update for update using (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  grant delete, insert, select, update to samhandling_app

table version_signature
  partnership_id uuid not null
  id uuid not null
  signature_id uuid not null
  plan_version_id uuid
  report_id uuid
  picture_version_id uuid
  constraint version_signature_check CHECK ((num_nonnulls(plan_version_id, report_id, picture_version_id) = 1))
  constraint version_signature_partnership_id_picture_version_id_fkey FOREIGN KEY (partnership_id, picture_version_id) REFERENCES picture_version(partnership_id, id)
  constraint version_signature_partnership_id_plan_version_id_fkey FOREIGN KEY (partnership_id, plan_version_id) REFERENCES plan_version(partnership_id, id)
  constraint version_signature_partnership_id_report_id_fkey FOREIGN KEY (partnership_id, report_id) REFERENCES report(partnership_id, id)
  constraint version_signature_partnership_id_signature_id_fkey FOREIGN KEY (partnership_id, signature_id) REFERENCES finding_signature(partnership_id, id)
  constraint version_signature_pkey PRIMARY KEY (partnership_id, id)
  CREATE UNIQUE INDEX version_signature_picture_version ON public.version_signature USING btree (partnership_id, picture_version_id, signature_id)
  CREATE UNIQUE INDEX version_signature_plan_version ON public.version_signature USING btree (partnership_id, plan_version_id, signature_id)
  CREATE UNIQUE INDEX version_signature_report ON public.version_signature USING btree (partnership_id, report_id, signature_id)
  CREATE INDEX version_signature_signature ON public.version_signature USING btree (partnership_id, signature_id)
  policy version_signature_insert for insert with check (partnership_id = ANY (( SELECT app_coordinates() AS app_coordinates)::uuid[]))
  policy version_signature_select for select using (partnership_id = ANY (( SELECT app_reads_history() AS app_reads_history)::uuid[]))
  grant insert, select to samhandling_app

CREATE OR REPLACE FUNCTION public.app_account()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid

CREATE OR REPLACE FUNCTION public.app_bears()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN app_ids('bearer'::text)

CREATE OR REPLACE FUNCTION public.app_belongs()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN ((app_reads() || app_ids('participant'::text)) || app_ids('reporter'::text))

CREATE OR REPLACE FUNCTION public.app_coordinates()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN app_ids('coordinator'::text)

CREATE OR REPLACE FUNCTION public.app_gate()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(current_setting('app.gate'::text, true), ''::text) = 'open'::text)

CREATE OR REPLACE FUNCTION public.app_ids(setting text)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(NULLIF(current_setting(('app.'::text || setting), true), ''::text), '{}'::text))::uuid[]

CREATE OR REPLACE FUNCTION public.app_keeps_activities()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (app_ids('coordinator'::text) || app_ids('member'::text))

CREATE OR REPLACE FUNCTION public.app_participates()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN app_ids('participant'::text)

CREATE OR REPLACE FUNCTION public.app_post()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (COALESCE(current_setting('app.post'::text, true), ''::text) = 'open'::text)

CREATE OR REPLACE FUNCTION public.app_reads()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (((app_ids('coordinator'::text) || app_ids('leader'::text)) || app_ids('member'::text)) || app_ids('reader'::text))

CREATE OR REPLACE FUNCTION public.app_reads_history()
 RETURNS uuid[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN ((app_ids('coordinator'::text) || app_ids('leader'::text)) || app_ids('member'::text))

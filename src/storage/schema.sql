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
  policy account_insert for insert with check app_gate()
  policy account_select for select using ((id = app_account()) OR app_gate())
  policy account_update for update using ((id = app_account()) OR app_gate())
  grant insert, select to samhandling_app

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
  constraint activity_due_point_check CHECK ((due_point = ANY (ARRAY['T1'::text, 'T2'::text, 'T3'::text, 'VB'::text])))
  constraint activity_duration_kind_check CHECK ((duration_kind = ANY (ARRAY['open-ended'::text, 'continuous'::text, 'year'::text, 'range'::text, 'due'::text, 'reporting-point'::text])))
  constraint activity_follow_up_points_check CHECK ((follow_up_points <@ '{T1,T2,T3,VB}'::text[]))
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
  policy activity_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy activity_insert for insert with check (partnership_id = ANY (app_keeps_activities()))
  policy activity_select for select using ((partnership_id = ANY (app_reads())) OR ((partnership_id = ANY (app_participates())) AND (id = ANY (app_ids('activity'::text)))) OR app_gate())
  policy activity_update for update using (partnership_id = ANY (app_keeps_activities()))
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
  policy agreement_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy agreement_insert for insert with check (partnership_id = ANY (app_coordinates()))
  policy agreement_select for select using (partnership_id = ANY (app_reads()))
  policy agreement_update for update using (partnership_id = ANY (app_coordinates()))
  grant delete, insert, select, update to samhandling_app

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
  policy area_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy area_insert for insert with check (partnership_id = ANY (app_coordinates()))
  policy area_select for select using ((partnership_id = ANY (app_reads())) OR (partnership_id = ANY (app_participates())))
  policy area_update for update using (partnership_id = ANY (app_coordinates()))
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
  policy catalogue_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy catalogue_insert for insert with check (partnership_id = ANY (app_coordinates()))
  policy catalogue_select for select using (partnership_id = ANY (app_reads()))
  policy catalogue_update for update using (partnership_id = ANY (app_coordinates()))
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
  policy catalogue_area_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy catalogue_area_insert for insert with check (partnership_id = ANY (app_coordinates()))
  policy catalogue_area_select for select using (partnership_id = ANY (app_reads()))
  policy catalogue_area_update for update using (partnership_id = ANY (app_coordinates()))
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
  policy cause_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy cause_insert for insert with check (partnership_id = ANY (app_coordinates()))
  policy cause_select for select using (partnership_id = ANY (app_reads()))
  policy cause_update for update using (partnership_id = ANY (app_coordinates()))
  grant delete, insert, select, update to samhandling_app

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
  policy closing_insert for insert with check ((partnership_id = ANY (app_coordinates())) AND (person_id = ANY (app_ids('person'::text))))
  policy closing_select for select using (partnership_id = ANY (app_reads()))
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
  policy comment_insert for insert with check ((partnership_id = ANY (app_reads_history())) AND (person_id = ANY (app_ids('person'::text))))
  policy comment_select for select using (partnership_id = ANY (app_reads_history()))
  grant insert, select to samhandling_app

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
  policy contact_delete for delete using (partnership_id = ANY (app_keeps_activities()))
  policy contact_insert for insert with check (partnership_id = ANY (app_keeps_activities()))
  policy contact_select for select using ((partnership_id = ANY (app_reads())) OR ((partnership_id = ANY (app_participates())) AND (activity_id = ANY (app_ids('activity'::text)))))
  policy contact_update for update using (partnership_id = ANY (app_keeps_activities()))
  grant delete, insert, select, update to samhandling_app

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
  policy decision_insert for insert with check ((partnership_id = ANY (app_coordinates())) AND (person_id = ANY (app_ids('person'::text))))
  policy decision_select for select using (partnership_id = ANY (app_reads()))
  grant insert, select to samhandling_app

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
  policy draft_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy draft_insert for insert with check (partnership_id = ANY (app_coordinates()))
  policy draft_select for select using (partnership_id = ANY (app_coordinates()))
  policy draft_update for update using (partnership_id = ANY (app_coordinates()))
  grant delete, insert, select, update to samhandling_app

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
  constraint event_record_check CHECK ((record = ANY (ARRAY['partnership'::text, 'organisation'::text, 'position'::text, 'person'::text, 'holding'::text, 'membership'::text, 'participation'::text, 'invitation'::text, 'draft'::text, 'plan'::text, 'area'::text, 'goal'::text, 'passage'::text, 'activity'::text, 'contact'::text, 'group'::text, 'seat'::text, 'place'::text, 'agreement'::text, 'party'::text, 'catalogueArea'::text, 'stance'::text, 'indicator'::text, 'indicatorValue'::text, 'judgement'::text, 'event'::text, 'problem'::text, 'cause'::text, 'programme'::text, 'catalogue'::text, 'succession'::text, 'planVersion'::text, 'referral'::text, 'comment'::text, 'decision'::text, 'savedView'::text, 'closing'::text])))
  constraint event_verb_check CHECK ((verb = ANY (ARRAY['added'::text, 'changed'::text, 'moved'::text, 'removed'::text, 'confirmed'::text, 'accepted'::text, 'dismissed'::text, 'reconsidered'::text, 'invited'::text, 'joined'::text, 'left'::text, 'undone'::text, 'sent'::text, 'decided'::text, 'carried'::text])))
  constraint event_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint event_partnership_id_person_id_fkey FOREIGN KEY (partnership_id, person_id) REFERENCES person(partnership_id, id)
  constraint event_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX event_at ON public.event USING btree (partnership_id, at DESC, id DESC)
  CREATE INDEX event_kind ON public.event USING btree (partnership_id, record, at DESC, id DESC)
  CREATE INDEX event_person ON public.event USING btree (partnership_id, person_id)
  CREATE INDEX event_record ON public.event USING btree (partnership_id, record_id, at DESC)
  policy event_insert for insert with check ((partnership_id = ANY (app_belongs())) AND (person_id = ANY (app_ids('person'::text))))
  policy event_select for select using ((partnership_id = ANY (app_coordinates())) OR ((partnership_id = ANY (app_reads_history())) AND (record <> ALL (ARRAY['membership'::text, 'participation'::text, 'invitation'::text, 'draft'::text]))))
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
  policy goal_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy goal_insert for insert with check (partnership_id = ANY (app_coordinates()))
  policy goal_select for select using (partnership_id = ANY (app_reads()))
  policy goal_update for update using (partnership_id = ANY (app_coordinates()))
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
  policy group_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy group_insert for insert with check (partnership_id = ANY (app_coordinates()))
  policy group_select for select using ((partnership_id = ANY (app_reads())) OR ((partnership_id = ANY (app_participates())) AND (id = ANY (app_ids('group'::text)))))
  policy group_update for update using (partnership_id = ANY (app_coordinates()))
  grant delete, insert, select, update to samhandling_app

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
  policy holding_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy holding_insert for insert with check (partnership_id = ANY (app_coordinates()))
  policy holding_select for select using (partnership_id = ANY (app_reads()))
  policy holding_update for update using (partnership_id = ANY (app_coordinates()))
  grant delete, insert, select, update to samhandling_app

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
  constraint indicator_form_check CHECK ((form = ANY (ARRAY['series'::text, 'comparison'::text, 'count'::text])))
  constraint indicator_kind_check CHECK ((kind = ANY (ARRAY['count'::text, 'share'::text])))
  constraint indicator_name_check CHECK ((name <> ''::text))
  constraint indicator_partnership_id_place_id_fkey FOREIGN KEY (partnership_id, place_id) REFERENCES place(partnership_id, id)
  constraint indicator_partnership_id_plan_id_area_id_fkey FOREIGN KEY (partnership_id, plan_id, area_id) REFERENCES area(partnership_id, plan_id, id) ON DELETE CASCADE
  constraint indicator_partnership_id_plan_id_fkey FOREIGN KEY (partnership_id, plan_id) REFERENCES plan(partnership_id, id) ON DELETE CASCADE
  constraint indicator_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX indicator_area ON public.indicator USING btree (partnership_id, area_id, plan_id)
  CREATE INDEX indicator_place ON public.indicator USING btree (partnership_id, place_id)
  CREATE INDEX indicator_plan ON public.indicator USING btree (partnership_id, plan_id, rank)
  policy indicator_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy indicator_insert for insert with check (partnership_id = ANY (app_coordinates()))
  policy indicator_select for select using (partnership_id = ANY (app_reads()))
  policy indicator_update for update using (partnership_id = ANY (app_coordinates()))
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
  constraint indicator_value_check CHECK (((value IS NULL) = (state = ANY (ARRAY['missing'::text, 'suppressed'::text]))))
  constraint indicator_value_check1 CHECK (((state = 'zero'::text) <= (value = (0)::numeric)))
  constraint indicator_value_state_check CHECK ((state = ANY (ARRAY['known'::text, 'zero'::text, 'missing'::text, 'suppressed'::text, 'preliminary'::text, 'noised'::text])))
  constraint indicator_value_partnership_id_indicator_id_fkey FOREIGN KEY (partnership_id, indicator_id) REFERENCES indicator(partnership_id, id) ON DELETE CASCADE
  constraint indicator_value_pkey PRIMARY KEY (partnership_id, id)
  CREATE INDEX indicator_value_indicator ON public.indicator_value USING btree (partnership_id, indicator_id, rank)
  policy indicator_value_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy indicator_value_insert for insert with check (partnership_id = ANY (app_coordinates()))
  policy indicator_value_select for select using (partnership_id = ANY (app_reads()))
  policy indicator_value_update for update using (partnership_id = ANY (app_coordinates()))
  grant delete, insert, select, update to samhandling_app

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
  policy invitation_delete for delete using ((partnership_id = ANY (app_coordinates())) OR app_gate())
  policy invitation_insert for insert with check ((partnership_id = ANY (app_coordinates())) AND (invited_by_id = ANY (app_ids('person'::text))))
  policy invitation_select for select using ((partnership_id = ANY (app_coordinates())) OR app_gate())
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
  policy judgement_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy judgement_insert for insert with check ((partnership_id = ANY (app_coordinates())) AND (person_id = ANY (app_ids('person'::text))))
  policy judgement_select for select using (partnership_id = ANY (app_reads()))
  grant delete, insert, select to samhandling_app

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
  policy membership_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy membership_insert for insert with check ((partnership_id = ANY (app_coordinates())) OR app_gate())
  policy membership_select for select using ((partnership_id = ANY (app_coordinates())) OR ((partnership_id = ANY (app_belongs())) AND (account_id = app_account())) OR app_gate())
  policy membership_update for update using (partnership_id = ANY (app_coordinates()))
  grant delete, insert, select to samhandling_app

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
  policy organisation_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy organisation_insert for insert with check (partnership_id = ANY (app_coordinates()))
  policy organisation_select for select using ((partnership_id = ANY (app_reads())) OR (partnership_id = ANY (app_participates())))
  policy organisation_update for update using (partnership_id = ANY (app_coordinates()))
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
  policy participation_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy participation_insert for insert with check ((partnership_id = ANY (app_coordinates())) OR app_gate())
  policy participation_select for select using ((partnership_id = ANY (app_coordinates())) OR app_gate())
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
  constraint partnership_accent_check CHECK ((accent ~ '^#[0-9a-f]{6}$'::text))
  constraint partnership_check CHECK ((((logo IS NULL) = (logo_kind IS NULL)) AND ((logo IS NULL) = (logo_words IS NULL))))
  constraint partnership_language_check CHECK ((language = ANY (ARRAY['sv'::text, 'en'::text])))
  constraint partnership_logo_check CHECK (((octet_length(logo) >= 1) AND (octet_length(logo) <= 1048576)))
  constraint partnership_logo_kind_check CHECK ((logo_kind = ANY (ARRAY['image/png'::text, 'image/jpeg'::text])))
  constraint partnership_logo_words_check CHECK ((logo_words <> ''::text))
  constraint partnership_name_check CHECK ((name <> ''::text))
  constraint partnership_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'::text))
  constraint partnership_pkey PRIMARY KEY (id)
  constraint partnership_slug_key UNIQUE (slug)
  policy partnership_insert for insert with check app_gate()
  policy partnership_select for select using ((id = ANY (app_belongs())) OR app_gate())
  policy partnership_update for update using (id = ANY (app_coordinates()))
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
  policy party_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy party_insert for insert with check (partnership_id = ANY (app_coordinates()))
  policy party_select for select using (partnership_id = ANY (app_reads()))
  policy party_update for update using (partnership_id = ANY (app_coordinates()))
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
  policy passage_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy passage_insert for insert with check (partnership_id = ANY (app_coordinates()))
  policy passage_select for select using (partnership_id = ANY (app_reads()))
  policy passage_update for update using (partnership_id = ANY (app_coordinates()))
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
  policy passkey_delete for delete using (account_id = app_account())
  policy passkey_insert for insert with check (account_id = app_account())
  policy passkey_select for select using ((account_id = app_account()) OR app_gate())
  policy passkey_update for update using ((account_id = app_account()) OR app_gate())
  grant delete, insert, select to samhandling_app

table passkey_challenge
  challenge_hash bytea not null
  account_id uuid
  expires_at timestamp with time zone not null
  constraint passkey_challenge_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint passkey_challenge_pkey PRIMARY KEY (challenge_hash)
  CREATE INDEX passkey_challenge_account ON public.passkey_challenge USING btree (account_id)
  policy passkey_challenge_delete for delete using app_gate()
  policy passkey_challenge_insert for insert with check app_gate()
  policy passkey_challenge_select for select using app_gate()
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
  policy person_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy person_insert for insert with check ((partnership_id = ANY (app_coordinates())) OR app_gate())
  policy person_select for select using ((partnership_id = ANY (app_reads())) OR ((partnership_id = ANY (app_belongs())) AND (id = ANY (app_ids('person'::text)))) OR app_gate())
  policy person_update for update using ((partnership_id = ANY (app_coordinates())) OR ((partnership_id = ANY (app_belongs())) AND (id = ANY (app_ids('person'::text)))))
  grant delete, insert, select to samhandling_app

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
  policy place_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy place_insert for insert with check (partnership_id = ANY (app_coordinates()))
  policy place_select for select using ((partnership_id = ANY (app_reads())) OR ((partnership_id = ANY (app_participates())) AND (id = ANY (app_ids('place'::text)))))
  policy place_update for update using (partnership_id = ANY (app_coordinates()))
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
  constraint plan_check CHECK (((valid_to IS NULL) OR (valid_from IS NULL) OR (valid_to >= valid_from)))
  constraint plan_title_check CHECK ((title <> ''::text))
  constraint plan_year_check CHECK (((year >= 1990) AND (year <= 2100)))
  constraint plan_partnership_id_draft_id_fkey FOREIGN KEY (partnership_id, draft_id) REFERENCES draft(partnership_id, id)
  constraint plan_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(id)
  constraint plan_pkey PRIMARY KEY (partnership_id, id)
  constraint plan_partnership_id_draft_id_key UNIQUE (partnership_id, draft_id)
  policy plan_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy plan_insert for insert with check (partnership_id = ANY (app_coordinates()))
  policy plan_select for select using ((partnership_id = ANY (app_reads())) OR (partnership_id = ANY (app_participates())))
  policy plan_update for update using (partnership_id = ANY (app_coordinates()))
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
  policy plan_version_insert for insert with check ((partnership_id = ANY (app_coordinates())) AND (person_id = ANY (app_ids('person'::text))))
  policy plan_version_select for select using (partnership_id = ANY (app_reads()))
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
  policy position_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy position_insert for insert with check (partnership_id = ANY (app_coordinates()))
  policy position_select for select using ((partnership_id = ANY (app_reads())) OR (partnership_id = ANY (app_participates())))
  policy position_update for update using (partnership_id = ANY (app_coordinates()))
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
  policy problem_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy problem_insert for insert with check (partnership_id = ANY (app_coordinates()))
  policy problem_select for select using (partnership_id = ANY (app_reads()))
  policy problem_update for update using (partnership_id = ANY (app_coordinates()))
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
  policy programme_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy programme_insert for insert with check (partnership_id = ANY (app_coordinates()))
  policy programme_select for select using (partnership_id = ANY (app_reads()))
  policy programme_update for update using (partnership_id = ANY (app_coordinates()))
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
  policy referral_insert for insert with check ((partnership_id = ANY (app_coordinates())) AND (person_id = ANY (app_ids('person'::text))))
  policy referral_select for select using (partnership_id = ANY (app_reads_history()))
  grant insert, select to samhandling_app

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
  policy saved_view_delete for delete using ((partnership_id = ANY (app_reads())) AND (person_id = ANY (app_ids('person'::text))))
  policy saved_view_insert for insert with check ((partnership_id = ANY (app_reads())) AND (person_id = ANY (app_ids('person'::text))))
  policy saved_view_select for select using ((partnership_id = ANY (app_reads())) AND (shared OR (person_id = ANY (app_ids('person'::text)))))
  policy saved_view_update for update using ((partnership_id = ANY (app_reads())) AND (person_id = ANY (app_ids('person'::text))))
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
  policy seat_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy seat_insert for insert with check (partnership_id = ANY (app_coordinates()))
  policy seat_select for select using ((partnership_id = ANY (app_reads())) OR ((partnership_id = ANY (app_participates())) AND (group_id = ANY (app_ids('group'::text)))))
  policy seat_update for update using (partnership_id = ANY (app_coordinates()))
  grant delete, insert, select, update to samhandling_app

table session
  token_hash bytea not null
  account_id uuid not null
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint session_pkey PRIMARY KEY (token_hash)
  CREATE INDEX session_account ON public.session USING btree (account_id)
  policy session_delete for delete using (app_gate() OR (account_id = app_account()))
  policy session_insert for insert with check app_gate()
  policy session_select for select using (app_gate() OR (account_id = app_account()))
  grant delete, insert, select to samhandling_app

table sign_in_link
  token_hash bytea not null
  account_id uuid not null
  created_at timestamp with time zone not null
  expires_at timestamp with time zone not null
  constraint sign_in_link_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  constraint sign_in_link_pkey PRIMARY KEY (token_hash)
  CREATE INDEX sign_in_link_account ON public.sign_in_link USING btree (account_id)
  policy sign_in_link_delete for delete using app_gate()
  policy sign_in_link_insert for insert with check app_gate()
  policy sign_in_link_select for select using app_gate()
  grant delete, insert, select to samhandling_app

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
  policy stance_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy stance_insert for insert with check (partnership_id = ANY (app_coordinates()))
  policy stance_select for select using (partnership_id = ANY (app_reads()))
  policy stance_update for update using (partnership_id = ANY (app_coordinates()))
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
  policy succession_delete for delete using (partnership_id = ANY (app_coordinates()))
  policy succession_insert for insert with check (partnership_id = ANY (app_coordinates()))
  policy succession_select for select using (partnership_id = ANY (app_reads()))
  policy succession_update for update using (partnership_id = ANY (app_coordinates()))
  grant delete, insert, select, update to samhandling_app

CREATE OR REPLACE FUNCTION public.app_account()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid

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

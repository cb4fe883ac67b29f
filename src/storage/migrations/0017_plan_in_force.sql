-- The last day on which a version of the plan was decided; null for none. It stands here beside the decisions, since which plan is in force is
-- the same for those who see plans and no decisions.
alter table plan add column decided_on date;
alter table plan no force row level security;
alter table plan_version no force row level security;
alter table decision no force row level security;
update plan set decided_on = (
  select max(decision.decided_on) from decision
  join plan_version on plan_version.partnership_id = decision.partnership_id and plan_version.id = decision.version_id
  where plan_version.partnership_id = plan.partnership_id and plan_version.plan_id = plan.id
);
alter table plan force row level security;
alter table plan_version force row level security;
alter table decision force row level security;

-- That a referral is over: nothing more is asked of the parties, and nothing more said.
create table referral_end (
  partnership_id uuid not null,
  id uuid not null,
  referral_id uuid not null,
  at timestamptz not null,
  person_id uuid not null,
  primary key (partnership_id, id),
  unique (partnership_id, referral_id),
  foreign key (partnership_id, referral_id) references referral (partnership_id, id),
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index referral_end_person on referral_end (partnership_id, person_id);
alter table referral_end enable row level security;
alter table referral_end force row level security;
create policy referral_end_select on referral_end for select using (partnership_id = any ((select app_reads_history())::uuid[]));
create policy referral_end_insert on referral_end for insert
  with check (partnership_id = any ((select app_coordinates())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));
grant select, insert on referral_end to samhandling_app;

alter table event drop constraint event_verb_check;
alter table event add constraint event_verb_check check (verb in (
  'added', 'changed', 'moved', 'removed', 'confirmed', 'accepted', 'dismissed', 'reconsidered', 'invited', 'joined', 'left',
  'undone', 'sent', 'ended', 'decided', 'carried'
));
alter table event drop constraint event_record_check;
alter table event add constraint event_record_check check (record in (
  'partnership', 'organisation', 'position', 'person', 'holding', 'membership', 'participation', 'invitation',
  'draft', 'plan', 'area', 'goal', 'passage', 'activity', 'contact', 'group', 'seat', 'place', 'agreement',
  'party', 'catalogueArea', 'stance', 'indicator', 'indicatorValue', 'judgement', 'event',
  'problem', 'cause', 'programme', 'catalogue', 'succession', 'planVersion', 'referral', 'referralEnd', 'comment', 'decision',
  'savedView', 'closing'
));

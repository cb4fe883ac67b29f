-- More kinds of records, and more that is done to them: the chain's first half, the plan's versions, and what is undone.
alter table event drop constraint event_verb_check;
alter table event add constraint event_verb_check check (verb in (
  'added', 'changed', 'moved', 'removed', 'confirmed', 'accepted', 'dismissed', 'reconsidered', 'invited', 'joined', 'left',
  'undone', 'sent', 'decided', 'carried'
));
alter table event drop constraint event_record_check;
alter table event add constraint event_record_check check (record in (
  'partnership', 'organisation', 'position', 'person', 'holding', 'membership', 'participation', 'invitation',
  'draft', 'plan', 'area', 'goal', 'passage', 'activity', 'contact', 'group', 'seat', 'place', 'agreement',
  'party', 'catalogueArea', 'stance', 'indicator', 'indicatorValue', 'judgement', 'event',
  'problem', 'cause', 'programme', 'catalogue', 'succession', 'planVersion', 'referral', 'comment', 'decision', 'savedView'
));

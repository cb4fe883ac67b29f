-- Something can also be written as shown for a condition of the handbook's five steps, and not only for a duty of the law.
alter table evidence drop constraint evidence_duty_check;
alter table evidence add constraint evidence_duty_check check (duty in (
  '4', '5', '6-picture', '6-plan', '7', '9', '10', '11', '12', '13',
  'joint-decision', 'roles-considered', 'organisation-appointed', 'communicators-appointed', 'communication-begun',
  'own-picture', 'own-dialogues', 'leaders-informed',
  'joint-picture', 'priorities-set', 'residents-heard', 'causes-analysed', 'agreement-signed',
  'goals-set', 'measure-dialogues', 'causes-answered', 'plan-adopted', 'promises-given', 'follow-up-planned', 'work-documented',
  'effect-examined', 'commitments-assessed', 'process-reviewed', 'leaders-reported', 'promises-reported'
));

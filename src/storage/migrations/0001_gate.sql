-- What every policy reads: settings of the transaction, made by the gate (storage/database.ts) from a person's memberships.
-- No policy asks a table, so policies stay fast and can be distributed by partnership.

create function app_ids(setting text) returns uuid[]
  language sql stable parallel safe
  return coalesce(nullif(current_setting('app.' || setting, true), ''), '{}')::uuid[];

create function app_account() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.account', true), '')::uuid;

-- True while somebody is being let in: signing in, accepting an invitation, opening a transaction as a person.
create function app_gate() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('app.gate', true), '') = 'open';

-- Partnerships in which the person coordinates.
create function app_coordinates() returns uuid[]
  language sql stable parallel safe
  return app_ids('coordinator');

-- Partnerships in which the person keeps activities up to date.
create function app_keeps_activities() returns uuid[]
  language sql stable parallel safe
  return app_ids('coordinator') || app_ids('member');

-- Partnerships whose whole plan and organisation the person reads.
create function app_reads() returns uuid[]
  language sql stable parallel safe
  return app_ids('coordinator') || app_ids('leader') || app_ids('member') || app_ids('reader');

-- Partnerships whose history the person reads.
create function app_reads_history() returns uuid[]
  language sql stable parallel safe
  return app_ids('coordinator') || app_ids('leader') || app_ids('member');

-- Partnerships in which the person takes part in named groups or places only.
create function app_participates() returns uuid[]
  language sql stable parallel safe
  return app_ids('participant');

-- Every partnership that the person belongs to, in any role.
create function app_belongs() returns uuid[]
  language sql stable parallel safe
  return app_reads() || app_ids('participant') || app_ids('reporter');

grant execute on function app_ids(text) to samhandling_app;
grant execute on function app_account() to samhandling_app;
grant execute on function app_gate() to samhandling_app;
grant execute on function app_coordinates() to samhandling_app;
grant execute on function app_keeps_activities() to samhandling_app;
grant execute on function app_reads() to samhandling_app;
grant execute on function app_reads_history() to samhandling_app;
grant execute on function app_participates() to samhandling_app;
grant execute on function app_belongs() to samhandling_app;

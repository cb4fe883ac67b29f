-- Who writes in minutes together writes in their own name.
alter policy minutes_update_insert on minutes_update
  with check (partnership_id = any ((select app_keeps_activities())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));

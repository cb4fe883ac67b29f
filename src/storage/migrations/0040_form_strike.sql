-- What a meeting makes internal is struck from the forms that have told it: who may change agenda items may change what forms tell.
create policy follow_up_update on follow_up for update using (partnership_id = any ((select app_keeps_activities())::uuid[]));
grant update (form) on follow_up to samhandling_app;

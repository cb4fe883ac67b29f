-- Every policy calls the gate's functions through a select: PostgreSQL then reads the settings once for each query, where it read them
-- anew for every row (docs/decisions/0011-settings-once.md). Who may do what is as before.

alter policy account_select on account using (id = (select app_account()) or (select app_gate()));
alter policy account_insert on account with check ((select app_gate()));
alter policy account_update on account using (id = (select app_account()) or (select app_gate()));

alter policy activity_select on activity
  using (
    partnership_id = any ((select app_reads())::uuid[])
    or (partnership_id = any ((select app_participates())::uuid[]) and id = any ((select app_ids('activity'))::uuid[]))
    or (select app_gate())
  );
alter policy activity_insert on activity with check (partnership_id = any ((select app_keeps_activities())::uuid[]));
alter policy activity_update on activity using (partnership_id = any ((select app_keeps_activities())::uuid[]));
alter policy activity_delete on activity using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy agreement_select on agreement using (partnership_id = any ((select app_reads())::uuid[]));
alter policy agreement_insert on agreement with check (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy agreement_update on agreement using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy agreement_delete on agreement using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy area_select on area
  using (partnership_id = any ((select app_reads())::uuid[]) or partnership_id = any ((select app_participates())::uuid[]));
alter policy area_insert on area with check (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy area_update on area using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy area_delete on area using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy catalogue_select on catalogue using (partnership_id = any ((select app_reads())::uuid[]));
alter policy catalogue_insert on catalogue with check (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy catalogue_update on catalogue using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy catalogue_delete on catalogue using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy catalogue_area_select on catalogue_area using (partnership_id = any ((select app_reads())::uuid[]));
alter policy catalogue_area_insert on catalogue_area with check (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy catalogue_area_update on catalogue_area using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy catalogue_area_delete on catalogue_area using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy cause_select on cause using (partnership_id = any ((select app_reads())::uuid[]));
alter policy cause_insert on cause with check (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy cause_update on cause using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy cause_delete on cause using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy closing_select on closing using (partnership_id = any ((select app_reads())::uuid[]));
alter policy closing_insert on closing
  with check (partnership_id = any ((select app_coordinates())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));

alter policy comment_select on comment using (partnership_id = any ((select app_reads_history())::uuid[]));
alter policy comment_insert on comment
  with check (partnership_id = any ((select app_reads_history())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));

alter policy contact_select on contact
  using (
    partnership_id = any ((select app_reads())::uuid[])
    or (partnership_id = any ((select app_participates())::uuid[]) and activity_id = any ((select app_ids('activity'))::uuid[]))
  );
alter policy contact_insert on contact with check (partnership_id = any ((select app_keeps_activities())::uuid[]));
alter policy contact_update on contact using (partnership_id = any ((select app_keeps_activities())::uuid[]));
alter policy contact_delete on contact using (partnership_id = any ((select app_keeps_activities())::uuid[]));

alter policy decision_select on decision using (partnership_id = any ((select app_reads())::uuid[]));
alter policy decision_insert on decision
  with check (partnership_id = any ((select app_coordinates())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));

alter policy draft_select on draft using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy draft_insert on draft with check (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy draft_update on draft using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy draft_delete on draft using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy event_select on event
  using (
    partnership_id = any ((select app_coordinates())::uuid[])
    or (partnership_id = any ((select app_reads_history())::uuid[]) and record not in ('membership', 'participation', 'invitation', 'draft'))
  );
alter policy event_insert on event
  with check (partnership_id = any ((select app_belongs())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));

alter policy goal_select on goal using (partnership_id = any ((select app_reads())::uuid[]));
alter policy goal_insert on goal with check (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy goal_update on goal using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy goal_delete on goal using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy group_select on "group"
  using (
    partnership_id = any ((select app_reads())::uuid[])
    or (partnership_id = any ((select app_participates())::uuid[]) and id = any ((select app_ids('group'))::uuid[]))
  );
alter policy group_insert on "group" with check (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy group_update on "group" using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy group_delete on "group" using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy holding_select on holding using (partnership_id = any ((select app_reads())::uuid[]));
alter policy holding_insert on holding with check (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy holding_update on holding using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy holding_delete on holding using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy indicator_select on indicator using (partnership_id = any ((select app_reads())::uuid[]));
alter policy indicator_insert on indicator with check (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy indicator_update on indicator using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy indicator_delete on indicator using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy indicator_value_select on indicator_value using (partnership_id = any ((select app_reads())::uuid[]));
alter policy indicator_value_insert on indicator_value with check (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy indicator_value_update on indicator_value using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy indicator_value_delete on indicator_value using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy invitation_select on invitation using (partnership_id = any ((select app_coordinates())::uuid[]) or (select app_gate()));
alter policy invitation_insert on invitation
  with check (partnership_id = any ((select app_coordinates())::uuid[]) and invited_by_id = any ((select app_ids('person'))::uuid[]));
alter policy invitation_delete on invitation using (partnership_id = any ((select app_coordinates())::uuid[]) or (select app_gate()));

alter policy judgement_select on judgement using (partnership_id = any ((select app_reads())::uuid[]));
alter policy judgement_insert on judgement
  with check (partnership_id = any ((select app_coordinates())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));
alter policy judgement_delete on judgement using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy membership_select on membership
  using (
    partnership_id = any ((select app_coordinates())::uuid[])
    or (partnership_id = any ((select app_belongs())::uuid[]) and account_id = (select app_account()))
    or (select app_gate())
  );
alter policy membership_insert on membership with check (partnership_id = any ((select app_coordinates())::uuid[]) or (select app_gate()));
alter policy membership_update on membership using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy membership_delete on membership using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy organisation_select on organisation
  using (partnership_id = any ((select app_reads())::uuid[]) or partnership_id = any ((select app_participates())::uuid[]));
alter policy organisation_insert on organisation with check (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy organisation_update on organisation using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy organisation_delete on organisation using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy participation_select on participation using (partnership_id = any ((select app_coordinates())::uuid[]) or (select app_gate()));
alter policy participation_insert on participation
  with check (partnership_id = any ((select app_coordinates())::uuid[]) or (select app_gate()));
alter policy participation_delete on participation using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy partnership_select on partnership using (id = any ((select app_belongs())::uuid[]) or (select app_gate()));
alter policy partnership_insert on partnership with check ((select app_gate()));
alter policy partnership_update on partnership using (id = any ((select app_coordinates())::uuid[]));

alter policy party_select on party using (partnership_id = any ((select app_reads())::uuid[]));
alter policy party_insert on party with check (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy party_update on party using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy party_delete on party using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy passage_select on passage using (partnership_id = any ((select app_reads())::uuid[]));
alter policy passage_insert on passage with check (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy passage_update on passage using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy passage_delete on passage using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy passkey_select on passkey using (account_id = (select app_account()) or (select app_gate()));
alter policy passkey_insert on passkey with check (account_id = (select app_account()));
alter policy passkey_update on passkey using (account_id = (select app_account()) or (select app_gate()));
alter policy passkey_delete on passkey using (account_id = (select app_account()));

alter policy passkey_challenge_select on passkey_challenge using ((select app_gate()));
alter policy passkey_challenge_insert on passkey_challenge with check ((select app_gate()));
alter policy passkey_challenge_delete on passkey_challenge using ((select app_gate()));

alter policy person_select on person
  using (
    partnership_id = any ((select app_reads())::uuid[])
    or (partnership_id = any ((select app_belongs())::uuid[]) and id = any ((select app_ids('person'))::uuid[]))
    or (select app_gate())
  );
alter policy person_insert on person with check (partnership_id = any ((select app_coordinates())::uuid[]) or (select app_gate()));
alter policy person_update on person
  using (
    partnership_id = any ((select app_coordinates())::uuid[])
    or (partnership_id = any ((select app_belongs())::uuid[]) and id = any ((select app_ids('person'))::uuid[]))
  );
alter policy person_delete on person using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy place_select on place
  using (
    partnership_id = any ((select app_reads())::uuid[])
    or (partnership_id = any ((select app_participates())::uuid[]) and id = any ((select app_ids('place'))::uuid[]))
  );
alter policy place_insert on place with check (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy place_update on place using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy place_delete on place using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy plan_select on plan
  using (partnership_id = any ((select app_reads())::uuid[]) or partnership_id = any ((select app_participates())::uuid[]));
alter policy plan_insert on plan with check (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy plan_update on plan using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy plan_delete on plan using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy plan_version_select on plan_version using (partnership_id = any ((select app_reads())::uuid[]));
alter policy plan_version_insert on plan_version
  with check (partnership_id = any ((select app_coordinates())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));

alter policy position_select on position
  using (partnership_id = any ((select app_reads())::uuid[]) or partnership_id = any ((select app_participates())::uuid[]));
alter policy position_insert on position with check (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy position_update on position using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy position_delete on position using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy problem_select on problem using (partnership_id = any ((select app_reads())::uuid[]));
alter policy problem_insert on problem with check (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy problem_update on problem using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy problem_delete on problem using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy programme_select on programme using (partnership_id = any ((select app_reads())::uuid[]));
alter policy programme_insert on programme with check (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy programme_update on programme using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy programme_delete on programme using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy referral_select on referral using (partnership_id = any ((select app_reads_history())::uuid[]));
alter policy referral_insert on referral
  with check (partnership_id = any ((select app_coordinates())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));

alter policy saved_view_select on saved_view
  using (partnership_id = any ((select app_reads())::uuid[]) and (shared or person_id = any ((select app_ids('person'))::uuid[])));
alter policy saved_view_insert on saved_view
  with check (partnership_id = any ((select app_reads())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));
alter policy saved_view_update on saved_view
  using (partnership_id = any ((select app_reads())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));
alter policy saved_view_delete on saved_view
  using (partnership_id = any ((select app_reads())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));

alter policy seat_select on seat
  using (
    partnership_id = any ((select app_reads())::uuid[])
    or (partnership_id = any ((select app_participates())::uuid[]) and group_id = any ((select app_ids('group'))::uuid[]))
  );
alter policy seat_insert on seat with check (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy seat_update on seat using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy seat_delete on seat using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy session_select on session using ((select app_gate()) or account_id = (select app_account()));
alter policy session_insert on session with check ((select app_gate()));
alter policy session_delete on session using ((select app_gate()) or account_id = (select app_account()));

alter policy sign_in_link_select on sign_in_link using ((select app_gate()));
alter policy sign_in_link_insert on sign_in_link with check ((select app_gate()));
alter policy sign_in_link_delete on sign_in_link using ((select app_gate()));

alter policy stance_select on stance using (partnership_id = any ((select app_reads())::uuid[]));
alter policy stance_insert on stance with check (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy stance_update on stance using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy stance_delete on stance using (partnership_id = any ((select app_coordinates())::uuid[]));

alter policy succession_select on succession using (partnership_id = any ((select app_reads())::uuid[]));
alter policy succession_insert on succession with check (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy succession_update on succession using (partnership_id = any ((select app_coordinates())::uuid[]));
alter policy succession_delete on succession using (partnership_id = any ((select app_coordinates())::uuid[]));

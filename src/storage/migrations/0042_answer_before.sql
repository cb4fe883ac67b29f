-- Who bears a link to a form sees what that form has been answered before: the answer that theirs takes the place of.
alter policy answer_select on answer using (
  partnership_id = any ((select app_reads())::uuid[])
  or (partnership_id = any ((select app_bears())::uuid[]) and follow_up_id = any ((select app_ids('follow_up'))::uuid[])));

-- A plan that a file of our own carries whole waits as a draft too: `plan` then holds its records, and nothing is there to review.
alter table draft drop constraint draft_format_check;
alter table draft add constraint draft_format_check check (format in ('txt', 'docx', 'pdf', 'pasted', 'data'));

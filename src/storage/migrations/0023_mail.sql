-- Utskick: what the program writes to people, and whether it has left. See docs/decisions/0012-mail.md.

-- True while the postman sees to what is to leave: it sends, says what became of it, and lets people off.
create function app_post() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('app.post', true), '') = 'open';
grant execute on function app_post() to samhandling_app;

create table mail (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  kind text not null check (kind <> ''),
  -- Whom it is to, where that is one of the partnership's people.
  person_id uuid,
  address text not null check (address <> ''),
  language text not null check (language in ('sv', 'en')),
  subject text not null check (subject <> ''),
  -- Emptied once it has left or been given up: what was written is for its reader alone.
  text text,
  html text,
  -- Where this kind of mail is ended without signing in, and the hash that it is known by.
  unsubscribe text,
  attachments jsonb not null default '[]',
  about_record text,
  about_id uuid,
  -- What is written once: another with the same words is not queued.
  once_key text not null check (once_key <> ''),
  leave_hash bytea,
  created_at timestamptz not null,
  -- When the postman tries next; none once it has left or been given up.
  due_at timestamptz,
  primary key (partnership_id, id),
  unique (partnership_id, once_key),
  check (due_at is null or text is not null),
  foreign key (partnership_id, person_id) references person (partnership_id, id) on delete cascade
);
create index mail_person on mail (partnership_id, person_id);
create index mail_waiting on mail (due_at) where due_at is not null;
create index mail_leave on mail (leave_hash);
alter table mail enable row level security;
alter table mail force row level security;
create policy mail_select on mail for select
  using (partnership_id = any ((select app_reads_history())::uuid[]) or (select app_post()));
create policy mail_insert on mail for insert
  with check (partnership_id = any ((select app_keeps_activities())::uuid[]) or (select app_post()));
create policy mail_update on mail for update using ((select app_post()));
grant select, insert on mail to samhandling_app;
grant update (text, html, unsubscribe, attachments, due_at) on mail to samhandling_app;

-- Leverans: when the receiving server took it.
create table delivery (
  partnership_id uuid not null,
  id uuid not null,
  mail_id uuid not null,
  at timestamptz not null,
  message_id text not null,
  primary key (partnership_id, id),
  unique (partnership_id, mail_id),
  foreign key (partnership_id, mail_id) references mail (partnership_id, id) on delete cascade
);
alter table delivery enable row level security;
alter table delivery force row level security;
create policy delivery_select on delivery for select
  using (partnership_id = any ((select app_reads_history())::uuid[]) or (select app_post()));
create policy delivery_insert on delivery for insert with check ((select app_post()));
grant select, insert on delivery to samhandling_app;

-- Misslyckad leverans: what the receiving server, or the way there, said.
create table failure (
  partnership_id uuid not null,
  id uuid not null,
  mail_id uuid not null,
  at timestamptz not null,
  reason text not null,
  primary key (partnership_id, id),
  foreign key (partnership_id, mail_id) references mail (partnership_id, id) on delete cascade
);
create index failure_mail on failure (partnership_id, mail_id);
alter table failure enable row level security;
alter table failure force row level security;
create policy failure_select on failure for select
  using (partnership_id = any ((select app_reads_history())::uuid[]) or (select app_post()));
create policy failure_insert on failure for insert with check ((select app_post()));
grant select, insert on failure to samhandling_app;

-- Utskicksval: how often somebody wants to be reminded. Who has none is reminded weekly.
create table mail_preference (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  person_id uuid not null,
  frequency text not null check (frequency in ('daily', 'weekly', 'never')),
  primary key (partnership_id, id),
  unique (partnership_id, person_id),
  foreign key (partnership_id, person_id) references person (partnership_id, id) on delete cascade
);
alter table mail_preference enable row level security;
alter table mail_preference force row level security;
create policy mail_preference_select on mail_preference for select
  using (
    (partnership_id = any ((select app_belongs())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]))
    or (select app_post())
  );
create policy mail_preference_insert on mail_preference for insert
  with check (
    (partnership_id = any ((select app_belongs())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]))
    or (select app_post())
  );
create policy mail_preference_update on mail_preference for update
  using (
    (partnership_id = any ((select app_belongs())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]))
    or (select app_post())
  );
grant select, insert on mail_preference to samhandling_app;
grant update (frequency) on mail_preference to samhandling_app;

-- Kalenderflöde: a secret address at which a calendar program reads what its person may see. Removing it revokes it.
create table feed (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  person_id uuid not null,
  -- Only what this group does.
  group_id uuid,
  token_hash bytea not null,
  created_at timestamptz not null,
  primary key (partnership_id, id),
  unique (partnership_id, token_hash),
  foreign key (partnership_id, person_id) references person (partnership_id, id) on delete cascade,
  foreign key (partnership_id, group_id) references "group" (partnership_id, id) on delete cascade
);
create index feed_person on feed (partnership_id, person_id);
create index feed_group on feed (partnership_id, group_id);
create index feed_token on feed (token_hash);
alter table feed enable row level security;
alter table feed force row level security;
create policy feed_select on feed for select
  using (
    (partnership_id = any ((select app_belongs())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]))
    or (select app_gate())
  );
create policy feed_insert on feed for insert
  with check (partnership_id = any ((select app_belongs())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));
create policy feed_delete on feed for delete
  using (partnership_id = any ((select app_belongs())::uuid[]) and person_id = any ((select app_ids('person'))::uuid[]));
grant select, insert, delete on feed to samhandling_app;

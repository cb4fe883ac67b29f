-- A person's role in a partnership; domain/access.ts says what each role may do.
create table membership (
  partnership_id uuid not null,
  id uuid not null,
  account_id uuid not null references account (id),
  person_id uuid not null,
  role text not null check (role in ('coordinator', 'leader', 'member', 'participant', 'reporter', 'reader')),
  version integer not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, account_id),
  unique (partnership_id, person_id),
  foreign key (partnership_id, person_id) references person (partnership_id, id)
);
create index membership_account on membership (account_id);
alter table membership enable row level security;
alter table membership force row level security;
create policy membership_select on membership for select
  using (partnership_id = any (app_coordinates()) or (partnership_id = any (app_belongs()) and account_id = app_account()) or app_gate());
create policy membership_insert on membership for insert with check (partnership_id = any (app_coordinates()) or app_gate());
create policy membership_update on membership for update using (partnership_id = any (app_coordinates()));
create policy membership_delete on membership for delete using (partnership_id = any (app_coordinates()));
grant select, insert, update (role, version), delete on membership to samhandling_app;

-- An invitation by link: to a role, for one person, once. The link holds the token, the table only its SHA-256.
create table invitation (
  partnership_id uuid not null references partnership (id),
  id uuid not null,
  token_hash bytea not null,
  name text not null check (name <> ''),
  email text not null check (email = lower(email) and email <> ''),
  -- The person of the organisation who is meant; null for somebody who is not there yet.
  person_id uuid,
  role text not null check (role in ('coordinator', 'leader', 'member', 'participant', 'reporter', 'reader')),
  group_ids uuid[] not null default '{}',
  place_ids uuid[] not null default '{}',
  invited_by_id uuid not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (partnership_id, id),
  unique (partnership_id, email),
  foreign key (partnership_id, person_id) references person (partnership_id, id) on delete cascade,
  foreign key (partnership_id, invited_by_id) references person (partnership_id, id)
);
create index invitation_token on invitation (token_hash);
create index invitation_person on invitation (partnership_id, person_id);
create index invitation_invited_by on invitation (partnership_id, invited_by_id);
alter table invitation enable row level security;
alter table invitation force row level security;
create policy invitation_select on invitation for select using (partnership_id = any (app_coordinates()) or app_gate());
create policy invitation_insert on invitation for insert
  with check (partnership_id = any (app_coordinates()) and invited_by_id = any (app_ids('person')));
create policy invitation_delete on invitation for delete using (partnership_id = any (app_coordinates()) or app_gate());
grant select, insert, delete on invitation to samhandling_app;

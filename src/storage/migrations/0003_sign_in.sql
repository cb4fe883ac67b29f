-- Directory tables of signing in. Only the gate and the person concerned see a row.
create table account (
  id uuid primary key,
  email text not null unique check (email = lower(email) and email <> ''),
  password_hash text,
  language text not null default 'sv' check (language in ('sv', 'en')),
  created_at timestamptz not null
);
alter table account enable row level security;
alter table account force row level security;
create policy account_select on account for select using (id = app_account() or app_gate());
create policy account_insert on account for insert with check (app_gate());
create policy account_update on account for update using (id = app_account() or app_gate());
grant select, insert, update on account to samhandling_app;

create table passkey (
  id text primary key,
  account_id uuid not null references account (id) on delete cascade,
  name text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  created_at timestamptz not null
);
create index passkey_account on passkey (account_id);
alter table passkey enable row level security;
alter table passkey force row level security;
create policy passkey_select on passkey for select using (account_id = app_account() or app_gate());
create policy passkey_insert on passkey for insert with check (account_id = app_account());
create policy passkey_update on passkey for update using (account_id = app_account() or app_gate());
create policy passkey_delete on passkey for delete using (account_id = app_account());
grant select, insert, update, delete on passkey to samhandling_app;

-- The cookie holds the token, the table only its SHA-256.
create table session (
  token_hash bytea primary key,
  account_id uuid not null references account (id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_account on session (account_id);
alter table session enable row level security;
alter table session force row level security;
create policy session_select on session for select using (app_gate() or account_id = app_account());
create policy session_insert on session for insert with check (app_gate());
create policy session_update on session for update using (app_gate());
create policy session_delete on session for delete using (app_gate() or account_id = app_account());
grant select, insert, update, delete on session to samhandling_app;

-- A link that signs in once: printed at the first start, or sent to somebody who has lost a password.
create table sign_in_link (
  token_hash bytea primary key,
  account_id uuid not null references account (id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
alter table sign_in_link enable row level security;
alter table sign_in_link force row level security;
create policy sign_in_link_select on sign_in_link for select using (app_gate());
create policy sign_in_link_insert on sign_in_link for insert with check (app_gate());
create policy sign_in_link_delete on sign_in_link for delete using (app_gate());
grant select, insert, delete on sign_in_link to samhandling_app;

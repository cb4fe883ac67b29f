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
grant select, insert, update (password_hash, language) on account to samhandling_app;

-- A key that a person's device or password manager holds (WebAuthn credential); `id` is the device's own name for it.
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
grant select, insert, update (name, counter), delete on passkey to samhandling_app;

-- What a device is asked to sign, once, within minutes. `account_id` is who adds a passkey; null where somebody signs in.
create table passkey_challenge (
  challenge_hash bytea primary key,
  account_id uuid references account (id) on delete cascade,
  expires_at timestamptz not null
);
create index passkey_challenge_account on passkey_challenge (account_id);
alter table passkey_challenge enable row level security;
alter table passkey_challenge force row level security;
create policy passkey_challenge_select on passkey_challenge for select using (app_gate());
create policy passkey_challenge_insert on passkey_challenge for insert with check (app_gate());
create policy passkey_challenge_delete on passkey_challenge for delete using (app_gate());
grant select, insert, delete on passkey_challenge to samhandling_app;

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
create policy session_delete on session for delete using (app_gate() or account_id = app_account());
grant select, insert, delete on session to samhandling_app;

-- A link that signs in once: printed at the first start, or sent to somebody who has lost a password.
create table sign_in_link (
  token_hash bytea primary key,
  account_id uuid not null references account (id) on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index sign_in_link_account on sign_in_link (account_id);
alter table sign_in_link enable row level security;
alter table sign_in_link force row level security;
create policy sign_in_link_select on sign_in_link for select using (app_gate());
create policy sign_in_link_insert on sign_in_link for insert with check (app_gate());
create policy sign_in_link_delete on sign_in_link for delete using (app_gate());
grant select, insert, delete on sign_in_link to samhandling_app;

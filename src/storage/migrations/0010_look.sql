-- A partnership's own look, on its documents and its plan's page: an accent that white text can be read on, and a logo with its words.
alter table partnership
  add column accent text check (accent ~ '^#[0-9a-f]{6}$'),
  add column logo bytea check (octet_length(logo) between 1 and 1048576),
  add column logo_kind text check (logo_kind in ('image/png', 'image/jpeg')),
  add column logo_words text check (logo_words <> ''),
  add check ((logo is null) = (logo_kind is null) and (logo is null) = (logo_words is null));
grant update (accent, logo, logo_kind, logo_words) on partnership to samhandling_app;

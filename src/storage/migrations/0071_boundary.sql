-- Gräns: the outline of a geografiskt område, so that the cells in which nothing happened are known as well.
create table boundary (
  partnership_id uuid not null,
  id uuid not null,
  territory_id uuid not null,
  -- The coordinates of a GeoJSON MultiPolygon, longitude before latitude, WGS 84.
  polygons jsonb not null,
  corners integer not null check (corners > 0),
  version integer not null default 1,
  primary key (partnership_id, id),
  unique (partnership_id, territory_id),
  foreign key (partnership_id, territory_id) references territory (partnership_id, id) on delete cascade
);
alter table boundary enable row level security;
alter table boundary force row level security;
create policy boundary_select on boundary for select using (partnership_id = any ((select app_reads())::uuid[]));
create policy boundary_insert on boundary for insert with check (partnership_id = any ((select app_coordinates())::uuid[]));
create policy boundary_update on boundary for update using (partnership_id = any ((select app_coordinates())::uuid[]));
create policy boundary_delete on boundary for delete using (partnership_id = any ((select app_coordinates())::uuid[]));
grant select, insert, update, delete on boundary to samhandling_app;

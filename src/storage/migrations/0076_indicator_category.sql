-- An indicator may be laid beside the reports of a category, and says which way it is read: of those who feel safe more is better, of those exposed fewer.
alter table indicator
  add column category_id uuid,
  -- Null where nobody has said.
  add column better text check (better in ('high', 'low', 'neither')),
  add foreign key (partnership_id, category_id) references category (partnership_id, id);
create index indicator_category on indicator (partnership_id, category_id);

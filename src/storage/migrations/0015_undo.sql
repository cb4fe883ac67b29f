-- Events from which a record's earlier texts can be told, and from which what was removed can be brought back.
-- The version of the record that the event made; null where it made none.
alter table event add column record_version integer;
-- Of a removal: the rows that went, whole, and what pointed at them and was let go.
alter table event add column taken jsonb;

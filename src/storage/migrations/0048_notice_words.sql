-- A notice that was given in another way than by mail: when and how, as who gave it says.
alter table notice add column words text check (words <> '' and length(words) <= 1000);

-- Whether a round asks those who have not answered again by itself, or only when a coordinator presses.
alter table partnership
  add column asks_again text not null default 'by-itself' check (asks_again in ('by-itself', 'when-pressed'));
grant update (asks_again) on partnership to samhandling_app;

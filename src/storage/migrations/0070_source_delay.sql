-- How many weeks it takes until what happened is registered, as a rule: what is watched week by week waits for so long. Null where nobody has said.
alter table source add column delay_weeks smallint check (delay_weeks between 0 and 52);

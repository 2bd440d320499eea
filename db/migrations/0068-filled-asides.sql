-- Forms filled in outside reports keep their answers as reports do: where an answer came from, and texts that were written at the
-- same time as somebody else's and wait until a person has chosen.
alter table filled_answer add origin jsonb not null default '{"from":"typed"}';
alter table filled_answer_history add origin jsonb not null default '{"from":"typed"}';

create table filled_answer_aside (
  id             uuid primary key default gen_random_uuid(),
  filled_form_id uuid not null references filled_form on delete cascade,
  question       text not null,
  answer         jsonb not null,
  base_version   integer not null,
  saved_by       uuid references account,
  saved_at       timestamptz not null default now(),
  settled_at     timestamptz,
  settled_by     uuid references account,
  settled_as     text check (settled_as in ('joined', 'replaced', 'chosen')),
  constraint filled_answer_aside_settled check ((settled_at is null) = (settled_as is null))
);
create index filled_answer_aside_open on filled_answer_aside (filled_form_id, question) where settled_at is null;
-- Of one person about one question at most one waits.
create unique index filled_answer_aside_one on filled_answer_aside (filled_form_id, question, saved_by) where settled_at is null;

alter table filled_answer_aside enable row level security;
alter table filled_answer_aside force row level security;
create policy filled_answer_aside_members on filled_answer_aside using (is_member_connection());

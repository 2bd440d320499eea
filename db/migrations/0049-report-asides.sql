-- What became of a text that was written at the same time as somebody else's, and where an earlier answer had come from.
alter table report_answer_aside
  add settled_by uuid references account,
  -- `joined`: its words are in the answer, and it is kept only as it was typed. `replaced`: its writer wrote on. `chosen`: a person chose.
  add settled_as text check (settled_as in ('joined', 'replaced', 'chosen')),
  add constraint report_answer_aside_settled check ((settled_at is null) = (settled_as is null));
-- Of one person about one question at most one waits.
create unique index report_answer_aside_one on report_answer_aside (report_id, question, saved_by) where settled_at is null;

alter table report_answer_history add origin jsonb not null default '{"from":"typed"}';

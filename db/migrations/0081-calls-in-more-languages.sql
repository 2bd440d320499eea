-- A call in further languages than its own, where somebody has written them: by language, any of its title, purpose and eligibility. The
-- call's own criteria keep theirs beside them: { id, label, weight, written: languages that the label was written in }.

alter table grant_call
  add column translations jsonb not null default '{}'
    constraint grant_call_translations check (jsonb_typeof(translations) = 'object' and not translations ? language);

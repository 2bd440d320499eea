-- A form of `form_version` filled in by somebody who is not reporting to a funder: an application, an evaluation, a
-- questionnaire, an interview, the report on a small grant. The feature it belongs to decides who may write and read it, and
-- points to it; this table knows nothing of its bearer but a name.
create table filled_form (
  id              uuid primary key default gen_random_uuid(),
  form_version_id uuid not null references form_version,
  bearer          text not null check (bearer in ('grant-application', 'grant-report', 'evaluation', 'inventory-answer')),
  -- Of the answers.
  language        text not null check (language in ('nb', 'nn', 'sv', 'en')),
  currency        text not null check (currency in ('NOK', 'SEK', 'EUR')),
  -- `sent`: nobody changes it; opened again it becomes a draft, and what was sent stays as it was.
  state           text not null default 'draft' check (state in ('draft', 'sent')),
  sent_number     integer not null default 0,
  created_by      uuid references account,
  created_at      timestamptz not null default now(),
  changed_at      timestamptz not null default now()
);

create table filled_answer (
  filled_form_id uuid not null references filled_form on delete cascade,
  question       text not null,
  -- DraftAnswer of src/platform/forms/answer.ts.
  answer         jsonb not null,
  version        integer not null default 1 check (version > 0),
  saved_by       uuid references account,
  saved_at       timestamptz not null default now(),
  primary key (filled_form_id, question)
);

-- Every earlier state of an answer.
create table filled_answer_history (
  filled_form_id uuid not null references filled_form on delete cascade,
  question       text not null,
  version        integer not null,
  answer         jsonb not null,
  saved_by       uuid references account,
  saved_at       timestamptz not null,
  primary key (filled_form_id, question, version)
);

-- What was sent, as it was: answers, the form's key and version, as canonical JSON text with a hash over it.
create table filled_form_sent (
  filled_form_id uuid not null references filled_form on delete cascade,
  number         integer not null check (number > 0),
  content        text not null,
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  sent_by        uuid references account,
  sent_at        timestamptz not null default now(),
  primary key (filled_form_id, number)
);

create function keep_sent_form() returns trigger language plpgsql as $$
begin
  raise exception 'a form that was sent does not change' using constraint = 'filled_form_sent_frozen';
end
$$;
create trigger keep_sent_form before update on filled_form_sent for each row execute function keep_sent_form();

do $$
declare
  name text;
begin
  foreach name in array array['filled_form', 'filled_answer', 'filled_answer_history', 'filled_form_sent'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I using (is_member_connection())', name || '_members', name);
  end loop;
end
$$;

-- Reports to funders: when they are due, what is written, what was sent, what was said about it, and what was approved.

-- What a programme asks for and when. A report of a project is made from it.
create table report_schedule (
  id              uuid primary key default gen_random_uuid(),
  programme_id    uuid not null references programme,
  form_key        text not null,
  kind            text not null check (kind in ('annual-report', 'final-report', 'status-report')),
  -- Of an annual or status report: the first due day, and the months between two.
  first_due_on    date,
  interval_months smallint check (interval_months between 1 and 36),
  -- Of a final report: days after the project's last day.
  days_after_end  smallint check (days_after_end between 0 and 730),
  -- The day a deadline falls on is one in this zone.
  time_zone       text not null default 'Europe/Oslo' check (time_zone in ('Europe/Oslo', 'Europe/Stockholm')),
  -- A deviation of a line beyond this share of its budget (and beyond the amount) needs a reason.
  deviation_percent smallint not null default 10 check (deviation_percent between 0 and 100),
  deviation_ore   bigint not null default 0 check (deviation_ore >= 0),
  created_by      uuid references account,
  created_at      timestamptz not null default now(),
  ended_at        timestamptz,
  constraint report_schedule_when check (
    case kind when 'final-report' then days_after_end is not null
    else first_due_on is not null and interval_months is not null end
  )
);
create index report_schedule_by_programme on report_schedule (programme_id);

create table report (
  id              uuid primary key default gen_random_uuid(),
  project_id      uuid not null references project,
  programme_id    uuid not null references programme,
  form_version_id uuid not null references form_version,
  schedule_id     uuid references report_schedule,
  kind            text not null check (kind in ('annual-report', 'final-report', 'status-report')),
  year            integer not null check (year between 1990 and 2100),
  period_from     date not null,
  period_to       date not null check (period_to >= period_from),
  -- The day as the schedule or a decision has it; the day it counts as (after weekends and holidays) is worked out.
  due_on          date not null,
  language        text not null check (language in ('nb', 'nn', 'sv', 'en')),
  -- `draft`: being written, never sent or reopened. `sent`: with the funder. `returned`: named questions are being answered.
  state           text not null default 'draft' check (state in ('draft', 'sent', 'returned', 'approved', 'rejected')),
  -- Of the version that was sent last; 0 before the first.
  sent_version    integer not null default 0,
  -- The document it was filled from, where it was.
  reading_id      uuid references document_reading,
  created_by      uuid references account,
  created_at      timestamptz not null default now(),
  changed_at      timestamptz not null default now(),
  constraint report_once unique (project_id, form_version_id, period_from)
);
create index report_by_programme on report (programme_id, year, state);
create index report_by_project on report (project_id, period_to);
create index report_open_by_due on report (due_on) where state in ('draft', 'returned');

create table report_deadline (
  id         bigint generated always as identity primary key,
  report_id  uuid not null references report on delete cascade,
  due_on     date not null,
  reason     text not null check (reason <> ''),
  moved_by   uuid references account,
  moved_at   timestamptz not null default now()
);
create index report_deadline_by_report on report_deadline (report_id, id);

-- One row for each reminder that was put in the outbox.
create table report_reminder (
  report_id  uuid not null references report on delete cascade,
  due_on     date not null,
  occasion   text not null check (occasion in ('created', '30-days', '7-days', '1-day', 'overdue')),
  account_id uuid not null references account,
  sent_at    timestamptz not null default now(),
  primary key (report_id, due_on, occasion, account_id)
);

-- What somebody wrote in a draft. A question without a row is drafted from the records for as long as it has none.
create table report_answer (
  report_id uuid not null references report on delete cascade,
  question  text not null,
  -- DraftAnswer of src/platform/forms/answer.ts.
  answer    jsonb not null,
  version   integer not null default 1 check (version > 0),
  -- Where it came from: typed, read in a document (with its quote), taken over from an earlier report.
  origin    jsonb not null default '{"from":"typed"}',
  saved_by  uuid references account,
  saved_at  timestamptz not null default now(),
  primary key (report_id, question)
);

-- Every earlier state of an answer.
create table report_answer_history (
  report_id uuid not null references report on delete cascade,
  question  text not null,
  version   integer not null,
  answer    jsonb not null,
  saved_by  uuid references account,
  saved_at  timestamptz not null,
  primary key (report_id, question, version)
);

-- What was written at the same time as somebody else's change and could not be joined with it: kept until a person has chosen.
create table report_answer_aside (
  id           uuid primary key default gen_random_uuid(),
  report_id    uuid not null references report on delete cascade,
  question     text not null,
  answer       jsonb not null,
  base_version integer not null,
  saved_by     uuid references account,
  saved_at     timestamptz not null default now(),
  settled_at   timestamptz
);
create index report_answer_aside_open on report_answer_aside (report_id, question) where settled_at is null;

-- The sentence a warning needs before sending.
create table report_explanation (
  report_id uuid not null references report on delete cascade,
  question  text not null,
  code      text not null,
  sentence  text not null check (sentence <> ''),
  saved_by  uuid references account,
  saved_at  timestamptz not null default now(),
  primary key (report_id, question, code)
);

create table report_attachment (
  id          uuid primary key default gen_random_uuid(),
  report_id   uuid not null references report on delete cascade,
  question    text not null,
  file_name   text not null check (file_name <> ''),
  media_type  text not null,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes       bytea not null,
  uploaded_by uuid references account,
  uploaded_at timestamptz not null default now(),
  -- Taken out of the draft; versions that were sent with it still have it.
  removed_at  timestamptz
);
create index report_attachment_by_report on report_attachment (report_id);

-- What was sent, as it was. Content and PDF never change; `content_sha256` is over the exact text of `content`.
create table report_version (
  report_id       uuid not null references report on delete cascade,
  number          integer not null check (number > 0),
  -- ReportContent of src/features/reports/content.ts, as canonical JSON text, so that a hash over it stays true.
  content         text not null,
  content_sha256  text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  -- PDF/A-2a, for the archive.
  archive_pdf     bytea not null,
  archive_sha256  text not null check (archive_sha256 ~ '^[0-9a-f]{64}$'),
  sent_by         uuid not null references account,
  sent_at         timestamptz not null default now(),
  -- What the funder decided about this version.
  decision        text check (decision in ('approved', 'returned', 'rejected')),
  decision_reason text not null default '',
  decided_by      uuid references account,
  decided_at      timestamptz,
  -- An approved version that was opened again.
  reopened_at     timestamptz,
  reopened_by     uuid references account,
  reopen_reason   text not null default '',
  primary key (report_id, number),
  constraint report_version_decided check ((decision is null) = (decided_at is null)),
  constraint report_version_reason check (decision is distinct from 'rejected' or decision_reason <> '')
);

create function keep_sent_report() returns trigger language plpgsql as $$
begin
  if (new.content, new.content_sha256, new.archive_pdf, new.archive_sha256, new.sent_by, new.sent_at)
    is distinct from (old.content, old.content_sha256, old.archive_pdf, old.archive_sha256, old.sent_by, old.sent_at) then
    raise exception 'a report that was sent does not change' using constraint = 'report_version_frozen';
  end if;
  return new;
end
$$;
create trigger keep_sent_report before update on report_version for each row execute function keep_sent_report();

-- The officer's remarks on a question of a version, and the answers under them.
create table report_comment (
  id         uuid primary key default gen_random_uuid(),
  report_id  uuid not null references report on delete cascade,
  -- The version it is about.
  version    integer not null,
  -- '' for the report as a whole.
  question   text not null default '',
  parent_id  uuid references report_comment,
  body       text not null check (body <> ''),
  -- Not shown to the project before the decision it goes with.
  sent_at    timestamptz,
  written_by uuid not null references account,
  written_at timestamptz not null default now()
);
create index report_comment_by_report on report_comment (report_id, version, written_at);

-- The questions a report was returned on.
create table report_returned_question (
  report_id uuid not null references report on delete cascade,
  version   integer not null,
  question  text not null,
  primary key (report_id, version, question)
);

-- Approved answers, taken apart for counting: one row for each chosen option, each amount, each text. Computed from the content of
-- the approved version alone and thrown away when the report is opened again.
create table approved_report (
  report_id    uuid primary key references report on delete cascade,
  version      integer not null,
  project_id   uuid not null references project,
  programme_id uuid not null references programme,
  form_key     text not null,
  year         integer not null,
  kind         text not null,
  -- Of its answers.
  language     text not null check (language in ('nb', 'nn', 'sv', 'en')),
  currency     text,
  budget_ore   bigint,
  used_ore     bigint,
  approved_at  timestamptz not null,
  foreign key (report_id, version) references report_version (report_id, number)
);
create index approved_report_by_programme on approved_report (programme_id, year);

create table approved_answer (
  report_id  uuid not null references approved_report on delete cascade,
  project_id uuid not null references project,
  question   text not null,
  kind       text not null,
  -- As the question says: what everybody may see.
  publish    text not null check (publish in ('no', 'counts', 'whole')),
  position   integer not null,
  -- A chosen option, a municipality, 'yes' or 'no'.
  option     text,
  number     numeric,
  amount_ore bigint,
  body       text,
  primary key (report_id, question, position)
);

-- Used and budget for each line of an approved report.
create table approved_line (
  report_id  uuid not null references approved_report on delete cascade,
  project_id uuid not null references project,
  position   integer not null,
  name       text not null,
  currency   text not null,
  budget_ore bigint not null,
  used_ore   bigint not null,
  -- Over (positive) or under the budget, and why.
  deviation_ore    bigint not null,
  deviation_reason text not null default '',
  primary key (report_id, position)
);

-- Approved answers that may teach others, waiting for somebody to take them up.
create table knowledge_candidate (
  id         uuid primary key default gen_random_uuid(),
  report_id  uuid not null references report on delete cascade,
  version    integer not null,
  project_id uuid not null references project,
  question   text not null,
  teaches    text not null check (teaches in ('success-factor', 'need', 'barrier', 'good-example', 'lesson')),
  quote      text not null check (quote <> ''),
  language   text not null,
  created_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  constraint knowledge_candidate_once unique (report_id, version, question)
);

do $$
declare
  name text;
begin
  foreach name in array array[
    'report_schedule', 'report', 'report_deadline', 'report_reminder', 'report_answer', 'report_answer_history',
    'report_answer_aside', 'report_explanation', 'report_attachment', 'report_version', 'report_comment',
    'report_returned_question', 'knowledge_candidate'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I using (is_member_connection())', name || '_members', name);
  end loop;
end
$$;

-- Everybody may see what was approved of a published project, as far as the form opens it.
alter table approved_report enable row level security;
alter table approved_report force row level security;
create policy approved_report_published on approved_report
  using (is_member_connection() or exists (select from project where project.id = project_id));
alter table approved_line enable row level security;
alter table approved_line force row level security;
create policy approved_line_published on approved_line
  using (is_member_connection() or exists (select from project where project.id = project_id));
alter table approved_answer enable row level security;
alter table approved_answer force row level security;
create policy approved_answer_published on approved_answer
  using (is_member_connection() or (publish <> 'no' and exists (select from project where project.id = project_id)));

create trigger public_change after insert or update or delete or truncate on approved_report
  for each statement execute function count_public_change();
create trigger public_change after insert or update or delete or truncate on approved_answer
  for each statement execute function count_public_change();

-- The toolbox: measures, what municipalities made of them, who can be asked, and how it went.

create table measure (
  id             uuid primary key default gen_random_uuid(),
  slug           text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- The region that looks after it: its officers review.
  partnership_id uuid not null references partnership,
  state          text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  -- The language its texts were first written in.
  language       text not null check (language in ('nb', 'nn', 'sv', 'en')),
  -- The published version, whole: MeasureRecord of src/features/toolbox/record.ts.
  record         jsonb,
  published_number integer,
  published_at   timestamptz,
  -- Written with the record, by the one function that publishes: titles by language, what it is found and counted by.
  search         tsvector not null default '',
  -- 'theme:…', 'goal:…', 'target:…', 'action:…', 'language:…'
  terms          text[] not null default '{}',
  -- By the rule, from what is on record; null until published. Worked out anew whenever something it rests on changes, and daily.
  evidence_level smallint check (evidence_level between 0 and 5),
  -- EvidenceReasons of src/features/toolbox/evidence/rule.ts.
  evidence       jsonb,
  created_by     uuid references account,
  created_at     timestamptz not null default now(),
  changed_at     timestamptz not null default now(),
  constraint measure_published_whole check ((state = 'draft') = (record is null)),
  constraint measure_published_when check ((record is null) = (published_at is null))
);
create index measure_listed on measure (state, published_at desc, id);
create index measure_terms on measure using gin (terms);

-- Versions being written, reviewed, published. A measure has at most one that is not done.
create table measure_version (
  measure_id  uuid not null references measure on delete cascade,
  number      integer not null check (number > 0),
  state       text not null default 'draft' check (state in ('draft', 'in-review', 'returned', 'published', 'dropped')),
  record      jsonb not null,
  -- Changes with every saving, so that two editors notice each other.
  edit        integer not null default 1,
  note        text not null default '',
  saved_by    uuid references account,
  saved_at    timestamptz not null default now(),
  sent_by     uuid references account,
  sent_at     timestamptz,
  reviewed_by uuid references account,
  reviewed_at timestamptz,
  review_note text not null default '',
  primary key (measure_id, number),
  -- Nobody publishes what they sent for review themselves.
  constraint measure_version_two_people check (state <> 'published' or reviewed_by is distinct from sent_by)
);
create unique index measure_version_one_open on measure_version (measure_id)
  where state in ('draft', 'in-review', 'returned');

create function keep_published_measure() returns trigger language plpgsql as $$
begin
  if old.state = 'published' and (new.record, new.state) is distinct from (old.record, old.state) then
    raise exception 'a published version of a measure does not change' using constraint = 'measure_version_frozen';
  end if;
  return new;
end
$$;
create trigger keep_published_measure before update on measure_version
  for each row execute function keep_published_measure();

-- Files to download. `shown`: the published version has it.
create table measure_material (
  id          uuid primary key default gen_random_uuid(),
  measure_id  uuid not null references measure on delete cascade,
  title       text not null check (title <> ''),
  language    text not null check (language in ('nb', 'nn', 'sv', 'en')),
  file_name   text not null check (file_name <> ''),
  media_type  text not null,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes       bytea not null,
  shown       boolean not null default false,
  uploaded_by uuid references account,
  uploaded_at timestamptz not null default now(),
  removed_at  timestamptz
);
create index measure_material_by_measure on measure_material (measure_id);

-- A municipality that takes a measure into use.
create table adoption (
  id               uuid primary key default gen_random_uuid(),
  measure_id       uuid not null references measure,
  municipality_key text not null references municipality,
  state            text not null check (state in ('interested', 'planned', 'pilot', 'running', 'paused', 'embedded', 'stopped', 'dropped')),
  starts_on        date,
  ends_on          date check (ends_on >= starts_on),
  -- What was done differently here.
  adaptation       text not null default '',
  language         text not null check (language in ('nb', 'nn', 'sv', 'en')),
  currency         text not null check (currency in ('NOK', 'SEK', 'EUR')),
  -- Whole units of the currency so far; hours of own staff.
  cost             bigint check (cost >= 0),
  hours            integer check (hours >= 0),
  -- Reached people as everybody may see them: null under five, and then `reached_few` is true. Written by the database.
  reached_shown    integer check (reached_shown = 0 or reached_shown >= 5),
  reached_few      boolean not null default false,
  stop_reason      text check (stop_reason in ('funding-ended', 'person-left', 'no-demand', 'did-not-work', 'replaced', 'other')),
  stop_note        text not null default '',
  project_id       uuid references project,
  version          integer not null default 1,
  created_by       uuid references account,
  created_at       timestamptz not null default now(),
  changed_at       timestamptz not null default now(),
  constraint adoption_stopped_why check ((state in ('stopped', 'dropped')) = (stop_reason is not null))
);
-- A municipality runs a measure at most once at a time.
create unique index adoption_one_at_a_time on adoption (measure_id, municipality_key) where state not in ('stopped', 'dropped');
create index adoption_by_municipality on adoption (municipality_key);
create index adoption_by_project on adoption (project_id);

-- Each state it was in, dated.
create table adoption_state (
  id          bigint generated always as identity primary key,
  adoption_id uuid not null references adoption on delete cascade,
  state       text not null,
  since       date not null,
  reason      text,
  note        text not null default '',
  set_by      uuid references account,
  set_at      timestamptz not null default now()
);
create index adoption_state_by_adoption on adoption_state (adoption_id, since, id);

-- The count of reached people as it is. No names.
create table adoption_reach (
  adoption_id uuid primary key references adoption on delete cascade,
  reached     integer not null check (reached >= 0)
);
create function show_reach() returns trigger language plpgsql as $$
declare
  id_of uuid := coalesce(new.adoption_id, old.adoption_id);
  count_of integer := case when tg_op = 'DELETE' then null else new.reached end;
begin
  update adoption set
    reached_shown = case when count_of = 0 or count_of >= 5 then count_of end,
    reached_few = coalesce(count_of between 1 and 4, false)
  where id = id_of;
  return null;
end
$$;
create trigger show_reach after insert or update or delete on adoption_reach for each row execute function show_reach();

-- Somebody with experience who agreed to be asked. Shown from their own yes until the day they chose, or until they say no.
create table adoption_contact (
  id            uuid primary key default gen_random_uuid(),
  adoption_id   uuid not null references adoption on delete cascade,
  name          text not null check (name <> ''),
  position      text not null default '',
  languages     text[] not null default '{}',
  proposed_by   uuid references account,
  proposed_at   timestamptz not null default now(),
  -- The person's own yes.
  consented_at  timestamptz,
  shown_until   date,
  withdrawn_at  timestamptz,
  constraint adoption_contact_until check ((consented_at is null) or shown_until is not null)
);
create index adoption_contact_by_adoption on adoption_contact (adoption_id);
-- The address stands apart: no page but the person's own shows it.
create table adoption_contact_address (
  contact_id uuid primary key references adoption_contact on delete cascade,
  email      text not null check (email = lower(email) and email like '%_@_%'),
  language   text not null check (language in ('nb', 'nn', 'sv', 'en')),
  account_id uuid references account,
  -- Of the link in the mails to the person, by which they say yes, no, and answer.
  token_hash bytea not null unique
);

create table contact_question (
  id            uuid primary key default gen_random_uuid(),
  contact_id    uuid not null references adoption_contact on delete cascade,
  asked_by      uuid not null references account,
  question      text not null check (question <> ''),
  language      text not null check (language in ('nb', 'nn', 'sv', 'en')),
  asked_at      timestamptz not null default now(),
  token_hash    bytea not null unique,
  answer        text not null default '',
  answered_at   timestamptz,
  -- The region answered, or the contact.
  answered_by_region uuid references account,
  reminded_at   timestamptz,
  -- Given to the region, because no answer came.
  passed_on_at  timestamptz,
  constraint contact_question_answered check ((answered_at is null) = (answer = ''))
);
create index contact_question_open on contact_question (asked_at) where answered_at is null;
create index contact_question_by_contact on contact_question (contact_id);

-- How an adoption went, asked at its end (or when it has run for a while) and again after 12 and 24 months.
create table evaluation (
  id             uuid primary key default gen_random_uuid(),
  adoption_id    uuid not null references adoption on delete cascade,
  occasion       text not null check (occasion in ('first', '12-months', '24-months')),
  filled_form_id uuid not null unique references filled_form,
  asked_on       date,
  due_on         date,
  reminded_at    timestamptz,
  -- Read by somebody of the region who did not write it; only then it counts.
  checked_by     uuid references account,
  checked_at     timestamptz,
  check_note     text not null default '',
  returned_at    timestamptz,
  -- Taken apart from the sent form when it is checked.
  evaluated_on   date,
  aims           text check (aims in ('fully', 'partly', 'not', 'too-early')),
  cost           bigint check (cost >= 0),
  hours          integer check (hours >= 0),
  reached        integer check (reached >= 0),
  again          text check (again in ('yes', 'with-changes', 'no')),
  still_running  boolean,
  before_after   boolean,
  comparison     boolean,
  helped         text[] not null default '{}',
  hindered       text[] not null default '{}',
  constraint evaluation_once unique (adoption_id, occasion),
  constraint evaluation_checked check ((checked_at is null) = (aims is null))
);
create index evaluation_checked_of on evaluation (adoption_id) where checked_at is not null;

-- What everybody may see of the checked evaluations of a measure: worked out whenever one of them or the places behind them
-- change; visitors never read the rows themselves. EvaluationRelease of src/features/toolbox/evaluation/release.ts.
create table evaluation_release (
  measure_id uuid primary key references measure on delete cascade,
  release    jsonb not null,
  made_at    timestamptz not null default now()
);

-- An evaluator reads named measures too.
alter table role_assignment add column measure_id uuid references measure on delete cascade;
alter table role_assignment drop constraint role_assignment_bound;
alter table role_assignment add constraint role_assignment_bound check (
  (role <> 'coordinator' or municipality_key is not null) and
  (role <> 'regional-officer' or partnership_id is not null) and
  (role <> 'case-officer' or programme_id is not null) and
  (role <> 'evaluator' or project_id is not null or measure_id is not null) and
  (role <> 'project-leader' or organisation_id is not null or project_id is not null)
);

do $$
declare
  name text;
begin
  foreach name in array array[
    'measure_version', 'adoption_reach', 'adoption_contact_address', 'contact_question', 'evaluation'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I using (is_member_connection())', name || '_members', name);
  end loop;
end
$$;

alter table measure enable row level security;
alter table measure force row level security;
create policy measure_published on measure using (is_member_connection() or state = 'published');
alter table measure_material enable row level security;
alter table measure_material force row level security;
create policy measure_material_shown on measure_material using (
  is_member_connection()
  or (shown and removed_at is null and exists (select from measure where measure.id = measure_id))
);
-- That somebody is thinking about it is nobody's business yet.
alter table adoption enable row level security;
alter table adoption force row level security;
create policy adoption_open on adoption using (
  is_member_connection()
  or (state <> 'interested' and exists (select from measure where measure.id = measure_id))
);
alter table adoption_state enable row level security;
alter table adoption_state force row level security;
create policy adoption_state_open on adoption_state using (
  is_member_connection()
  or (state <> 'interested' and exists (select from adoption where adoption.id = adoption_id))
);
alter table adoption_contact enable row level security;
alter table adoption_contact force row level security;
create policy adoption_contact_consent on adoption_contact using (
  is_member_connection()
  or (
    consented_at is not null and withdrawn_at is null and shown_until >= (now() at time zone 'Europe/Oslo')::date
    and exists (select from adoption where adoption.id = adoption_id)
  )
);
alter table evaluation_release enable row level security;
alter table evaluation_release force row level security;
create policy evaluation_release_published on evaluation_release using (
  is_member_connection() or exists (select from measure where measure.id = measure_id)
);

do $$
declare
  name text;
begin
  foreach name in array array[
    'measure', 'measure_material', 'adoption', 'adoption_state', 'adoption_contact', 'evaluation_release'
  ] loop
    execute format(
      'create trigger public_change after insert or update or delete or truncate on %I for each statement execute function count_public_change()',
      name
    );
  end loop;
end
$$;

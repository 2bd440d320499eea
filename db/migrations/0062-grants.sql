-- Small grants: calls, applications, assessment, decision, payment, report, repayment. All amounts are whole units of the
-- currency of the call.

create table grant_call (
  id              uuid primary key default gen_random_uuid(),
  slug            text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- Whose officers run it, and which organisation gives the money.
  partnership_id  uuid not null references partnership,
  organisation_id uuid not null references organisation,
  -- Where the money comes from, when it is passed on.
  programme_id    uuid references programme,
  state           text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  language        text not null check (language in ('nb', 'nn', 'sv', 'en')),
  title           text not null check (title <> ''),
  -- What the money is for; who may apply, in words.
  purpose         text not null default '',
  eligibility     text not null default '',
  applicants      text[] not null default '{municipality}',
  currency        text not null check (currency in ('NOK', 'SEK', 'EUR')),
  pot             bigint not null check (pot > 0),
  ceiling         bigint not null check (ceiling > 0),
  -- The least share of the whole cost that the applicant and others carry, in percent.
  co_financing_percent smallint not null default 0 check (co_financing_percent between 0 and 95),
  -- A grant above this needs a second person's yes.
  two_person_limit bigint not null check (two_person_limit >= 0),
  opens_on        date not null,
  closes_on       date not null,
  time_zone       text not null default 'Europe/Oslo' check (time_zone in ('Europe/Oslo', 'Europe/Stockholm')),
  form_version_id uuid not null references form_version,
  report_form_version_id uuid not null references form_version,
  -- Days after the end of the measure's period within which the grant is reported on.
  report_days     smallint not null default 60 check (report_days between 0 and 365),
  -- [{ id, label: words in four languages, weight }]: scored 1 to 6 by each reader.
  criteria        jsonb not null,
  version         integer not null default 1,
  created_by      uuid references account,
  created_at      timestamptz not null default now(),
  published_at    timestamptz,
  constraint grant_call_days check (closes_on >= opens_on),
  constraint grant_call_ceiling check (ceiling <= pot)
);
create index grant_call_listed on grant_call (state, closes_on, id);
-- The measures it is meant to start; none means any.
create table grant_call_measure (
  call_id    uuid not null references grant_call on delete cascade,
  measure_id uuid not null references measure,
  primary key (call_id, measure_id)
);

create table grant_application (
  id                uuid primary key default gen_random_uuid(),
  -- The number people name it by: year and running number, '2026-014'.
  number            text not null unique check (number ~ '^\d{4}-\d{3,}$'),
  call_id           uuid not null references grant_call,
  -- The municipality that applies, and its organisation.
  municipality_key  text not null references municipality,
  organisation_id   uuid not null references organisation,
  measure_id        uuid references measure,
  adoption_id       uuid references adoption,
  project_id        uuid references project,
  title             text not null default '',
  applied_amount    bigint check (applied_amount > 0),
  starts_on         date,
  ends_on           date check (ends_on >= starts_on),
  state             text not null default 'draft' check (state in (
    'draft', 'submitted', 'in-review', 'granted', 'partly-granted', 'rejected', 'withdrawn', 'paid', 'reported', 'closed', 'repaid')),
  language          text not null check (language in ('nb', 'nn', 'sv', 'en')),
  filled_form_id    uuid not null unique references filled_form,
  report_filled_form_id uuid unique references filled_form,
  version           integer not null default 1,
  created_by        uuid references account,
  created_at        timestamptz not null default now(),
  submitted_by      uuid references account,
  submitted_at      timestamptz,
  changed_at        timestamptz not null default now(),
  constraint grant_application_submitted check ((submitted_at is not null) or state in ('draft', 'withdrawn'))
);
create index grant_application_by_call on grant_application (call_id, state);
create index grant_application_by_municipality on grant_application (municipality_key);
create index grant_application_by_adoption on grant_application (adoption_id);
create index grant_application_by_project on grant_application (project_id);

create table grant_co_applicant (
  application_id   uuid not null references grant_application on delete cascade,
  position         smallint not null,
  name             text not null check (name <> ''),
  municipality_key text references municipality,
  organisation_id  uuid references organisation,
  primary key (application_id, position)
);

create table grant_budget_line (
  application_id uuid not null references grant_application on delete cascade,
  position       smallint not null,
  name           text not null check (name <> ''),
  kind           text not null check (kind in ('cost', 'own-money', 'other-money')),
  amount         bigint not null check (amount > 0),
  primary key (application_id, position)
);

-- Who reads an application. Before anything is read, each says whether they have an interest in it.
create table grant_reader (
  application_id uuid not null references grant_application on delete cascade,
  account_id     uuid not null references account,
  assigned_by    uuid references account,
  assigned_at    timestamptz not null default now(),
  conflict       boolean,
  conflict_note  text not null default '',
  declared_at    timestamptz,
  -- The assessment: { criterion: 1..6 }, whole when sent.
  scores         jsonb not null default '{}',
  comment        text not null default '',
  sent_at        timestamptz,
  primary key (application_id, account_id),
  constraint grant_reader_declared check ((conflict is null) = (declared_at is null)),
  -- Nobody with an interest assesses.
  constraint grant_reader_no_conflict check (sent_at is null or conflict = false)
);
create index grant_reader_by_account on grant_reader (account_id);

-- The decision. Above the limit of the call it stands only when a second person has said yes too.
create table grant_decision (
  application_id uuid primary key references grant_application,
  outcome        text not null check (outcome in ('granted', 'partly-granted', 'rejected')),
  amount         bigint not null default 0 check (amount >= 0),
  reason         text not null check (reason <> ''),
  conditions     text not null default '',
  proposed_by    uuid not null references account,
  proposed_at    timestamptz not null default now(),
  needs_second   boolean not null,
  confirmed_by   uuid references account,
  -- When it stands. The money counts against the pot from here on.
  decided_at     timestamptz,
  -- The letter as it was sent (PDF/A-2a).
  letter         bytea,
  letter_sha256  text check (letter_sha256 ~ '^[0-9a-f]{64}$'),
  accepted_by    uuid references account,
  accepted_at    timestamptz,
  declined_at    timestamptz,
  constraint grant_decision_amount check ((outcome = 'rejected') = (amount = 0)),
  constraint grant_decision_two_people check (not needs_second or decided_at is null or (confirmed_by is not null and confirmed_by <> proposed_by)),
  constraint grant_decision_letter check ((letter is null) = (letter_sha256 is null)),
  constraint grant_decision_answered check (accepted_at is null or declined_at is null)
);

create table grant_payment (
  application_id uuid not null references grant_decision on delete cascade,
  position       smallint not null check (position > 0),
  amount         bigint not null check (amount > 0),
  -- What it waits for.
  waits_for      text not null check (waits_for in ('acceptance', 'start', 'report')),
  due_on         date,
  paid_on        date,
  paid_by        uuid references account,
  primary key (application_id, position)
);

create table grant_repayment (
  id             uuid primary key default gen_random_uuid(),
  application_id uuid not null references grant_decision on delete cascade,
  amount         bigint not null check (amount > 0),
  reason         text not null check (reason <> ''),
  due_on         date not null,
  demanded_by    uuid not null references account,
  demanded_at    timestamptz not null default now(),
  received_on    date,
  received_by    uuid references account
);
create index grant_repayment_by_application on grant_repayment (application_id);

-- What the grants of a call take of its pot: decided and not declined, less what came back before it was spent.
create view grant_committed with (security_invoker) as
select application.call_id,
  coalesce(sum(decision.amount), 0)::bigint as committed
from grant_application application
join grant_decision decision on decision.application_id = application.id
where decision.decided_at is not null and decision.declined_at is null and application.state <> 'withdrawn'
group by application.call_id;

-- What everybody may know of a grant: written when the grant is accepted, kept up with payments. No persons.
create table grant_award (
  application_id   uuid primary key references grant_application,
  number           text not null unique,
  call_id          uuid not null references grant_call,
  organisation_id  uuid not null references organisation,
  municipality_key text not null references municipality,
  measure_id       uuid references measure,
  project_id       uuid references project,
  title            text not null,
  description      text not null,
  language         text not null check (language in ('nb', 'nn', 'sv', 'en')),
  currency         text not null check (currency in ('NOK', 'SEK', 'EUR')),
  applied_amount   bigint not null,
  amount           bigint not null check (amount > 0),
  paid_amount      bigint not null default 0,
  repaid_amount    bigint not null default 0,
  awarded_on       date not null,
  starts_on        date,
  ends_on          date,
  state            text not null,
  changed_at       timestamptz not null default now()
);
create index grant_award_listed on grant_award (awarded_on desc, number);
create index grant_award_by_measure on grant_award (measure_id);

do $$
declare
  name text;
begin
  foreach name in array array[
    'grant_application', 'grant_co_applicant', 'grant_budget_line', 'grant_reader', 'grant_decision', 'grant_payment',
    'grant_repayment'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I using (is_member_connection())', name || '_members', name);
  end loop;
end
$$;
alter table grant_call enable row level security;
alter table grant_call force row level security;
create policy grant_call_published on grant_call using (is_member_connection() or state = 'published');
alter table grant_call_measure enable row level security;
alter table grant_call_measure force row level security;
create policy grant_call_measure_published on grant_call_measure using (
  is_member_connection() or exists (select from grant_call where grant_call.id = call_id)
);
create trigger public_change after insert or update or delete or truncate on grant_call
  for each statement execute function count_public_change();
create trigger public_change after insert or update or delete or truncate on grant_call_measure
  for each statement execute function count_public_change();
create trigger public_change after insert or update or delete or truncate on grant_award
  for each statement execute function count_public_change();

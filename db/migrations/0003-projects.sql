-- The project bank.
create table project (
  id                uuid primary key default gen_random_uuid(),
  slug              text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  state             text not null default 'draft' check (state in ('draft', 'published', 'archived')),
  version           integer not null default 1 check (version > 0),
  -- The language its texts are written in.
  language          text not null check (language in ('nb', 'nn', 'sv', 'en')),
  country           text not null check (country in ('NO', 'SE')),
  name              text not null check (name <> ''),
  owner_id          uuid references organisation,
  -- The owner as the source writes it, where that differs from the organisation's name.
  owner_as_written  text,
  programme_id      uuid references programme,
  programme_area    text,
  phase             text,
  project_number    text,
  website           text,
  currency          text check (currency in ('NOK', 'SEK', 'EUR')),
  -- Whole kroner or euro; one amount has both ends alike.
  budget_min        bigint check (budget_min >= 0),
  budget_max        bigint check (budget_max >= budget_min),
  starts_on         date,
  ends_on           date check (ends_on >= starts_on),
  period_as_written text,
  geographic_effect text,
  created_by        uuid references account,
  created_at        timestamptz not null default now(),
  updated_at        timestamptz not null default now(),
  published_at      timestamptz,
  -- What the list searches and counts by; written with the project, never by hand.
  search            tsvector not null default '',
  years             integer[] not null default '{}',
  constraint project_budget_whole check ((budget_min is null) = (budget_max is null)),
  constraint project_budget_currency check (budget_min is null or currency is not null),
  constraint project_published_when check ((state = 'published') <= (published_at is not null))
);
create index project_search on project using gin (search);
create index project_listed on project (state, published_at desc, id);
create index project_by_owner on project (owner_id);
create index project_by_programme on project (programme_id);

-- Persons stand apart: shown publicly only by their consent.
create table project_person (
  project_id   uuid not null references project on delete cascade,
  role         text not null check (role in ('project-leader', 'steering-group-leader', 'contact-person', 'county-contact')),
  name         text not null check (name <> ''),
  position     text,
  organisation text,
  email        text,
  phone        text,
  consent_on   date,
  primary key (project_id, role)
);

create table project_funding (
  project_id uuid not null references project on delete cascade,
  position   smallint not null,
  funder_id  uuid references organisation,
  funder     text not null check (funder <> ''),
  kind       text not null check (kind in ('grant', 'co-financing')),
  amount     bigint check (amount >= 0),
  currency   text not null check (currency in ('NOK', 'SEK', 'EUR')),
  primary key (project_id, position)
);
create index project_funding_by_funder on project_funding (funder_id);

create table project_partner (
  project_id      uuid not null references project on delete cascade,
  position        smallint not null,
  name            text not null check (name <> ''),
  organisation_id uuid references organisation,
  primary key (project_id, position)
);

-- `participant`: takes part. `effect`: where the effect is felt. Neither is the owner's address.
create table project_municipality (
  project_id       uuid not null references project on delete cascade,
  municipality_key text not null references municipality,
  relation         text not null check (relation in ('participant', 'effect')),
  primary key (project_id, municipality_key, relation)
);
create index project_by_municipality on project_municipality (municipality_key);

create table project_target_group (
  project_id   uuid not null references project on delete cascade,
  target_group text not null,
  role         text not null check (role in ('direct', 'intermediary')),
  primary key (project_id, target_group)
);

-- Terms of the controlled lists: level, theme, policy goal.
create table project_term (
  project_id uuid not null references project on delete cascade,
  list       text not null check (list in ('level', 'theme', 'policy-goal')),
  term       text not null,
  primary key (project_id, list, term)
);

create table project_text (
  project_id uuid not null references project on delete cascade,
  key        text not null,
  language   text not null check (language in ('nb', 'nn', 'sv', 'en')),
  position   smallint not null,
  heading    text not null,
  body       text not null,
  primary key (project_id, key, language)
);

create table project_link (
  project_id uuid not null references project on delete cascade,
  position   smallint not null,
  relation   text not null check (relation in ('predecessor', 'related')),
  related_id uuid references project,
  name       text not null check (name <> ''),
  primary key (project_id, position),
  constraint project_link_other check (related_id <> project_id)
);
create index project_link_back on project_link (related_id);

-- Every saved version whole, as it was.
create table project_version (
  project_id uuid not null references project on delete cascade,
  version    integer not null,
  record     jsonb not null,
  note       text not null default '',
  saved_by   uuid references account,
  saved_at   timestamptz not null default now(),
  primary key (project_id, version)
);

-- Anyone may propose a correction; those who may edit the project decide.
create table correction (
  id            uuid primary key default gen_random_uuid(),
  project_id    uuid not null references project on delete cascade,
  on_version    integer not null,
  subject       text not null check (subject <> ''),
  proposal      text not null check (proposal <> ''),
  source        text not null default '',
  sender_name   text not null default '',
  sender_email  text not null default '',
  account_id    uuid references account,
  sent_at       timestamptz not null default now(),
  state         text not null default 'waiting' check (state in ('waiting', 'accepted', 'declined')),
  decided_by    uuid references account,
  decided_at    timestamptz,
  answer        text not null default '',
  constraint correction_decided check ((state = 'waiting') = (decided_at is null))
);
create index correction_waiting on correction (project_id, sent_at) where state = 'waiting';

-- What an account may do beyond reading what is public.
create table role_assignment (
  id               uuid primary key default gen_random_uuid(),
  account_id       uuid not null references account on delete cascade,
  role             text not null check (role in ('newcomer', 'mentor', 'coordinator', 'project-leader', 'regional-officer', 'case-officer', 'evaluator', 'administrator')),
  municipality_key text references municipality,
  organisation_id  uuid references organisation,
  partnership_id   uuid references partnership,
  programme_id     uuid references programme,
  project_id       uuid references project on delete cascade,
  constraint role_assignment_bound check (
    (role <> 'coordinator' or municipality_key is not null) and
    (role <> 'regional-officer' or partnership_id is not null) and
    (role <> 'case-officer' or programme_id is not null) and
    (role <> 'evaluator' or project_id is not null) and
    (role <> 'project-leader' or organisation_id is not null or project_id is not null)
  )
);
create index role_assignment_by_account on role_assignment (account_id);

alter table role_assignment enable row level security;
alter table role_assignment force row level security;
create policy role_assignment_members on role_assignment using (is_member_connection());
alter table project enable row level security;
alter table project force row level security;
create policy project_published on project using (state = 'published' or is_member_connection());
alter table project_person enable row level security;
alter table project_person force row level security;
create policy project_person_consent on project_person using (consent_on is not null or is_member_connection());
alter table project_version enable row level security;
alter table project_version force row level security;
create policy project_version_members on project_version using (is_member_connection());
alter table correction enable row level security;
alter table correction force row level security;
create policy correction_members on correction using (is_member_connection());

create trigger public_change after insert or update or delete or truncate on project
  for each statement execute function count_public_change();
create trigger public_change after insert or update or delete or truncate on project_person
  for each statement execute function count_public_change();

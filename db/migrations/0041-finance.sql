-- A project's budget and accounts. Amounts are whole hundredths of the currency (øre, öre, cent).

-- The project's own lines. They outlive versions of the budget; a line that is no longer used stays for what was posted on it.
create table budget_line (
  id         uuid primary key default gen_random_uuid(),
  project_id uuid not null references project on delete cascade,
  position   smallint not null,
  name       text not null check (name <> ''),
  -- `cost`: paid with money. `own-hours`: own work, counted in hours at a rate. `own-share`: other own contributions.
  kind       text not null default 'cost' check (kind in ('cost', 'own-hours', 'own-share')),
  retired    boolean not null default false,
  constraint budget_line_once unique (project_id, id)
);
create unique index budget_line_named on budget_line (project_id, lower(name)) where not retired;

create table budget_version (
  id         uuid primary key default gen_random_uuid(),
  project_id uuid not null references project on delete cascade,
  number     integer not null check (number > 0),
  kind       text not null check (kind in ('original', 'revised')),
  reason     text not null default '',
  decided_on date not null,
  currency   text not null check (currency in ('NOK', 'SEK', 'EUR')),
  -- The document it was taken from, where it was.
  reading_id uuid references document_reading,
  saved_by   uuid references account,
  saved_at   timestamptz not null default now(),
  constraint budget_version_once unique (project_id, number),
  constraint budget_version_reason check (kind = 'original' or reason <> '')
);

create table budget_amount (
  version_id uuid not null references budget_version on delete cascade,
  line_id    uuid not null references budget_line,
  -- 0: the project's whole time, where the budget is not divided by year.
  year       integer not null check (year = 0 or year between 1990 and 2100),
  -- Who pays; '' where the budget does not say.
  funder     text not null default '',
  amount_ore bigint not null,
  -- For own work.
  minutes    integer check (minutes >= 0),
  primary key (version_id, line_id, year, funder)
);

-- Where posted amounts came from: a file, or typing. A file that was imported again changed nothing and has no row.
create table ledger_import (
  id           uuid primary key default gen_random_uuid(),
  project_id   uuid not null references project on delete cascade,
  kind         text not null check (kind in ('typed', 'csv', 'xlsx', 'sie4', 'saf-t', 'document')),
  file_name    text not null,
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  byte_count   bigint not null,
  -- The books the file is an extract of: company and fiscal year. A later file of the same books amends the earlier.
  books        text not null,
  -- Account balances the file states, and what else belongs to it as a whole.
  facts        jsonb not null default '{}',
  reading_id   uuid references document_reading,
  imported_by  uuid references account,
  imported_at  timestamptz not null default now(),
  constraint ledger_import_once unique (project_id, books, sha256)
);

create table posting (
  id             bigint generated always as identity primary key,
  project_id     uuid not null references project on delete cascade,
  import_id      uuid not null references ledger_import on delete cascade,
  -- The line of the file the amount stands on, from 1.
  row_number     integer not null check (row_number > 0),
  voucher        text not null,
  posted_on      date not null,
  account        text not null,
  account_name   text not null default '',
  -- Dimensions and their objects as the file has them: "6:P101" is object P101 of dimension 6; several divided by a space.
  objects        text not null default '',
  description    text not null default '',
  -- Costs are positive.
  amount_ore     bigint not null,
  currency       text not null check (currency in ('NOK', 'SEK', 'EUR')),
  minutes        integer check (minutes >= 0),
  -- By which the same posting is found in an amended file.
  identity       bigint not null,
  budget_line_id uuid,
  -- The file that took it back.
  withdrawn_by   uuid references ledger_import on delete cascade,
  foreign key (project_id, budget_line_id) references budget_line (project_id, id)
);
create index posting_by_project on posting (project_id, posted_on) where withdrawn_by is null;
create index posting_by_import on posting (import_id);

-- Which account and object go on which line of the budget: proposed, corrected, and used again for the next file.
create table posting_rule (
  project_id     uuid not null references project on delete cascade,
  account        text not null,
  objects        text not null default '',
  -- Null: known not to belong to the project.
  budget_line_id uuid,
  decided_by     uuid references account,
  decided_at     timestamptz not null default now(),
  primary key (project_id, account, objects),
  foreign key (project_id, budget_line_id) references budget_line (project_id, id)
);

-- What the project expects to use in all, and why a line departs from its budget.
create table budget_outlook (
  project_id   uuid not null references project on delete cascade,
  line_id      uuid not null references budget_line,
  forecast_ore bigint,
  deviation_reason text not null default '',
  saved_by     uuid references account,
  saved_at     timestamptz not null default now(),
  primary key (project_id, line_id)
);

-- A rate between two currencies, stated by somebody for a project: without it nothing is summed across currencies.
create table exchange_rate (
  project_id uuid not null references project on delete cascade,
  currency   text not null check (currency in ('NOK', 'SEK', 'EUR')),
  to_currency text not null check (to_currency in ('NOK', 'SEK', 'EUR')),
  rate       numeric(18, 8) not null check (rate > 0),
  rate_on    date not null,
  source     text not null check (source <> ''),
  primary key (project_id, currency, to_currency),
  constraint exchange_rate_other check (currency <> to_currency)
);

do $$
declare
  name text;
begin
  foreach name in array array[
    'budget_line', 'budget_version', 'budget_amount', 'ledger_import', 'posting', 'posting_rule', 'budget_outlook',
    'exchange_rate'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I using (is_member_connection())', name || '_members', name);
  end loop;
end
$$;

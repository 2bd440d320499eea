-- Municipalities of Norway and Sweden. A key is the country and the official code ('NO-1866'): the two countries'
-- codes overlap. Every code that was valid since 2006 has a row; names and dates are those of its latest version.
create table county (
  key         text primary key,
  country     text not null check (country in ('NO', 'SE')),
  code        text not null,
  name        text not null,
  valid_from  date,
  valid_to    date
);

create table municipality (
  key             text primary key,
  country         text not null check (country in ('NO', 'SE')),
  code            text not null,
  name            text not null,
  county_key      text not null,
  valid_from      date,
  valid_to        date,
  latitude        double precision,
  longitude       double precision,
  population      integer check (population >= 0),
  population_date date,
  constraint municipality_code_once unique (country, code)
);

-- Where a code leads today: itself, its successor, or, after a split, several.
create table municipality_today (
  municipality_key text not null references municipality,
  today_key        text not null references municipality,
  primary key (municipality_key, today_key)
);
create index municipality_today_back on municipality_today (today_key);

create table organisation (
  id               uuid primary key default gen_random_uuid(),
  slug             text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  country          text not null check (country in ('NO', 'SE')),
  number           text check (number ~ '^\d{9,10}$'),
  name             text not null check (name <> ''),
  other_names      text[] not null default '{}',
  kind             text not null,
  municipality_key text references municipality,
  created_at       timestamptz not null default now(),
  constraint organisation_number_once unique (country, number)
);
create index organisation_by_name on organisation (lower(name));

-- A region's group of municipalities that work together.
create table partnership (
  id              uuid primary key default gen_random_uuid(),
  slug            text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name            text not null check (name <> ''),
  country         text not null check (country in ('NO', 'SE')),
  organisation_id uuid references organisation
);
create table partnership_municipality (
  partnership_id   uuid not null references partnership on delete cascade,
  municipality_key text not null references municipality,
  joined_on        date,
  left_on          date check (left_on > joined_on),
  primary key (partnership_id, municipality_key)
);
create index partnership_by_municipality on partnership_municipality (municipality_key);

create table programme (
  id         uuid primary key default gen_random_uuid(),
  slug       text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name       text not null check (name <> ''),
  country    text not null check (country in ('NO', 'SE')),
  funder_id  uuid not null references organisation,
  starts_on  date,
  ends_on    date check (ends_on >= starts_on),
  currency   text not null check (currency in ('NOK', 'SEK', 'EUR'))
);

create trigger public_change after insert or update or delete or truncate on organisation
  for each statement execute function count_public_change();
create trigger public_change after insert or update or delete or truncate on partnership
  for each statement execute function count_public_change();
create trigger public_change after insert or update or delete or truncate on partnership_municipality
  for each statement execute function count_public_change();
create trigger public_change after insert or update or delete or truncate on programme
  for each statement execute function count_public_change();
create trigger public_change after insert or update or delete or truncate on municipality
  for each statement execute function count_public_change();

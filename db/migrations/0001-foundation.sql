-- People, rights, sessions, forms, mail and the record of acts.

-- The wall. A connection for visitors carries rotfeste.wall = 'public' and sees only what a policy opens to all;
-- the app's own role owns the tables, so every policy is forced on the owner too.
create function is_member_connection() returns boolean
  language sql stable parallel safe
  return coalesce(current_setting('rotfeste.wall', true), 'public') = 'member';

create table account (
  id          uuid primary key default gen_random_uuid(),
  name        text not null check (name <> ''),
  email       text not null check (email = lower(email) and email like '%_@_%'),
  language    text not null default 'nb' check (language in ('nb', 'nn', 'sv', 'en')),
  demo        boolean not null default false,
  disabled_at timestamptz,
  created_at  timestamptz not null default now(),
  constraint account_email_once unique (email)
);

create table session (
  token_hash   bytea primary key,
  account_id   uuid not null references account on delete cascade,
  created_at   timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at   timestamptz not null
);
create index session_by_account on session (account_id);
create index session_by_expiry on session (expires_at);

create table sign_in_link (
  token_hash bytea primary key,
  account_id uuid not null references account on delete cascade,
  next_path  text not null default '',
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index sign_in_link_by_account on sign_in_link (account_id, created_at);

-- One row for each form that was sent: pressed twice, it happens once.
create table form_key (
  key            uuid primary key,
  location       text,
  starts_session boolean not null default false,
  created_at     timestamptz not null default now()
);
create index form_key_by_age on form_key (created_at);

-- What somebody sent when no longer signed in, kept for a day so that it can be sent again.
create table kept_form (
  id           uuid primary key default gen_random_uuid(),
  visitor_hash bytea not null,
  path         text not null,
  fields       jsonb not null,
  created_at   timestamptz not null default now()
);

create table outbox_mail (
  id              bigint generated always as identity primary key,
  to_address      text not null,
  language        text not null check (language in ('nb', 'nn', 'sv', 'en')),
  subject         text not null,
  body            text not null,
  created_at      timestamptz not null default now(),
  sent_at         timestamptz,
  attempts        integer not null default 0,
  next_attempt_at timestamptz not null default now()
);
create index outbox_mail_waiting on outbox_mail (next_attempt_at) where sent_at is null;

create table audit_entry (
  id           bigint generated always as identity primary key,
  happened_at  timestamptz not null default now(),
  account_id   uuid references account,
  act          text not null,
  subject_kind text not null,
  subject_id   text not null,
  request_id   text,
  details      jsonb not null default '{}'
);
create index audit_entry_by_subject on audit_entry (subject_kind, subject_id, id);

create table setting (
  name  text primary key,
  value jsonb not null
);

-- Counts changes of public data. Several rows, so that writers at the same time seldom wait for each other.
create table public_version (
  shard  smallint primary key,
  number bigint not null default 0
);
insert into public_version (shard) select generate_series(0, 15);

create function count_public_change() returns trigger language plpgsql as $$
begin
  update public_version set number = number + 1 where shard = pg_backend_pid() % 16;
  return null;
end
$$;

alter table account enable row level security;
alter table account force row level security;
create policy account_members on account using (is_member_connection());
alter table session enable row level security;
alter table session force row level security;
create policy session_members on session using (is_member_connection());
alter table sign_in_link enable row level security;
alter table sign_in_link force row level security;
create policy sign_in_link_members on sign_in_link using (is_member_connection());
alter table kept_form enable row level security;
alter table kept_form force row level security;
create policy kept_form_members on kept_form using (is_member_connection());
alter table outbox_mail enable row level security;
alter table outbox_mail force row level security;
create policy outbox_mail_members on outbox_mail using (is_member_connection());
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy audit_entry_members on audit_entry using (is_member_connection());

-- What a project did, as it goes along: from this the next report drafts itself.
create table project_activity (
  id               uuid primary key default gen_random_uuid(),
  project_id       uuid not null references project on delete cascade,
  happened_on      date not null,
  ended_on         date check (ended_on >= happened_on),
  kind             text not null check (kind in ('measure', 'meeting', 'event', 'course', 'media', 'presentation', 'other')),
  title            text not null check (title <> ''),
  description      text not null default '',
  municipality_key text references municipality,
  -- How many took part: a count of people, no names.
  reached          integer check (reached >= 0),
  target_group     text,
  version          integer not null default 1,
  saved_by         uuid references account,
  saved_at         timestamptz not null default now()
);
create index project_activity_by_day on project_activity (project_id, happened_on);
alter table project_activity enable row level security;
alter table project_activity force row level security;
create policy project_activity_members on project_activity using (is_member_connection());

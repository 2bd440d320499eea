-- Every saving of a version of a measure, so that two people's changes can be put together and nothing that was saved is lost.
create table measure_version_edit (
  measure_id uuid not null,
  number     integer not null,
  edit       integer not null check (edit > 0),
  -- MeasureRecord, as it was saved.
  record     jsonb not null,
  saved_by   uuid references account,
  saved_at   timestamptz not null default now(),
  primary key (measure_id, number, edit),
  foreign key (measure_id, number) references measure_version on delete cascade
);
create index measure_version_edit_by_revision on measure_version_edit (measure_id, ((record ->> 'revision')::integer));

-- What everybody may know of the versions that were published: when, and what was new.
create table measure_release (
  measure_id   uuid not null references measure on delete cascade,
  number       integer not null check (number > 0),
  note         text not null default '',
  published_at timestamptz not null,
  primary key (measure_id, number)
);

-- Why it is no longer in the toolbox, for those who worked with it.
alter table measure add column withdrawn_at timestamptz;
alter table measure add column withdrawn_by uuid references account;
alter table measure add column withdrawn_reason text not null default '';
alter table measure add constraint measure_withdrawn_when check ((state = 'withdrawn') = (withdrawn_at is not null));

alter table measure_version_edit enable row level security;
alter table measure_version_edit force row level security;
create policy measure_version_edit_members on measure_version_edit using (is_member_connection());

alter table measure_release enable row level security;
alter table measure_release force row level security;
create policy measure_release_published on measure_release using (
  is_member_connection() or exists (select from measure where measure.id = measure_id)
);
create trigger public_change after insert or update or delete or truncate on measure_release
  for each statement execute function count_public_change();

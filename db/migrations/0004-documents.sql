-- Documents as received, what was read in them, and which published value came from where.
create table document (
  id          uuid primary key default gen_random_uuid(),
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  file_name   text not null check (file_name <> ''),
  file_kind   text not null check (file_kind in ('txt', 'md', 'html', 'docx', 'pdf')),
  bytes       bytea not null,
  uploaded_by uuid references account,
  uploaded_at timestamptz not null default now(),
  constraint document_once unique (sha256)
);

create table document_reading (
  id             uuid primary key default gen_random_uuid(),
  document_id    uuid not null references document,
  extracted      jsonb not null,
  reading        jsonb not null,
  -- What the reviewer confirmed or corrected so far, by field path; kept while the review goes on.
  review         jsonb not null default '{}',
  review_version integer not null default 1,
  state          text not null default 'waiting' check (state in ('waiting', 'published', 'merged', 'discarded')),
  project_id     uuid references project,
  read_by        uuid references account,
  read_at        timestamptz not null default now(),
  decided_by     uuid references account,
  decided_at     timestamptz,
  constraint document_reading_project check ((state in ('published', 'merged')) <= (project_id is not null))
);
create index document_reading_waiting on document_reading (state, read_at desc);
create index document_reading_by_document on document_reading (document_id);

-- Where a value of a project came from. Never deleted: a later version adds rows.
create table value_source (
  id           bigint generated always as identity primary key,
  project_id   uuid not null references project on delete cascade,
  version      integer not null,
  field        text not null,
  reading_id   uuid not null references document_reading,
  value        jsonb not null,
  -- `read` as the document has it, `corrected` by the reviewer.
  how          text not null check (how in ('read', 'corrected')),
  quote        text not null,
  quote_start  integer not null,
  quote_end    integer not null check (quote_end >= quote_start),
  confirmed_by uuid references account,
  confirmed_at timestamptz not null default now()
);
create index value_source_by_project on value_source (project_id, field);

alter table document enable row level security;
alter table document force row level security;
create policy document_members on document using (is_member_connection());
alter table document_reading enable row level security;
alter table document_reading force row level security;
create policy document_reading_members on document_reading using (is_member_connection());
alter table value_source enable row level security;
alter table value_source force row level security;
create policy value_source_members on value_source using (is_member_connection());

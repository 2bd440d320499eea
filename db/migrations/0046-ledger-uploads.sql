-- A file that says the same as what is kept changes nothing, however often it comes; whether it does is found by comparing postings. A file
-- may also come back after another (books put right and put back), so the same bytes may stand twice.
alter table ledger_import drop constraint ledger_import_once;
create index ledger_import_by_books on ledger_import (project_id, books, imported_at);

-- An import belongs to one project, and its postings to the same: one key says both, and is checked once for each row.
alter table ledger_import add constraint ledger_import_of_project unique (project_id, id);
alter table posting drop constraint posting_project_id_fkey;
alter table posting drop constraint posting_import_id_fkey;
alter table posting add constraint posting_of_import
  foreign key (project_id, import_id) references ledger_import (project_id, id) on delete cascade;

-- A file of accounts between being uploaded and being confirmed. It is kept for a day, then it is gone.
create table ledger_upload (
  id          uuid primary key default gen_random_uuid(),
  project_id  uuid not null references project on delete cascade,
  kind        text not null check (kind in ('sie4', 'saf-t', 'csv', 'xlsx')),
  file_name   text not null,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  byte_count  bigint not null,
  -- Columns and signs of a table, the object and the days that were chosen.
  options     jsonb not null default '{}',
  -- What the file holds and what taking it in would change.
  preview     jsonb,
  uploaded_by uuid references account,
  uploaded_at timestamptz not null default now()
);
create index ledger_upload_by_project on ledger_upload (project_id, uploaded_at);
create index ledger_upload_by_age on ledger_upload (uploaded_at);

-- The bytes of an upload in pieces, so that nobody has to hold all of them.
create table ledger_upload_piece (
  upload_id uuid not null references ledger_upload on delete cascade,
  number    integer not null check (number >= 0),
  bytes     bytea not null,
  primary key (upload_id, number)
);

alter table ledger_upload enable row level security;
alter table ledger_upload force row level security;
create policy ledger_upload_members on ledger_upload using (is_member_connection());
alter table ledger_upload_piece enable row level security;
alter table ledger_upload_piece force row level security;
create policy ledger_upload_piece_members on ledger_upload_piece using (is_member_connection());

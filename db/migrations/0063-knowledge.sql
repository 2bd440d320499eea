-- What was learnt: inventories with their coverage, findings with their sources, good examples, syntheses.

create table inventory (
  id             uuid primary key default gen_random_uuid(),
  slug           text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  partnership_id uuid not null references partnership,
  project_id     uuid references project,
  title          text not null check (title <> ''),
  purpose        text not null default '',
  language       text not null check (language in ('nb', 'nn', 'sv', 'en')),
  state          text not null default 'draft' check (state in ('draft', 'open', 'closed')),
  due_on         date,
  -- Months after closing that interview notes are kept.
  keep_months    smallint not null default 24 check (keep_months between 1 and 120),
  version        integer not null default 1,
  created_by     uuid references account,
  created_at     timestamptz not null default now(),
  closed_on      date
);
-- The columns of the board: one questionnaire or interview on one theme.
create table inventory_item (
  id              uuid primary key default gen_random_uuid(),
  inventory_id    uuid not null references inventory on delete cascade,
  position        smallint not null,
  kind            text not null check (kind in ('questionnaire', 'interview')),
  theme           text,
  title           text not null check (title <> ''),
  form_version_id uuid not null references form_version,
  due_on          date,
  constraint inventory_item_place unique (inventory_id, position)
);
-- The cells that are not "not asked".
create table inventory_answer (
  item_id          uuid not null references inventory_item on delete cascade,
  municipality_key text not null references municipality,
  state            text not null check (state in ('asked', 'answered', 'checked', 'declined')),
  asked_at         timestamptz not null default now(),
  asked_by         uuid references account,
  filled_form_id   uuid unique references filled_form,
  answered_at      timestamptz,
  declined_reason  text not null default '',
  checked_by       uuid references account,
  checked_at       timestamptz,
  reminded_at      timestamptz,
  primary key (item_id, municipality_key)
);
-- What was said in an interview, with the consent it was said under.
create table interview_note (
  id               uuid primary key default gen_random_uuid(),
  item_id          uuid not null,
  municipality_key text not null,
  -- Who was talked to, as a role ("näringschef"), not a name.
  respondent       text not null default '',
  body             text not null check (body <> ''),
  language         text not null check (language in ('nb', 'nn', 'sv', 'en')),
  held_on          date not null,
  -- What the person agreed to: use inside the partnership, or to be quoted.
  consent          text not null check (consent in ('inside', 'quotable')),
  consented_on     date not null,
  keep_until       date not null,
  written_by       uuid references account,
  written_at       timestamptz not null default now(),
  foreign key (item_id, municipality_key) references inventory_answer on delete cascade
);
create index interview_note_by_cell on interview_note (item_id, municipality_key);
create index interview_note_by_end on interview_note (keep_until);

create table finding (
  id             uuid primary key default gen_random_uuid(),
  slug           text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  partnership_id uuid not null references partnership,
  kind           text not null check (kind in ('success-factor', 'need', 'barrier', 'good-example', 'lesson-from-failure')),
  state          text not null default 'draft' check (state in ('draft', 'checked-by-source', 'checked-by-region', 'published', 'withdrawn')),
  language       text not null check (language in ('nb', 'nn', 'sv', 'en')),
  title          text not null check (title <> ''),
  body           text not null default '',
  themes         text[] not null default '{}',
  measure_id     uuid references measure,
  version        integer not null default 1,
  search         tsvector not null default '',
  created_by     uuid references account,
  created_at     timestamptz not null default now(),
  changed_at     timestamptz not null default now(),
  published_by   uuid references account,
  published_at   timestamptz,
  constraint finding_two_people check (state <> 'published' or published_by is distinct from created_by)
);
create index finding_listed on finding (state, published_at desc, id);

create table finding_source (
  id               uuid primary key default gen_random_uuid(),
  finding_id       uuid not null references finding on delete cascade,
  position         smallint not null,
  kind             text not null check (kind in ('interview', 'questionnaire', 'report', 'document', 'evaluation', 'statistics', 'own-experience')),
  -- Where it stands; by kind. A source outside has an address or a title instead.
  interview_note_id uuid references interview_note on delete set null,
  filled_form_id   uuid references filled_form,
  report_id        uuid references report,
  reading_id       uuid references document_reading,
  evaluation_id    uuid references evaluation,
  -- The question, field or place in it.
  place_in_source  text not null default '',
  quote            text not null check (quote <> ''),
  language         text not null check (language in ('nb', 'nn', 'sv', 'en')),
  municipality_key text references municipality,
  -- What tells two sources apart: two with the same word here are one voice.
  independence     text not null check (independence <> ''),
  said_on          date,
  -- As it may be shown: the title of the document, report, form.
  label            text not null default '',
  -- The quote may be shown to everybody.
  quotable         boolean not null default false,
  added_by         uuid references account,
  added_at         timestamptz not null default now(),
  constraint finding_source_place unique (finding_id, position)
);

create table good_example (
  id               uuid primary key default gen_random_uuid(),
  slug             text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  partnership_id   uuid not null references partnership,
  finding_id       uuid references finding,
  measure_id       uuid references measure,
  adoption_id      uuid references adoption,
  project_id       uuid references project,
  municipality_key text references municipality,
  themes           text[] not null default '{}',
  language         text not null check (language in ('nb', 'nn', 'sv', 'en')),
  title            text not null check (title <> ''),
  summary          text not null default '',
  body             text not null default '',
  -- What carries over to other places, and what does not.
  transfers        text not null default '',
  does_not_transfer text not null default '',
  state            text not null default 'draft' check (state in ('draft', 'sent', 'region-approved', 'published', 'returned', 'withdrawn')),
  version          integer not null default 1,
  created_by       uuid not null references account,
  created_at       timestamptz not null default now(),
  changed_at       timestamptz not null default now(),
  region_by        uuid references account,
  region_at        timestamptz,
  region_note      text not null default '',
  -- The reader from outside: nobody of the partnership, nobody who wrote it.
  reader_by        uuid references account,
  reader_at        timestamptz,
  reader_note      text not null default '',
  return_note      text not null default '',
  published_at     timestamptz,
  constraint good_example_three_people check (
    state <> 'published' or (region_by is not null and reader_by is not null
      and region_by <> created_by and reader_by <> created_by and reader_by <> region_by)
  )
);
create index good_example_listed on good_example (state, published_at desc, id);

create table synthesis (
  id             uuid primary key default gen_random_uuid(),
  slug           text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  partnership_id uuid not null references partnership,
  theme          text not null,
  language       text not null check (language in ('nb', 'nn', 'sv', 'en')),
  title          text not null check (title <> ''),
  -- Paragraphs and headings; a citation is [[slug of a finding or good example]].
  body           text not null default '',
  state          text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  edit           integer not null default 1,
  -- The published text with what it cites as that was: { body, citations }. A new publication is a new row of synthesis_version.
  published_number integer not null default 0,
  created_by     uuid references account,
  created_at     timestamptz not null default now(),
  changed_at     timestamptz not null default now(),
  published_at   timestamptz
);
create table synthesis_version (
  synthesis_id   uuid not null references synthesis on delete cascade,
  number         integer not null check (number > 0),
  title          text not null,
  body           text not null,
  citations      jsonb not null,
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  published_by   uuid references account,
  published_at   timestamptz not null default now(),
  primary key (synthesis_id, number)
);

do $$
declare
  name text;
begin
  foreach name in array array['inventory', 'inventory_item', 'inventory_answer', 'interview_note'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I using (is_member_connection())', name || '_members', name);
  end loop;
end
$$;
alter table finding enable row level security;
alter table finding force row level security;
create policy finding_published on finding using (is_member_connection() or state = 'published');
alter table finding_source enable row level security;
alter table finding_source force row level security;
create policy finding_source_published on finding_source using (
  is_member_connection() or (quotable and exists (select from finding where finding.id = finding_id))
);
alter table good_example enable row level security;
alter table good_example force row level security;
create policy good_example_published on good_example using (is_member_connection() or state = 'published');
alter table synthesis enable row level security;
alter table synthesis force row level security;
create policy synthesis_published on synthesis using (is_member_connection() or state = 'published');
alter table synthesis_version enable row level security;
alter table synthesis_version force row level security;
create policy synthesis_version_published on synthesis_version using (
  is_member_connection()
  or exists (select from synthesis where synthesis.id = synthesis_id and synthesis.published_number = number)
);

-- How many sources a finding rests on and how many voices these are; counts also sources that may not be quoted.
alter table finding add column source_count integer not null default 0;
alter table finding add column voice_count integer not null default 0;
create function count_sources() returns trigger language plpgsql as $$
begin
  update finding set
    source_count = counted.sources, voice_count = counted.voices
  from (
    select count(*)::int as sources, count(distinct lower(independence))::int as voices
    from finding_source where finding_id = coalesce(new.finding_id, old.finding_id)
  ) counted
  where finding.id = coalesce(new.finding_id, old.finding_id);
  return null;
end
$$;
create trigger count_sources after insert or update or delete on finding_source for each row execute function count_sources();

do $$
declare
  name text;
begin
  foreach name in array array['finding', 'finding_source', 'good_example', 'synthesis'] loop
    execute format(
      'create trigger public_change after insert or update or delete or truncate on %I for each statement execute function count_public_change()',
      name
    );
  end loop;
end
$$;

-- The text of a synthesis while it is written stands behind the wall, in tables of the shape in which every form is filled in; what
-- visitors may see of a synthesis holds what was published, and nothing else.

create table synthesis_draft (
  id         uuid primary key references synthesis on delete cascade,
  -- Everybody who wrote in it: none of them publishes it.
  writers    uuid[] not null default '{}',
  changed_at timestamptz not null default now()
);
-- `question`: title or body.
create table synthesis_draft_answer (
  synthesis_id uuid not null references synthesis_draft on delete cascade,
  question     text not null check (question in ('title', 'body')),
  -- DraftAnswer of src/platform/forms/answer.ts.
  answer       jsonb not null,
  version      integer not null default 1 check (version > 0),
  origin       jsonb not null default '{"from":"typed"}',
  saved_by     uuid references account,
  saved_at     timestamptz not null default now(),
  primary key (synthesis_id, question)
);
create table synthesis_draft_answer_history (
  synthesis_id uuid not null references synthesis_draft on delete cascade,
  question     text not null,
  version      integer not null,
  answer       jsonb not null,
  origin       jsonb not null default '{"from":"typed"}',
  saved_by     uuid references account,
  saved_at     timestamptz not null,
  primary key (synthesis_id, question, version)
);
create table synthesis_draft_answer_aside (
  id           uuid primary key default gen_random_uuid(),
  synthesis_id uuid not null references synthesis_draft on delete cascade,
  question     text not null,
  answer       jsonb not null,
  base_version integer not null,
  saved_by     uuid references account,
  saved_at     timestamptz not null default now(),
  settled_at   timestamptz,
  settled_by   uuid references account,
  settled_as   text check (settled_as in ('joined', 'replaced', 'chosen')),
  constraint synthesis_draft_answer_aside_settled check ((settled_at is null) = (settled_as is null))
);
create index synthesis_draft_answer_aside_open on synthesis_draft_answer_aside (synthesis_id, question)
  where settled_at is null;
-- Of one person about one question at most one waits.
create unique index synthesis_draft_answer_aside_one on synthesis_draft_answer_aside (synthesis_id, question, saved_by)
  where settled_at is null;

-- Who saved last was not written down.
insert into synthesis_draft (id, writers, changed_at) select id, writers, changed_at from synthesis;
insert into synthesis_draft_answer (synthesis_id, question, answer, version, saved_at)
  select id, 'title', jsonb_build_object('state', 'read', 'value', title), 1, changed_at from synthesis
  union all
  select id, 'body', jsonb_build_object('state', 'read', 'value', body), edit, changed_at from synthesis
    where btrim(body, E' \t\r\n') <> '';

alter table synthesis drop column title, drop column body, drop column edit, drop column writers, drop column changed_at;

-- What became of a finding or example that was published and is no more, for the texts that cite it: no words, only where it stands.
create table no_longer_published (
  kind   text not null check (kind in ('finding', 'example')),
  slug   text not null,
  became text not null check (became in ('withdrawn', 'in-work')),
  primary key (kind, slug)
);
insert into no_longer_published (kind, slug, became)
  select 'finding', slug, case state when 'withdrawn' then 'withdrawn' else 'in-work' end
    from finding where published_at is not null and state <> 'published'
  union all
  select 'example', slug, case state when 'withdrawn' then 'withdrawn' else 'in-work' end
    from good_example where published_at is not null and state <> 'published';

create function note_no_longer_published() returns trigger language plpgsql as $$
begin
  if new.state = 'published' then
    delete from no_longer_published where kind = tg_argv[0] and slug = new.slug;
  elsif old.state = 'published' or exists (
    select from no_longer_published gone where gone.kind = tg_argv[0] and gone.slug = new.slug
  ) then
    insert into no_longer_published (kind, slug, became)
    values (tg_argv[0], new.slug, case new.state when 'withdrawn' then 'withdrawn' else 'in-work' end)
    on conflict (kind, slug) do update set became = excluded.became;
  end if;
  return null;
end
$$;
create trigger note_no_longer_published after update of state on finding
  for each row when (old.state is distinct from new.state) execute function note_no_longer_published('finding');
create trigger note_no_longer_published after update of state on good_example
  for each row when (old.state is distinct from new.state) execute function note_no_longer_published('example');

do $$
declare
  name text;
begin
  foreach name in array array['synthesis_draft', 'synthesis_draft_answer', 'synthesis_draft_answer_history',
    'synthesis_draft_answer_aside', 'no_longer_published'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    continue when name = 'no_longer_published';
    execute format('create policy %I on %I using (is_member_connection())', name || '_members', name);
  end loop;
end
$$;
-- A visitor is told of what a published synthesis cites, and of nothing else: an address has words of the title in it.
create policy no_longer_published_cited on no_longer_published using (
  is_member_connection()
  or exists (
    select from synthesis
    join synthesis_version version on version.synthesis_id = synthesis.id and version.number = synthesis.published_number
    where synthesis.state = 'published' and version.citations @> jsonb_build_array(
      jsonb_build_object('kind', no_longer_published.kind, 'slug', no_longer_published.slug))
  )
);

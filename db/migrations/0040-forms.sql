-- Forms as data. A published version never changes; a draft may. What is answered points to the very version it was
-- written in.
create table form_version (
  id           uuid primary key default gen_random_uuid(),
  -- Names the form across its versions, the same as in the definition.
  form_key     text not null check (form_key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  version      integer not null check (version > 0),
  -- The year the version is for; null where it holds until the next.
  year         integer check (year between 1990 and 2100),
  -- The programme it was made for; null for a form that any programme may use.
  programme_id uuid references programme,
  state        text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  -- Changes with every saving of a draft, so that two editors notice each other.
  edit         integer not null default 1,
  definition   jsonb not null,
  built_in     boolean not null default false,
  created_by   uuid references account,
  created_at   timestamptz not null default now(),
  published_at timestamptz,
  constraint form_version_once unique (form_key, version),
  constraint form_version_key check (definition ->> 'key' = form_key),
  constraint form_version_published_when check ((state = 'draft') = (published_at is null))
);
create index form_version_by_programme on form_version (programme_id);

create function keep_published_form() returns trigger language plpgsql as $$
begin
  if old.state <> 'draft' and new.definition is distinct from old.definition then
    raise exception 'a published form does not change' using constraint = 'form_version_frozen';
  end if;
  return new;
end
$$;
create trigger keep_published_form before update on form_version for each row execute function keep_published_form();

-- Published forms are everybody's to read; drafts are not.
alter table form_version enable row level security;
alter table form_version force row level security;
create policy form_version_published on form_version using (is_member_connection() or state = 'published');
create trigger public_change after insert or update or delete or truncate on form_version
  for each statement execute function count_public_change();

-- The public list of projects, made for counting: one narrow row for each published project. What projects have in
-- common (their place, theme, target group …) is kept once and pointed to by a small number, so that counting goes by
-- number and a combination is taken apart only once, however many projects share it.
-- Everything here is computed from the projects' own rows by refresh_project_listing and may be thrown away.

create table listing_profile (
  id           integer generated always as identity primary key,
  programme_id uuid references programme on delete cascade,
  phase        text,
  country      text not null,
  currency     text,
  level_ids    text[] not null,
  constraint listing_profile_once unique nulls not distinct (programme_id, phase, country, currency, level_ids)
);

create table listing_set (
  id          integer generated always as identity primary key,
  kind        text not null check (kind in ('municipality', 'target-group', 'theme', 'year')),
  members     text[] not null,
  -- Of municipalities: the counties they are in.
  county_keys text[] not null default '{}',
  constraint listing_set_once unique (kind, members)
);
create index listing_set_members on listing_set using gin (members);
create index listing_set_counties on listing_set using gin (county_keys);

-- Numbers that are always there come first: PostgreSQL finds them in a row without looking at the others.
create table project_listing (
  number            integer generated always as identity primary key,
  profile           integer not null references listing_profile,
  municipality_set  integer not null references listing_set,
  target_group_set  integer not null references listing_set,
  theme_set         integer not null references listing_set,
  year_set          integer not null references listing_set,
  published_at      timestamptz not null,
  project_id        uuid not null references project on delete cascade,
  starts_on         date,
  budget_min        bigint,
  budget_max        bigint,
  -- Sums of the project's known grants; null when none is known.
  grant_nok         bigint,
  grant_sek         bigint,
  grant_eur         bigint,
  constraint project_listing_once unique (project_id)
);
create index project_listing_newest on project_listing (published_at desc, number);

-- The words of published projects. On `project` itself, row-level security keeps the search index from being used: the wall
-- must be asked before any operator that is not known to keep secrets, and @@ is not.
create table project_listing_text (
  number integer primary key references project_listing on delete cascade,
  search tsvector not null,
  -- Only the words of the name.
  title  tsvector not null
);
create index project_listing_text_search on project_listing_text using gin (search);
create index project_listing_text_title on project_listing_text using gin (title);

-- Through the index always: the planner does not reckon what it costs to unpack the words of every project.
create function listing_hits(query tsquery) returns setof integer
  language sql stable rows 20000 set enable_seqscan = off
  as $$ select number from project_listing_text where search @@ query $$;
create function listing_title_hits(query tsquery) returns setof integer
  language sql stable rows 2000 set enable_seqscan = off
  as $$ select number from project_listing_text where title @@ query $$;

-- The counties of a list of municipalities, as the register has them today.
create function listing_counties(municipality_keys text[]) returns text[]
  language sql stable
  return array(select distinct county_key from municipality where key = any (municipality_keys) order by county_key);

-- What the list shows of a project by, from its own rows. Municipalities are today's: of a municipality that was split, all
-- that it became.
create view project_listing_source with (security_invoker) as
select
  p.id, p.published_at, p.programme_id, p.phase, p.country, p.currency, p.budget_min, p.budget_max, p.starts_on,
  array(
    select distinct today.today_key
    from project_municipality pm join municipality_today today using (municipality_key)
    where pm.project_id = p.id order by today.today_key
  ) as municipality_keys,
  array(select target_group from project_target_group where project_id = p.id order by target_group) as target_group_ids,
  array(select term from project_term where project_id = p.id and list = 'level' order by term) as level_ids,
  array(select term from project_term where project_id = p.id and list = 'theme' order by term) as theme_ids,
  array(select distinct year::text from unnest(p.years) as year order by year::text) as years,
  grants.nok as grant_nok, grants.sek as grant_sek, grants.eur as grant_eur
from project p
cross join lateral (
  select
    sum(amount) filter (where currency = 'NOK')::bigint as nok,
    sum(amount) filter (where currency = 'SEK')::bigint as sek,
    sum(amount) filter (where currency = 'EUR')::bigint as eur
  from project_funding where project_id = p.id and kind = 'grant'
) grants
where p.state = 'published';

-- Writes the rows of the given projects anew; null means all.
create function refresh_project_listings(ids uuid[]) returns void language plpgsql as $$
begin
  delete from project_listing listing
  where (ids is null or project_id = any (ids))
    and not exists (select from project where id = listing.project_id and state = 'published');

  insert into listing_profile (programme_id, phase, country, currency, level_ids)
  select distinct programme_id, phase, country, currency, level_ids
  from project_listing_source where ids is null or id = any (ids)
  -- Always in the same order, so that two who save at once wait for each other and never in a ring.
  order by programme_id, phase, country, currency, level_ids
  on conflict do nothing;

  insert into listing_set (kind, members, county_keys)
  select kind, members, case kind when 'municipality' then listing_counties(members) else '{}' end
  from (
    select distinct one.kind, one.members
    from project_listing_source source
    cross join lateral (values
      ('municipality', municipality_keys), ('target-group', target_group_ids), ('theme', theme_ids), ('year', years)
    ) one (kind, members)
    where ids is null or source.id = any (ids)
  ) wanted
  order by kind, members
  on conflict do nothing;

  -- For all projects at once the planner must know how many combinations there have come to be.
  if ids is null then
    analyze listing_profile, listing_set;
  end if;

  insert into project_listing (
    project_id, published_at, budget_min, budget_max, grant_nok, grant_sek, grant_eur,
    profile, municipality_set, target_group_set, theme_set, year_set, starts_on
  )
  select
    source.id, source.published_at, source.budget_min, source.budget_max,
    source.grant_nok, source.grant_sek, source.grant_eur,
    profile.id, municipality.id, target_group.id, theme.id, year.id, source.starts_on
  from project_listing_source source
  join listing_profile profile
    on profile.country = source.country and profile.level_ids = source.level_ids
    -- Written so that it can be hashed, which "is not distinct from" cannot.
    and coalesce(profile.programme_id::text, '') = coalesce(source.programme_id::text, '')
    and coalesce(profile.phase, '') = coalesce(source.phase, '')
    and coalesce(profile.currency, '') = coalesce(source.currency, '')
  join listing_set municipality on municipality.kind = 'municipality' and municipality.members = source.municipality_keys
  join listing_set target_group on target_group.kind = 'target-group' and target_group.members = source.target_group_ids
  join listing_set theme on theme.kind = 'theme' and theme.members = source.theme_ids
  join listing_set year on year.kind = 'year' and year.members = source.years
  where ids is null or source.id = any (ids)
  on conflict (project_id) do update set
    published_at = excluded.published_at, budget_min = excluded.budget_min, budget_max = excluded.budget_max,
    grant_nok = excluded.grant_nok, grant_sek = excluded.grant_sek, grant_eur = excluded.grant_eur,
    profile = excluded.profile, municipality_set = excluded.municipality_set,
    target_group_set = excluded.target_group_set, theme_set = excluded.theme_set, year_set = excluded.year_set,
    starts_on = excluded.starts_on;

  insert into project_listing_text (number, search, title)
  select listing.number, project.search, ts_filter(project.search, '{a}')
  from project_listing listing join project on project.id = listing.project_id
  where ids is null or project.id = any (ids)
  on conflict (number) do update set search = excluded.search, title = excluded.title
  where project_listing_text.search <> excluded.search;
end
$$;

-- Called at the end of every saving of a project, in its transaction.
create function refresh_project_listing(project_id uuid) returns void
  language sql
  begin atomic
    select refresh_project_listings(array[project_id]);
  end;

-- The list has no row-level wall of its own: what stops being published leaves it at once, whoever changes the state.
create function leave_project_listing() returns trigger language plpgsql as $$
begin
  delete from project_listing where project_id = new.id;
  return null;
end
$$;
create trigger leave_listing after update of state on project
  for each row when (old.state = 'published' and new.state <> 'published') execute function leave_project_listing();

-- When the register of municipalities changes, "today" does.
create function refresh_listing_places() returns trigger language plpgsql as $$
begin
  update listing_set set county_keys = listing_counties(members)
  where kind = 'municipality' and county_keys <> listing_counties(members);
  perform refresh_project_listings(null);
  return null;
end
$$;
create trigger listing_places after insert or update on municipality_today
  for each statement execute function refresh_listing_places();
create trigger public_change after insert or update or delete or truncate on municipality_today
  for each statement execute function count_public_change();

select refresh_project_listings(null);

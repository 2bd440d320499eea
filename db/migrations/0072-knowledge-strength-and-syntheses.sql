-- How strong a finding is, who wrote what, what goes with a note that is deleted, and what the page of a measure reads.

-- 0: no source. 1: one voice. 2: two or more. 3: at least three voices from two municipalities or two kinds of source
-- (the same rule as `strengthOf` in src/features/knowledge/findings/strength.ts). Counts also sources that may not be quoted, which
-- visitors do not see: they see how many there are, and this.
alter table finding add column municipality_count integer not null default 0;
alter table finding add column kind_count integer not null default 0;
alter table finding add column strength smallint not null generated always as (
  case when voice_count = 0 then 0 when voice_count = 1 then 1
    when voice_count >= 3 and (municipality_count > 1 or kind_count > 1) then 3 else 2 end
) stored;

create or replace function count_sources() returns trigger language plpgsql as $$
begin
  update finding set
    source_count = counted.sources, voice_count = counted.voices,
    municipality_count = counted.municipalities, kind_count = counted.kinds
  from (
    select count(*)::int as sources, count(distinct lower(btrim(independence)))::int as voices,
      count(distinct municipality_key)::int as municipalities, count(distinct kind)::int as kinds
    from finding_source where finding_id = coalesce(new.finding_id, old.finding_id)
  ) counted
  where finding.id = coalesce(new.finding_id, old.finding_id);
  return null;
end
$$;

-- What somebody said in confidence for a time is kept for that time: the quote goes with the note.
alter table finding_source drop constraint finding_source_interview_note_id_fkey;
alter table finding_source add constraint finding_source_interview_note_id_fkey
  foreign key (interview_note_id) references interview_note on delete cascade;
create index finding_source_by_note on finding_source (interview_note_id) where interview_note_id is not null;

-- An approved answer is taken up once.
alter table finding_source add column candidate_id uuid references knowledge_candidate on delete set null;
create unique index finding_source_candidate_once on finding_source (candidate_id) where candidate_id is not null;

-- Everybody who wrote in a text: none of them publishes it, or reads it for the region or from outside.
alter table finding add column writers uuid[] not null default '{}';
alter table finding add constraint finding_not_by_writers
  check (state <> 'published' or published_by is null or published_by <> all(writers));
alter table good_example add column writers uuid[] not null default '{}';
alter table good_example add constraint good_example_not_by_writers
  check (state <> 'published' or (region_by <> all(writers) and reader_by <> all(writers)));
alter table synthesis add column writers uuid[] not null default '{}';
alter table synthesis_version add column writers uuid[] not null default '{}';
alter table synthesis_version add constraint synthesis_version_not_by_writers
  check (published_by is null or published_by <> all(writers));

-- One synthesis for a theme, in each language.
create unique index synthesis_one_for_theme on synthesis (partnership_id, theme, language) where state <> 'withdrawn';

create view measure_example with (security_invoker) as
  select example.measure_id, example.id, example.slug, example.title, example.summary, example.language,
    example.municipality_key, example.published_at
  from good_example example where example.state = 'published' and example.measure_id is not null;

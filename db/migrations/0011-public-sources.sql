-- What everybody may know of where a published project's values came from: the kind of document and its day. No quote, no
-- value, no file; fields about persons are left out. Written by the database with each value_source.
create table public_value_source (
  project_id    uuid not null references project on delete cascade,
  field         text not null,
  document_kind text not null,
  -- The day the document gives itself (YYYY-MM-DD), where one was read.
  document_day  text not null,
  read_on       date not null,
  primary key (project_id, field, document_kind, document_day, read_on)
);

create function tell_public_source() returns trigger language plpgsql as $$
begin
  if new.field !~* '(person|leader|contact|email|phone)' then
    insert into public_value_source (project_id, field, document_kind, document_day, read_on)
    select new.project_id, new.field, coalesce(reading ->> 'kind', 'unrecognised'),
      coalesce(reading #>> '{fields,reportDate,value}', reading #>> '{fields,documentDate,value}', ''),
      (read_at at time zone 'Europe/Oslo')::date
    from document_reading where id = new.reading_id
    on conflict do nothing;
  end if;
  return null;
end
$$;
create trigger tell_public_source after insert on value_source
  for each row execute function tell_public_source();

insert into public_value_source (project_id, field, document_kind, document_day, read_on)
select distinct source.project_id, source.field, coalesce(reading ->> 'kind', 'unrecognised'),
  coalesce(reading #>> '{fields,reportDate,value}', reading #>> '{fields,documentDate,value}', ''),
  (read_at at time zone 'Europe/Oslo')::date
from value_source source join document_reading on document_reading.id = source.reading_id
where source.field !~* '(person|leader|contact|email|phone)';

-- Seen where the project is seen.
alter table public_value_source enable row level security;
alter table public_value_source force row level security;
create policy public_value_source_published on public_value_source
  using (exists (select from project where project.id = project_id));

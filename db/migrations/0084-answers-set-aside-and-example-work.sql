-- The wall hides rows, not columns: what those know of a good example who write, read and publish it stands beside it, in a row that a
-- visitor's connection never sees. What is left in `good_example` is what everybody reads once it is published.
create table good_example_work (
  example_id  uuid primary key,
  -- As in `good_example`, kept alike by the reference: the rules below ask for it.
  state       text not null,
  version     integer not null default 1,
  adoption_id uuid references adoption,
  project_id  uuid references project,
  created_by  uuid not null references account,
  created_at  timestamptz not null default now(),
  changed_at  timestamptz not null default now(),
  -- Everybody who wrote in it: none of them reads it for the region or from outside.
  writers     uuid[] not null default '{}',
  region_by   uuid references account,
  region_at   timestamptz,
  region_note text not null default '',
  -- The reader from outside: nobody of the partnership, nobody who wrote it.
  reader_by   uuid references account,
  reader_at   timestamptz,
  reader_note text not null default '',
  return_note text not null default '',
  constraint good_example_three_people check (
    state <> 'published' or (region_by is not null and reader_by is not null
      and region_by <> created_by and reader_by <> created_by and reader_by <> region_by)
  ),
  constraint good_example_not_by_writers check (
    state <> 'published' or (region_by <> all(writers) and reader_by <> all(writers))
  )
);
insert into good_example_work (
  example_id, state, version, adoption_id, project_id, created_by, created_at, changed_at, writers,
  region_by, region_at, region_note, reader_by, reader_at, reader_note, return_note
)
select id, state, version, adoption_id, project_id, created_by, created_at, changed_at, writers,
  region_by, region_at, region_note, reader_by, reader_at, reader_note, return_note
from good_example;

alter table good_example add constraint good_example_in_state unique (id, state);
alter table good_example_work add constraint good_example_work_of_example
  foreign key (example_id, state) references good_example (id, state) on update cascade on delete cascade;
-- No example without the row that says who wrote it; looked up at the end of the transaction, in which both are written.
alter table good_example add constraint good_example_has_work
  foreign key (id) references good_example_work (example_id) deferrable initially deferred;

alter table good_example_work enable row level security;
alter table good_example_work force row level security;
create policy good_example_work_members on good_example_work using (is_member_connection());

-- Takes the old rules about these columns with them.
alter table good_example
  drop column version, drop column adoption_id, drop column project_id, drop column created_by, drop column created_at,
  drop column changed_at, drop column writers, drop column region_by, drop column region_at, drop column region_note,
  drop column reader_by, drop column reader_at, drop column reader_note, drop column return_note;

-- An answer that was checked and taken up again: what had been sent, who had checked it, who set it aside and why.
create table inventory_set_aside (
  id               uuid primary key default gen_random_uuid(),
  item_id          uuid not null,
  municipality_key text not null,
  -- Of `filled_form_sent`.
  sent_number      integer not null check (sent_number > 0),
  checked_by       uuid references account,
  checked_at       timestamptz,
  set_aside_by     uuid references account,
  set_aside_at     timestamptz not null,
  reason           text not null check (reason <> ''),
  -- Of the reason: that of the page it was written on.
  language         text not null check (language in ('nb', 'nn', 'sv', 'en')),
  foreign key (item_id, municipality_key) references inventory_answer on delete cascade
);
create index inventory_set_aside_by_cell on inventory_set_aside (item_id, municipality_key);

alter table inventory_set_aside enable row level security;
alter table inventory_set_aside force row level security;
create policy inventory_set_aside_members on inventory_set_aside using (is_member_connection());

-- A quote from a municipality's answer stays as it was taken; what became of the answer since stands beside it.
alter table finding_source
  -- Which sending was quoted.
  add column answer_number integer,
  -- Opened again and not sent anew yet.
  add column answer_set_aside_on date,
  -- Sent anew with other words than those that were quoted from.
  add column answer_changed_on date,
  -- The quote stands in the new answer too; null where nobody has looked.
  add column quote_stands boolean,
  -- Of the label; null where nobody has said, which is that of the quote.
  add column label_language text check (label_language in ('nb', 'nn', 'sv', 'en'));
create index finding_source_by_form on finding_source (filled_form_id) where filled_form_id is not null;

update finding_source source set answer_number = (
  select max(sent.number) from filled_form_sent sent
  where sent.filled_form_id = source.filled_form_id and sent.sent_at <= source.added_at)
where source.filled_form_id is not null;
update finding_source source set answer_changed_on = (last.sent_at at time zone 'Europe/Oslo')::date
from filled_form_sent quoted, filled_form form, filled_form_sent last
where quoted.filled_form_id = source.filled_form_id and quoted.number = source.answer_number
  and form.id = source.filled_form_id and last.filled_form_id = form.id and last.number = form.sent_number
  and last.number > quoted.number
  and last.content::jsonb -> 'answers' is distinct from quoted.content::jsonb -> 'answers';

-- The last day on which an answer that a finding rests on was changed: told also to those who may not see the quote.
alter table finding add column answer_changed_on date;
create or replace function count_sources() returns trigger language plpgsql as $$
begin
  update finding set
    source_count = counted.sources, voice_count = counted.voices,
    municipality_count = counted.municipalities, kind_count = counted.kinds, answer_changed_on = counted.changed_on
  from (
    select count(*)::int as sources, count(distinct lower(btrim(independence)))::int as voices,
      count(distinct municipality_key)::int as municipalities, count(distinct kind)::int as kinds,
      max(answer_changed_on) as changed_on
    from finding_source where finding_id = coalesce(new.finding_id, old.finding_id)
  ) counted
  where finding.id = coalesce(new.finding_id, old.finding_id);
  return null;
end
$$;
update finding set answer_changed_on = changed.day
from (select finding_id, max(answer_changed_on) as day from finding_source group by finding_id) changed
where changed.finding_id = finding.id and changed.day is not null;

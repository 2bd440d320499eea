-- The number is given when an application is sent, not when somebody opens a draft: the year's numbers have no gaps.
alter table grant_application alter column number drop not null;
alter table grant_application add constraint grant_application_numbered check ((number is null) = (submitted_at is null));

-- The last number given in a year. Its row is locked by whoever takes the next: two who send at once get two numbers.
create table grant_number (
  year smallint primary key,
  last integer not null check (last > 0)
);

-- Everybody who wrote in an application: none of them reads or decides on it.
create table grant_writer (
  application_id uuid not null references grant_application on delete cascade,
  account_id     uuid not null references account,
  primary key (application_id, account_id)
);

create index grant_call_measure_by_measure on grant_call_measure (measure_id);
create index grant_application_by_organisation on grant_application (organisation_id);

do $$
declare
  name text;
begin
  foreach name in array array['grant_number', 'grant_writer'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I using (is_member_connection())', name || '_members', name);
  end loop;
end
$$;

-- Which published calls give money to start a published measure: those that name it, and those that name none.
create view measure_call with (security_invoker) as
select measure.id as measure_id, call.id as call_id, call.slug, call.partnership_id, call.language, call.title, call.currency,
  call.ceiling, call.opens_on, call.closes_on, call.time_zone,
  exists (select from grant_call_measure named where named.call_id = call.id) as named
from grant_call call
join measure on exists (select from grant_call_measure named where named.call_id = call.id and named.measure_id = measure.id)
  or not exists (select from grant_call_measure named where named.call_id = call.id)
where call.state = 'published' and measure.state = 'published';

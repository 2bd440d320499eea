-- Of the sent form that was checked; stands beside the checker, so that the database sees to it that these are two people.
alter table evaluation add column sent_by uuid references account;
alter table evaluation add constraint evaluation_two_people check (checked_by is null or checked_by is distinct from sent_by);
create index evaluation_by_filled_form on evaluation (filled_form_id);

-- Of which adoptions, and which of their answers, something has been released, by question: Memory of
-- src/features/toolbox/evaluation/release.ts. A release is made with all that was said before in mind; visitors never read this.
create table evaluation_memory (
  measure_id uuid primary key references measure on delete cascade,
  memory     jsonb not null
);
alter table evaluation_memory enable row level security;
alter table evaluation_memory force row level security;
create policy evaluation_memory_members on evaluation_memory using (is_member_connection());

-- Why a line departed from its budget is said to the funder. The line itself is everybody's to add up, so the words stand elsewhere,
-- where a connection for visitors sees none of them.
create table approved_deviation (
  report_id uuid not null,
  position  integer not null,
  reason    text not null check (reason <> ''),
  primary key (report_id, position),
  foreign key (report_id, position) references approved_line (report_id, position) on delete cascade
);
insert into approved_deviation (report_id, position, reason)
  select report_id, position, deviation_reason from approved_line where deviation_reason <> '';
alter table approved_line drop column deviation_reason;

alter table approved_deviation enable row level security;
alter table approved_deviation force row level security;
create policy approved_deviation_members on approved_deviation using (is_member_connection());

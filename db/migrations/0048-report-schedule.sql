-- What the schedule needs to know of what it made, so that no pass, restart or second instance makes or sends it twice.

-- The last day of the period that the first report is about; where none is said, the month that ended last before it is due.
alter table report_schedule add column first_period_to date;

-- The day it was due by its schedule when it was made, whatever was decided later.
alter table report add column scheduled_on date;
create unique index report_once_scheduled on report (schedule_id, project_id, scheduled_on) where kind <> 'final-report';
-- A project ends once, also when its last day is changed afterwards.
create unique index report_final_once on report (schedule_id, project_id) where kind = 'final-report';

-- The day before it was moved.
alter table report_deadline add column due_before date;

-- A report that is overdue is reminded of again: which time it was, from 0.
alter table report_reminder add column nth smallint not null default 0 check (nth >= 0);
alter table report_reminder drop constraint report_reminder_pkey;
alter table report_reminder add primary key (report_id, due_on, occasion, nth, account_id);

-- A programme asks for a form by one rhythm at a time; another one takes its place when it has ended.
create unique index report_schedule_once on report_schedule (programme_id, form_key) where ended_at is null;

-- One due day of a schedule, moved for all its projects, also those whose report is not made yet.
create table report_schedule_extension (
  schedule_id  uuid not null references report_schedule on delete cascade,
  scheduled_on date not null,
  due_on       date not null,
  reason       text not null check (reason <> ''),
  moved_by     uuid references account,
  moved_at     timestamptz not null default now(),
  primary key (schedule_id, scheduled_on)
);
alter table report_schedule_extension enable row level security;
alter table report_schedule_extension force row level security;
create policy report_schedule_extension_members on report_schedule_extension using (is_member_connection());

-- Deciding on small grants and what follows: the pot that is never overdrawn, money that adds up, states that move in order, the
-- report's day, and what everybody may know.

alter table grant_decision
  -- The day the report on the grant is due; set when the grant is accepted.
  add column report_due_on date,
  -- Read by an officer: approved, or returned with a note.
  add column report_approved_by uuid references account,
  add column report_approved_at timestamptz,
  add column report_note text not null default '',
  add constraint grant_decision_report check ((report_approved_by is null) = (report_approved_at is null));

/*
 * The pot. The act that decides takes the same lock and answers in words; this holds whatever writes. The lock is on the row of the
 * call: of two decisions the second waits here for the first to end, and then sees what it took. (Under read committed, which the
 * whole application uses, every statement of a volatile function sees what was committed before it began.)
 */
create function keep_grant_pot() returns trigger language plpgsql volatile as $$
declare
  call_of uuid;
  pot_of bigint;
  taken bigint;
begin
  if tg_table_name = 'grant_call' then
    call_of := new.id;
  elsif tg_table_name = 'grant_application' then
    call_of := new.call_id;
  else
    select call_id into call_of from grant_application where id = new.application_id;
  end if;
  select pot into pot_of from grant_call where id = call_of for no key update;
  select coalesce(sum(committed), 0) into taken from grant_committed where call_id = call_of;
  if taken > pot_of then
    raise exception 'the grants of a call take % of a pot of %', taken, pot_of
      using errcode = 'check_violation', constraint = 'grant_pot_kept';
  end if;
  return null;
end
$$;
create constraint trigger grant_pot_kept after insert or update of amount, decided_at, declined_at on grant_decision
  for each row when (new.decided_at is not null and new.declined_at is null and new.amount > 0)
  execute function keep_grant_pot();
create constraint trigger grant_pot_kept after update of state, call_id on grant_application
  for each row when (
    (old.state = 'withdrawn' and new.state <> 'withdrawn') or old.call_id is distinct from new.call_id
  )
  execute function keep_grant_pot();
create constraint trigger grant_pot_kept after update of pot on grant_call
  for each row when (new.pot < old.pot)
  execute function keep_grant_pot();

-- What a decision that stands says does not change. Its answer, its letter and its report come once.
create function keep_grant_decision() returns trigger language plpgsql as $$
begin
  if old.decided_at is not null and (
    (new.outcome, new.amount, new.reason, new.conditions, new.proposed_by, new.confirmed_by, new.decided_at)
      is distinct from (old.outcome, old.amount, old.reason, old.conditions, old.proposed_by, old.confirmed_by, old.decided_at)
    or (old.letter_sha256 is not null and new.letter_sha256 is distinct from old.letter_sha256)
    or (old.accepted_at is not null and new.accepted_at is distinct from old.accepted_at)
    or (old.declined_at is not null and new.declined_at is distinct from old.declined_at)
  ) then
    raise exception 'a decision on a grant that stands does not change'
      using errcode = 'check_violation', constraint = 'grant_decision_frozen';
  end if;
  return new;
end
$$;
create trigger keep_grant_decision before update on grant_decision for each row execute function keep_grant_decision();

-- The parts of a grant add up to it, when all of them are written.
create function keep_grant_parts() returns trigger language plpgsql volatile as $$
declare
  application uuid := coalesce(new.application_id, old.application_id);
  granted bigint;
  parts bigint;
begin
  select amount into granted from grant_decision where application_id = application for no key update;
  if granted is null then
    return null;
  end if;
  select coalesce(sum(amount), 0) into parts from grant_payment where application_id = application;
  if parts <> granted then
    raise exception 'the parts of a grant of % add up to %', granted, parts
      using errcode = 'check_violation', constraint = 'grant_payment_sum';
  end if;
  return null;
end
$$;
create constraint trigger grant_payment_sum after insert or update of amount or delete on grant_payment
  deferrable initially deferred for each row execute function keep_grant_parts();
create constraint trigger grant_payment_sum after insert or update of amount on grant_decision
  deferrable initially deferred for each row execute function keep_grant_parts();

-- Money goes out once, to who has said yes; no more is asked back than went out. The lock is on the decision, for all of its money.
create function keep_grant_money() returns trigger language plpgsql volatile as $$
declare
  accepted timestamptz;
  paid bigint;
  demanded bigint;
begin
  select accepted_at into accepted from grant_decision where application_id = new.application_id for no key update;
  select coalesce(sum(amount), 0) into paid from grant_payment
    where application_id = new.application_id and paid_on is not null;
  select coalesce(sum(amount), 0) into demanded from grant_repayment where application_id = new.application_id;
  if paid > 0 and accepted is null then
    raise exception 'a grant is paid when it is accepted'
      using errcode = 'check_violation', constraint = 'grant_payment_accepted';
  end if;
  if demanded > paid then
    raise exception 'no more is asked back than was paid' using errcode = 'check_violation', constraint = 'grant_repayment_paid';
  end if;
  return null;
end
$$;
create constraint trigger grant_money_kept after insert or update of amount, paid_on on grant_payment
  for each row execute function keep_grant_money();
create constraint trigger grant_money_kept after insert or update of amount on grant_repayment
  for each row execute function keep_grant_money();

-- Which state may follow which: the same list as src/features/grants/states.ts.
create function keep_grant_moves() returns trigger language plpgsql as $$
begin
  if (old.state || ' ' || new.state) <> all (array[
    'draft submitted', 'draft withdrawn',
    'submitted in-review', 'submitted withdrawn',
    'in-review granted', 'in-review partly-granted', 'in-review rejected', 'in-review withdrawn',
    'granted paid', 'granted reported', 'granted withdrawn',
    'partly-granted paid', 'partly-granted reported', 'partly-granted withdrawn',
    'paid reported', 'paid repaid',
    'reported granted', 'reported partly-granted', 'reported paid', 'reported closed', 'reported repaid',
    'closed repaid'
  ]) then
    raise exception 'an application for a grant does not go from % to %', old.state, new.state
      using errcode = 'check_violation', constraint = 'grant_application_moves';
  end if;
  return new;
end
$$;
create trigger keep_grant_moves before update of state on grant_application
  for each row when (old.state <> new.state) execute function keep_grant_moves();

-- Who was reminded of which report, so that nobody is told the same twice.
create table grant_report_reminder (
  application_id uuid not null references grant_decision on delete cascade,
  due_on         date not null,
  occasion       text not null check (occasion in ('30-days', '7-days', '1-day', 'overdue')),
  -- Counts those after the day, from 0.
  nth            smallint not null default 0,
  account_id     uuid not null references account,
  sent_at        timestamptz not null default now(),
  primary key (application_id, due_on, occasion, nth, account_id)
);
alter table grant_report_reminder enable row level security;
alter table grant_report_reminder force row level security;
create policy grant_report_reminder_members on grant_report_reminder using (is_member_connection());

-- An award tells of itself: visitors see no application, and of the calls only those that are published now.
alter table grant_award
  add column adoption_id uuid references adoption,
  add column funder_id uuid not null references organisation,
  add column programme_id uuid references programme,
  add column call_title text not null,
  add column call_slug text not null,
  -- Title, what it is for, who got it, the call, the number: by the rules of the language it is written in.
  add column search tsvector not null default '';
create index grant_award_by_adoption on grant_award (adoption_id);
create index grant_award_by_project on grant_award (project_id);

-- For the pages of adoptions and projects and for drafting a project's report: what was granted, paid and given back.
create view adoption_grant with (security_invoker) as
select application_id, adoption_id, project_id, municipality_key, measure_id, number, title, language, call_title, amount, paid_amount,
  repaid_amount, currency, state, awarded_on
from grant_award;

-- For the page of a measure.
create view measure_award with (security_invoker) as
select application_id, measure_id, municipality_key, number, title, language, call_title, call_slug, amount, currency, state, awarded_on
from grant_award
where measure_id is not null;

-- Money of grants that comes back: offers that nobody answers in time, parts that are given up, demands that are taken back, and
-- repayments. And the state of a grant of which only some parts are paid.

alter table grant_call
  -- Days from the day a grant is decided within which the applicant says yes or no.
  add column answer_days smallint not null default 30 check (answer_days between 7 and 365);

alter table grant_decision
  -- The last day to answer, by the clock of the call. Grants that were answered before there was such a day have none.
  add column answer_by date,
  -- When the offer lapsed: the day had passed and nobody had answered. The money does not count against the pot from here on.
  add column lapsed_at timestamptz;
-- Offers that wait for an answer when this is applied get a day, and time enough to see it.
update grant_decision decision
set answer_by = greatest((decision.decided_at at time zone call.time_zone)::date + 30, (now() at time zone call.time_zone)::date + 14)
from grant_application application
join grant_call call on call.id = application.call_id
where application.id = decision.application_id and decision.decided_at is not null and decision.outcome <> 'rejected'
  and decision.accepted_at is null and decision.declined_at is null;
alter table grant_decision
  drop constraint grant_decision_answered,
  add constraint grant_decision_answered check (num_nonnulls(accepted_at, declined_at, lapsed_at) <= 1),
  add constraint grant_decision_last_day check (
    answer_by is not null or decided_at is null or outcome = 'rejected' or accepted_at is not null or declined_at is not null
  ),
  add constraint grant_decision_lapsed check (lapsed_at is null or (decided_at is not null and outcome <> 'rejected'));
create index grant_decision_open_offers on grant_decision (application_id)
  where decided_at is not null and outcome <> 'rejected' and accepted_at is null and declined_at is null and lapsed_at is null;

-- When the last day was moved, and why.
create table grant_answer_move (
  application_id uuid not null references grant_decision on delete cascade,
  moved_at       timestamptz not null,
  moved_by       uuid not null references account,
  moved_from     date not null,
  moved_to       date not null,
  reason         text not null check (reason <> ''),
  primary key (application_id, moved_at),
  constraint grant_answer_move_on check (moved_to > moved_from)
);

-- Who was told of which last day on which occasion, so that nobody is told the same twice.
create table grant_answer_reminder (
  application_id uuid not null references grant_decision on delete cascade,
  answer_by      date not null,
  occasion       text not null check (occasion in ('7-days', '1-day')),
  account_id     uuid not null references account,
  sent_at        timestamptz not null default now(),
  primary key (application_id, answer_by, occasion, account_id)
);

alter table grant_payment
  -- A part that is given up is never paid.
  add column lapsed_on date,
  add column lapsed_by uuid references account,
  add column lapse_reason text not null default '',
  add constraint grant_payment_once check (paid_on is null or lapsed_on is null),
  add constraint grant_payment_lapse check ((lapsed_on is null) = (lapsed_by is null) and (lapsed_on is not null or lapse_reason = ''));

alter table grant_repayment
  add column withdrawn_at timestamptz,
  add column withdrawn_by uuid references account,
  add column withdrawn_reason text not null default '',
  -- Whether the money went back to the pot when it was received: as `grants_can_be_given` said then.
  add column returns_to_pot boolean not null default false,
  add constraint grant_repayment_over check (received_on is null or withdrawn_at is null),
  add constraint grant_repayment_withdrawn check (
    (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_reason = '')
  ),
  add constraint grant_repayment_returns check (received_on is not null or not returns_to_pot);

alter table grant_award
  add column lapsed_amount bigint not null default 0,
  -- Of what was paid back, what went to the pot again.
  add column returned_amount bigint not null default 0;

-- The states an application may have. `partly-paid`: some of its parts are paid. `lapsed`: the offer was not answered in time.
alter table grant_application
  drop constraint grant_application_state_check,
  add constraint grant_application_state_check check (state in (
    'draft', 'submitted', 'in-review', 'granted', 'partly-granted', 'lapsed', 'rejected', 'withdrawn', 'partly-paid', 'paid', 'reported',
    'closed', 'repaid'
  ));
drop trigger keep_grant_moves on grant_application;
update grant_application application set state = 'partly-paid'
where state = 'paid'
  and exists (select from grant_payment part where part.application_id = application.id and part.paid_on is null);

-- Which state may follow which: the same list as src/features/grants/states.ts.
create or replace function keep_grant_moves() returns trigger language plpgsql as $$
begin
  if (old.state || ' ' || new.state) <> all (array[
    'draft submitted', 'draft withdrawn',
    'submitted in-review', 'submitted withdrawn',
    'in-review granted', 'in-review partly-granted', 'in-review rejected', 'in-review withdrawn',
    'granted lapsed', 'granted partly-paid', 'granted paid', 'granted reported', 'granted closed', 'granted withdrawn',
    'partly-granted lapsed', 'partly-granted partly-paid', 'partly-granted paid', 'partly-granted reported', 'partly-granted closed',
    'partly-granted withdrawn',
    'lapsed granted', 'lapsed partly-granted',
    'partly-paid paid', 'partly-paid reported', 'partly-paid repaid',
    'paid reported', 'paid repaid',
    'reported granted', 'reported partly-granted', 'reported partly-paid', 'reported paid', 'reported closed', 'reported repaid',
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

/*
 * What a grant takes of its pot: what was granted, less the parts that were given up and what was paid back and returned to the pot. The
 * one rule behind the figure that officers see (`grant_committed`, with the offers that wait for an answer) and the one that everybody
 * sees (of the grants that were accepted, from `grant_award`).
 */
create function grant_takes(granted bigint, lapsed bigint, returned bigint) returns bigint language sql immutable
return granted - lapsed - returned;

-- Of each grant that stands: an offer that was declined or has lapsed takes nothing.
create view grant_taken with (security_invoker) as
select application.id as application_id, application.call_id, decision.accepted_at is not null as accepted,
  grant_takes(
    decision.amount,
    (select coalesce(sum(part.amount), 0)::bigint from grant_payment part
      where part.application_id = application.id and part.lapsed_on is not null),
    (select coalesce(sum(back.amount), 0)::bigint from grant_repayment back
      where back.application_id = application.id and back.returns_to_pot)
  ) as taken
from grant_application application
join grant_decision decision on decision.application_id = application.id
where decision.decided_at is not null and decision.declined_at is null and decision.lapsed_at is null
  and application.state <> 'withdrawn';

create or replace view grant_committed with (security_invoker) as
select call_id, coalesce(sum(taken), 0)::bigint as committed
from grant_taken
group by call_id;

/*
 * Whether grants can be given from a call on a day (by the call's clock): it is published, and open or with applications that wait for
 * their decision. Money that is paid back while it is so goes back to the pot; later it is the funder's.
 */
create function grants_can_be_given(call uuid, on_day date) returns boolean language sql stable
return exists (
  select from grant_call
  where grant_call.id = call and grant_call.state = 'published' and (
    on_day <= grant_call.closes_on or exists (
      select from grant_application application
      where application.call_id = grant_call.id and application.state in ('submitted', 'in-review')
    )
  )
);

update grant_repayment back set returns_to_pot = true
from grant_application application
join grant_call call on call.id = application.call_id
where application.id = back.application_id and back.received_on is not null
  and grants_can_be_given(call.id, (now() at time zone call.time_zone)::date);
-- Of a grant that was paid back whole the other parts are never paid.
update grant_payment part set lapsed_on = over.day, lapsed_by = over.by
from grant_application application
cross join lateral (
  select back.received_on as day, coalesce(back.received_by, back.demanded_by) as by from grant_repayment back
  where back.application_id = application.id and back.received_on is not null
  order by back.received_on desc, back.id limit 1
) over
where application.id = part.application_id and application.state = 'repaid' and part.paid_on is null;
update grant_award award set
  state = application.state,
  lapsed_amount = (select coalesce(sum(amount), 0) from grant_payment part
    where part.application_id = award.application_id and part.lapsed_on is not null),
  returned_amount = (select coalesce(sum(amount), 0) from grant_repayment back
    where back.application_id = award.application_id and back.returns_to_pot)
from grant_application application
where application.id = award.application_id;

-- An offer that has lapsed and gets a new day takes of the pot again.
drop trigger grant_pot_kept on grant_decision;
create constraint trigger grant_pot_kept after insert or update of amount, decided_at, declined_at, lapsed_at on grant_decision
  for each row when (new.decided_at is not null and new.declined_at is null and new.lapsed_at is null and new.amount > 0)
  execute function keep_grant_pot();

/*
 * What a decision that stands says does not change. Its answer, its letter and its report come once. Until it is answered its last day
 * may be moved, and it may lapse and come back. It is accepted until the last day is over, and lapses only then, by the clock of the call.
 */
create or replace function keep_grant_decision() returns trigger language plpgsql as $$
declare
  zone text;
begin
  if old.decided_at is not null and (
    (new.outcome, new.amount, new.reason, new.conditions, new.proposed_by, new.confirmed_by, new.decided_at)
      is distinct from (old.outcome, old.amount, old.reason, old.conditions, old.proposed_by, old.confirmed_by, old.decided_at)
    or (old.letter_sha256 is not null and new.letter_sha256 is distinct from old.letter_sha256)
    or (old.accepted_at is not null and new.accepted_at is distinct from old.accepted_at)
    or (old.declined_at is not null and new.declined_at is distinct from old.declined_at)
    or (num_nonnulls(old.accepted_at, old.declined_at) > 0
      and (new.answer_by, new.lapsed_at) is distinct from (old.answer_by, old.lapsed_at))
  ) then
    raise exception 'a decision on a grant that stands does not change'
      using errcode = 'check_violation', constraint = 'grant_decision_frozen';
  end if;
  if (new.accepted_at, new.lapsed_at) is distinct from (old.accepted_at, old.lapsed_at) then
    select call.time_zone into zone from grant_application application join grant_call call on call.id = application.call_id
      where application.id = new.application_id;
    if old.accepted_at is null and (new.accepted_at at time zone zone)::date > new.answer_by then
      raise exception 'a grant is accepted until its last day to answer is over'
        using errcode = 'check_violation', constraint = 'grant_decision_in_time';
    end if;
    if old.lapsed_at is null and (new.lapsed_at at time zone zone)::date <= new.answer_by then
      raise exception 'an offer lapses when its last day is over'
        using errcode = 'check_violation', constraint = 'grant_decision_in_time';
    end if;
  end if;
  return new;
end
$$;

-- The application says of its offer what the decision says.
create function keep_grant_lapse() returns trigger language plpgsql volatile as $$
declare
  application uuid;
begin
  if tg_table_name = 'grant_application' then
    application := new.id;
  else
    application := new.application_id;
  end if;
  if exists (
    select from grant_application told join grant_decision decision on decision.application_id = told.id
    where told.id = application and (told.state = 'lapsed') <> (decision.lapsed_at is not null)
  ) then
    raise exception 'an application and its offer lapse together'
      using errcode = 'check_violation', constraint = 'grant_application_lapsed';
  end if;
  return null;
end
$$;
create constraint trigger grant_application_lapsed after update of lapsed_at on grant_decision
  deferrable initially deferred for each row execute function keep_grant_lapse();
create constraint trigger grant_application_lapsed after update of state on grant_application
  deferrable initially deferred for each row when (old.state = 'lapsed' or new.state = 'lapsed') execute function keep_grant_lapse();

-- Money goes out once, to who has said yes; no more is asked back than went out; only of an accepted grant something is given up. The
-- lock is on the decision, for all of its money. A demand that was taken back asks for nothing.
create or replace function keep_grant_money() returns trigger language plpgsql volatile as $$
declare
  accepted timestamptz;
  paid bigint;
  over bigint;
  demanded bigint;
begin
  select accepted_at into accepted from grant_decision where application_id = new.application_id for no key update;
  select coalesce(sum(amount) filter (where paid_on is not null), 0), count(*) filter (where paid_on is not null or lapsed_on is not null)
    into paid, over from grant_payment where application_id = new.application_id;
  select coalesce(sum(amount), 0) into demanded from grant_repayment
    where application_id = new.application_id and withdrawn_at is null;
  if over > 0 and accepted is null then
    raise exception 'a grant is paid when it is accepted'
      using errcode = 'check_violation', constraint = 'grant_payment_accepted';
  end if;
  if demanded > paid then
    raise exception 'no more is asked back than was paid' using errcode = 'check_violation', constraint = 'grant_repayment_paid';
  end if;
  return null;
end
$$;
drop trigger grant_money_kept on grant_payment;
create constraint trigger grant_money_kept after insert or update of amount, paid_on, lapsed_on on grant_payment
  for each row execute function keep_grant_money();
drop trigger grant_money_kept on grant_repayment;
create constraint trigger grant_money_kept after insert or update of amount, withdrawn_at on grant_repayment
  for each row execute function keep_grant_money();

-- What has come back to the pot is not taken out of it again behind a decision's back: a part that was given up and a demand that was
-- paid or taken back stay as they are.
create function keep_grant_money_back() returns trigger language plpgsql as $$
begin
  raise exception 'a part that was given up and a demand that is over do not change'
    using errcode = 'check_violation', constraint = 'grant_money_back_frozen';
end
$$;
create trigger grant_money_back_frozen before update or delete on grant_payment
  for each row when (old.lapsed_on is not null) execute function keep_grant_money_back();
create trigger grant_money_back_frozen before update or delete on grant_repayment
  for each row when (old.received_on is not null or old.withdrawn_at is not null) execute function keep_grant_money_back();

do $$
declare
  name text;
begin
  foreach name in array array['grant_answer_move', 'grant_answer_reminder'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %I on %I using (is_member_connection())', name || '_members', name);
  end loop;
end
$$;

create or replace view adoption_grant with (security_invoker) as
select application_id, adoption_id, project_id, municipality_key, measure_id, number, title, language, call_title, amount, paid_amount,
  repaid_amount, currency, state, awarded_on, lapsed_amount
from grant_award;

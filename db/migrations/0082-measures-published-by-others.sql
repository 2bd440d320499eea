-- Nobody publishes what they wrote themselves: neither the version that waits nor any other since the measure was last published.

-- Who has written a measure, its translations and its files too, since it was last published, and who sent it for review: every
-- saving of a version counts, also of one that was given up.
create function measure_writers(of uuid) returns setof uuid language sql stable as $$
  select written.account
  from (
    select number, saved_by as account from measure_version_edit where measure_id = of
    union
    select number, saved_by from measure_version where measure_id = of
    union
    select number, sent_by from measure_version where measure_id = of
  ) written
  where written.account is not null
    and written.number > coalesce(
      (select max(number) from measure_version where measure_id = of and state = 'published'), 0)
  group by 1
$$;

create function refuse_own_measure() returns trigger language plpgsql as $$
begin
  if new.state <> 'published' or (tg_op = 'UPDATE' and old.state = 'published') then
    return new;
  end if;
  if new.reviewed_by is null or new.reviewed_by = new.saved_by
    or new.reviewed_by in (select measure_writers(new.measure_id))
  then
    raise exception 'a measure is published by somebody who has not written it since the last time'
      using errcode = 'check_violation', constraint = 'measure_version_other_writer';
  end if;
  return new;
end
$$;
create trigger refuse_own_measure before insert or update on measure_version
  for each row execute function refuse_own_measure();

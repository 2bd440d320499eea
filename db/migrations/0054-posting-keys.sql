-- A file of accounts has some hundred thousand postings and a handful of parents: its own import and the lines of the budget. Foreign
-- keys ask for each row; that took two thirds of the time of an import. The same promises are kept here for a statement at a time.
--
-- posting (project_id, import_id) and (project_id, withdrawn_by) name an import of the same project, and go with it.
-- posting (project_id, budget_line_id) names a line of the same project, which stays as long as something is posted on it.
alter table posting drop constraint posting_of_import;
alter table posting drop constraint posting_withdrawn_by_fkey;
alter table posting drop constraint posting_project_id_budget_line_id_fkey;

-- The rows pointed to are locked as a foreign key locks them, until the transaction ends: nobody takes them away meanwhile.
create function posting_check_parents() returns trigger
  language plpgsql as
$$
declare
  pointed record;
  known bigint;
begin
  for pointed in
    select project_id,
      array(select distinct id from unnest(array_agg(import_id) || array_agg(withdrawn_by)) id where id is not null) as imports,
      array(select distinct id from unnest(array_agg(budget_line_id)) id where id is not null) as lines
    from (select distinct project_id, import_id, withdrawn_by, budget_line_id from fresh) different
    group by project_id
  loop
    select count(*) into known from (
      select from ledger_import where project_id = pointed.project_id and id = any (pointed.imports) for key share) locked;
    if known < cardinality(pointed.imports) then
      raise foreign_key_violation using
        message = format('a posting of project %s names an import that the project does not have', pointed.project_id),
        table = 'posting', constraint = 'posting_of_import';
    end if;
    select count(*) into known from (
      select from budget_line where project_id = pointed.project_id and id = any (pointed.lines) for key share) locked;
    if known < cardinality(pointed.lines) then
      raise foreign_key_violation using
        message = format('a posting of project %s names a budget line that the project does not have', pointed.project_id),
        table = 'posting', constraint = 'posting_on_line';
    end if;
  end loop;
  return null;
end
$$;
create trigger posting_inserted after insert on posting
  referencing new table as fresh for each statement execute function posting_check_parents();
create trigger posting_updated after update on posting
  referencing new table as fresh for each statement execute function posting_check_parents();

-- What follows must see every posting there is: those behind the wall, and those that others have committed while this transaction
-- waited for the parent's row, which a snapshot taken before would hide. Where either cannot be seen, the parent stays.
create function posting_require_whole_view() returns void
  language plpgsql as
$$
begin
  if row_security_active('posting') and not is_member_connection() then
    raise insufficient_privilege using message = 'postings are not seen from this side of the wall';
  end if;
  if current_setting('transaction_isolation') = 'repeatable read' then
    raise invalid_transaction_state using message = 'what postings point to is not changed in a repeatable read transaction';
  end if;
end
$$;

create function ledger_import_take_postings() returns trigger
  language plpgsql as
$$
begin
  perform posting_require_whole_view();
  delete from posting using gone where posting.project_id = gone.project_id and posting.import_id = gone.id;
  delete from posting using gone where posting.withdrawn_by = gone.id;
  return null;
end
$$;
create trigger ledger_import_deleted after delete on ledger_import
  referencing old table as gone for each statement execute function ledger_import_take_postings();

create function posting_keep_parent() returns trigger
  language plpgsql as
$$
begin
  if tg_op = 'UPDATE' and (new.project_id, new.id) = (old.project_id, old.id) then
    return null;
  end if;
  perform posting_require_whole_view();
  if tg_table_name = 'ledger_import' then
    perform from posting where project_id = old.project_id and import_id = old.id
      union all select from posting where withdrawn_by = old.id;
  elsif tg_op = 'UPDATE' or exists (select from project where id = old.project_id) then
    perform from posting where project_id = old.project_id and budget_line_id = old.id;
  else
    -- The whole project goes, and its imports take the postings along in the same statement.
    return null;
  end if;
  if found then
    raise foreign_key_violation using
      message = format('postings point to %s %s', tg_table_name, old.id), table = 'posting',
      constraint = case tg_table_name when 'ledger_import' then 'posting_of_import' else 'posting_on_line' end;
  end if;
  return null;
end
$$;
create trigger ledger_import_renamed after update of project_id, id on ledger_import
  for each row execute function posting_keep_parent();
create trigger budget_line_kept after delete or update of project_id, id on budget_line
  for each row execute function posting_keep_parent();

create function posting_keep_all_parents() returns trigger
  language plpgsql as
$$
begin
  perform posting_require_whole_view();
  if exists (select from posting) then
    raise foreign_key_violation using
      message = format('postings point to %s', tg_table_name), table = 'posting';
  end if;
  return null;
end
$$;
create trigger ledger_import_emptied after truncate on ledger_import
  for each statement execute function posting_keep_all_parents();
create trigger budget_line_emptied after truncate on budget_line
  for each statement execute function posting_keep_all_parents();

-- One index finds the postings of a project and those of an import, and keeps numbers apart, which the database gives and nobody else.
-- Postings of a file stand side by side in it. Whoever asks for a project's days reads all of its postings anyway.
drop index posting_by_project;
drop index posting_by_import;
alter table posting drop constraint posting_pkey;
alter table posting add primary key (project_id, import_id, id);
create index posting_withdrawn on posting (withdrawn_by) where withdrawn_by is not null;

-- Asked once for a statement, not for each row.
drop policy posting_members on posting;
create policy posting_members on posting using ((select is_member_connection()));

-- A file that was attached to a report does not change either; it may be taken out of the draft.
create function keep_attachment() returns trigger language plpgsql as $$
begin
  if (new.report_id, new.question, new.file_name, new.media_type, new.sha256, new.bytes)
    is distinct from (old.report_id, old.question, old.file_name, old.media_type, old.sha256, old.bytes) then
    raise exception 'an attached file does not change' using constraint = 'report_attachment_frozen';
  end if;
  return new;
end
$$;
create trigger keep_attachment before update on report_attachment for each row execute function keep_attachment();

create function keep_report_version() returns trigger language plpgsql as $$
begin
  raise exception 'a report that was sent stays' using constraint = 'report_version_kept';
end
$$;
create trigger keep_report_version before delete on report_version for each row execute function keep_report_version();
create trigger keep_report_versions before truncate on report_version for each statement execute function keep_report_version();

-- What stands under a project is seen where the project is seen, whatever a query forgets.
do $$
declare
  under text;
begin
  foreach under in array array[
    'project_funding', 'project_partner', 'project_municipality', 'project_target_group', 'project_term', 'project_text',
    'project_link'
  ] loop
    execute format('alter table %I enable row level security', under);
    execute format('alter table %I force row level security', under);
    execute format(
      'create policy %I on %I using (is_member_connection() or exists (select from project where project.id = project_id))',
      under || '_published', under
    );
  end loop;
end
$$;

-- A consent to be shown is a consent to be shown with a published project.
drop policy project_person_consent on project_person;
create policy project_person_consent on project_person using (
  is_member_connection()
  or (consent_on is not null and exists (select from project where project.id = project_id))
);

-- Nothing that visitors need to read.
alter table form_key enable row level security;
alter table form_key force row level security;
create policy form_key_members on form_key using (is_member_connection());

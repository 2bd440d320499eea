-- The numbers of the evidence rule stand on a public page: when they change, the page does.
create trigger public_change_of_rule after insert or update on setting
  for each row when (new.name = 'evidence-rule') execute function count_public_change();
create trigger public_change_without_rule after delete on setting
  for each row when (old.name = 'evidence-rule') execute function count_public_change();

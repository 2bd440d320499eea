-- Given up while it was only a thought: nobody else's business, as the thought was.
alter table adoption add column quiet boolean not null default false;
alter table adoption add constraint adoption_quiet check (not quiet or state = 'dropped');

drop policy adoption_open on adoption;
create policy adoption_open on adoption using (
  is_member_connection()
  or (state <> 'interested' and not quiet and exists (select from measure where measure.id = measure_id))
);

-- Every mail to a contact has a link of its own, and each goes on working: only what it hashes to is kept, so a later mail cannot
-- repeat an earlier one's. `question_id`: the link also answers this question.
create table contact_link (
  token_hash  bytea primary key,
  contact_id  uuid not null references adoption_contact on delete cascade,
  question_id uuid references contact_question on delete cascade,
  made_at     timestamptz not null default now()
);
create index contact_link_by_contact on contact_link (contact_id);
create index contact_link_by_question on contact_link (question_id);
alter table contact_link enable row level security;
alter table contact_link force row level security;
create policy contact_link_members on contact_link using (is_member_connection());

alter table adoption_contact_address drop column token_hash;
alter table contact_question drop column token_hash;

-- The end day for which the person was asked whether to go on. Stands here because nobody else's page changes by it.
alter table adoption_contact_address add column asked_to_go_on_after date;
create index adoption_contact_address_by_account on adoption_contact_address (account_id);
create index adoption_contact_address_by_email on adoption_contact_address (email);
create index contact_question_by_asker on contact_question (asked_by, asked_at);

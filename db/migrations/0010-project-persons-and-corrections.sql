-- A project may have several contact persons; their order is kept.
alter table project_person add column place smallint not null default 0;
alter table project_person drop constraint project_person_pkey;
alter table project_person add primary key (project_id, place, role);

-- The answer to a correction is written in the language it was sent in.
alter table correction add column language text not null default 'nb' check (language in ('nb', 'nn', 'sv', 'en'));
-- Which field of the record it is about: a name from the record, or nothing for the project as a whole.
alter table correction add column field text not null default '';
create index correction_by_project on correction (project_id, sent_at desc);

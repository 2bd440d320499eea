-- What search by parts of words and by what a thing is filed under needs beside the texts themselves.

-- The words of texts that everybody may read, as the search indexes hold them: what a compound may be made of, and which compounds there
-- are with a word in them. Only words, with no trace of where they stand. A word goes with the last text it stands in.
create table search_word (
  word      text collate "C" primary key,
  backwards text collate "C" not null generated always as (reverse(word)) stored
);
create index search_word_backwards on search_word (backwards);

-- Which words of an index are noted: whole words of at least four letters, no figures.
create function is_search_word(lexeme text) returns boolean language sql immutable
  return lexeme ~ '^[a-zåäöæøéèêüóòôáàíšžčđŋŧ]{4,40}$';

-- Always in the same order, so that two who save at once wait for each other and never in a ring.
create function note_listed_words() returns trigger language plpgsql as $$
begin
  insert into search_word (word)
  select distinct lexeme collate "C" from changed cross join lateral unnest(changed.search)
  where is_search_word(lexeme)
  order by 1
  on conflict do nothing;
  return null;
end
$$;
create function note_published_words() returns trigger language plpgsql as $$
begin
  insert into search_word (word)
  select distinct lexeme collate "C" from changed cross join lateral unnest(changed.search)
  where changed.state = 'published' and is_search_word(lexeme)
  order by 1
  on conflict do nothing;
  return null;
end
$$;

/*
 * Of words that stood in a text everybody could read, those that stand in none now. Whoever publishes one of them at the same moment finds
 * it gone from the list until the text is saved again: a compound less is found, nothing is told.
 */
create function forget_words(words text[]) returns void language sql
begin atomic
  delete from search_word
  where word = any(words)
    and not exists (select from project_listing_text where search @@ search_word.word::tsquery)
    and not exists (select from grant_award where search @@ search_word.word::tsquery)
    and not exists (select from measure where state = 'published' and search @@ search_word.word::tsquery)
    and not exists (select from finding where state = 'published' and search @@ search_word.word::tsquery);
end;
create function forget_listed_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform forget_words(array(select distinct lexeme from was cross join lateral unnest(was.search) where is_search_word(lexeme)));
  else
    perform forget_words(array(
      select lexeme from was cross join lateral unnest(was.search) where is_search_word(lexeme)
      except select lexeme from changed cross join lateral unnest(changed.search)));
  end if;
  return null;
end
$$;
create function forget_published_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform forget_words(array(
      select distinct lexeme from was cross join lateral unnest(was.search) where was.state = 'published' and is_search_word(lexeme)));
  else
    perform forget_words(array(
      select lexeme from was cross join lateral unnest(was.search) where was.state = 'published' and is_search_word(lexeme)
      except select lexeme from changed cross join lateral unnest(changed.search) where changed.state = 'published'));
  end if;
  return null;
end
$$;

do $$
declare
  source record;
begin
  for source in
    select * from (values
      ('project_listing_text', 'listed'), ('grant_award', 'listed'), ('measure', 'published'), ('finding', 'published')
    ) each (name, kind)
  loop
    execute format(
      'create trigger note_words_at_first after insert on %I referencing new table as changed for each statement
      execute function note_%s_words()',
      source.name, source.kind);
    execute format(
      'create trigger note_words_again after update on %I referencing new table as changed for each statement
      execute function note_%s_words()',
      source.name, source.kind);
    execute format(
      'create trigger words_changed after update on %I referencing old table as was new table as changed for each statement
      execute function forget_%s_words()',
      source.name, source.kind);
    execute format(
      'create trigger words_gone after delete on %I referencing old table as was for each statement
      execute function forget_%s_words()',
      source.name, source.kind);
  end loop;
end
$$;

-- What a thing is filed under, as words of its index that no text can have: 'theme:housing', 'target:refugee'. From now on written with
-- the texts; here for what is there already.
update measure set search = search || array_to_tsvector(terms) where terms <> '{}';
update finding set search = search || array_to_tsvector(array(select 'theme:' || theme from unnest(themes) theme)) where themes <> '{}';
update project set search = search || array_to_tsvector(filed.terms)
from (
  select id, array(
    select 'target:' || target_group from project_target_group where project_id = project.id
    union
    select list || ':' || term from project_term where project_id = project.id and list = 'theme'
  ) as terms
  from project
) filed
where filed.id = project.id and filed.terms <> '{}';
select refresh_project_listings(null);

insert into search_word (word)
select distinct lexeme collate "C"
from (
  select search from project_listing_text
  union all select search from grant_award
  union all select search from measure where state = 'published'
  union all select search from finding where state = 'published'
) public_text cross join lateral unnest(public_text.search)
where is_search_word(lexeme)
order by 1
on conflict do nothing;

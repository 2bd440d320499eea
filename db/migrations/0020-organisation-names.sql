-- Names that differ only in case, spaces or dashes are one name.
create function folded_organisation_name(name text) returns text
  language sql immutable strict parallel safe
  return btrim(regexp_replace(lower(normalize(name, NFKC)), '[\s\u2010-\u2015-]+', ' ', 'g'));

create index organisation_by_folded_name on organisation (country, folded_organisation_name(name));

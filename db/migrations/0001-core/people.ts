/** Countries, topics, officials and their seats: what stands before any round. */
export const people = `
CREATE TABLE country (
  country_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('country', 'organization', 'entity'))
) STRICT;

CREATE TABLE topic (
  topic_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT NOT NULL,
  parent_id INTEGER REFERENCES topic(topic_id),
  standing INTEGER NOT NULL CHECK (standing IN (0, 1)),
  remark TEXT
) STRICT;

CREATE TABLE official (
  official_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT NOT NULL,
  remark TEXT
) STRICT;

CREATE TABLE official_alias (
  official_alias_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  official_id INTEGER NOT NULL REFERENCES official(official_id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('spelling', 'native', 'abbreviation', 'former')),
  script TEXT
) STRICT;

CREATE TABLE seat (
  seat_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  country_id INTEGER NOT NULL REFERENCES country(country_id),
  title TEXT NOT NULL,
  zone TEXT NOT NULL,
  remark TEXT
) STRICT;

CREATE TABLE tenure (
  tenure_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  seat_id INTEGER NOT NULL REFERENCES seat(seat_id),
  official_id INTEGER REFERENCES official(official_id),
  kind TEXT NOT NULL CHECK (kind IN ('holder', 'acting', 'vacant')),
  began_from INTEGER,
  began_until INTEGER,
  began_zone TEXT,
  began_granularity TEXT,
  began_qualifier TEXT,
  began_text TEXT,
  ended_from INTEGER,
  ended_until INTEGER,
  ended_zone TEXT,
  ended_granularity TEXT,
  ended_qualifier TEXT,
  ended_text TEXT,
  remark TEXT,
  CHECK (began_from < began_until),
  CHECK (ended_from < ended_until),
  CHECK ((kind = 'vacant') = (official_id IS NULL))
) STRICT;

CREATE TABLE contact_detail (
  contact_detail_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  official_id INTEGER REFERENCES official(official_id),
  seat_id INTEGER REFERENCES seat(seat_id),
  kind TEXT NOT NULL CHECK (kind IN ('phone', 'email', 'address', 'web', 'other')),
  label TEXT,
  value TEXT NOT NULL,
  remark TEXT,
  CHECK ((official_id IS NULL) <> (seat_id IS NULL))
) STRICT;

CREATE TABLE absence (
  absence_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  official_id INTEGER NOT NULL REFERENCES official(official_id),
  kind TEXT NOT NULL CHECK (kind IN ('travel', 'leave', 'illness', 'other')),
  country_id INTEGER REFERENCES country(country_id),
  place TEXT,
  began_from INTEGER,
  began_until INTEGER,
  began_zone TEXT NOT NULL,
  began_granularity TEXT NOT NULL,
  began_qualifier TEXT NOT NULL,
  began_text TEXT NOT NULL,
  ended_from INTEGER,
  ended_until INTEGER,
  ended_zone TEXT,
  ended_granularity TEXT,
  ended_qualifier TEXT,
  ended_text TEXT,
  remark TEXT,
  CHECK (began_from < began_until),
  CHECK (ended_from < ended_until)
) STRICT;

CREATE INDEX official_by_name ON official (name);
CREATE INDEX official_alias_by_official ON official_alias (official_id);
CREATE INDEX contact_detail_by_official ON contact_detail (official_id) WHERE official_id IS NOT NULL;
CREATE INDEX contact_detail_by_seat ON contact_detail (seat_id) WHERE seat_id IS NOT NULL;
CREATE INDEX seat_by_country ON seat (country_id);
CREATE INDEX tenure_by_seat ON tenure (seat_id, began_from);
CREATE INDEX tenure_by_official ON tenure (official_id) WHERE official_id IS NOT NULL;
CREATE INDEX absence_by_official ON absence (official_id, began_from);
CREATE INDEX absence_by_country ON absence (country_id) WHERE country_id IS NOT NULL;
CREATE INDEX topic_by_parent ON topic (parent_id) WHERE parent_id IS NOT NULL;
`;

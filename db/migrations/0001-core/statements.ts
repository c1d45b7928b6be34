/** Sources, voices and their versions: who says so. */
export const statements = `
CREATE TABLE source (
  source_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  title TEXT NOT NULL,
  publisher TEXT,
  url TEXT,
  published_at_from INTEGER,
  published_at_until INTEGER,
  published_at_zone TEXT,
  published_at_granularity TEXT,
  published_at_qualifier TEXT,
  published_at_text TEXT,
  remark TEXT,
  CHECK (published_at_from < published_at_until)
) STRICT;

CREATE TABLE voice (
  voice_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('side', 'publication', 'other')),
  UNIQUE (name)
) STRICT;

CREATE TABLE citation (
  citation_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  about_kind TEXT NOT NULL,
  about_uid BLOB NOT NULL CHECK (length(about_uid) = 16),
  source_id INTEGER NOT NULL REFERENCES source(source_id),
  field TEXT,
  locator TEXT
) STRICT;

CREATE TABLE account (
  account_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  about_kind TEXT NOT NULL,
  about_uid BLOB NOT NULL CHECK (length(about_uid) = 16),
  voice_id INTEGER NOT NULL REFERENCES voice(voice_id),
  happened INTEGER NOT NULL CHECK (happened IN (0, 1)),
  tells TEXT NOT NULL,
  stated_at_from INTEGER,
  stated_at_until INTEGER,
  stated_at_zone TEXT,
  stated_at_granularity TEXT,
  stated_at_qualifier TEXT,
  stated_at_text TEXT,
  source_id INTEGER REFERENCES source(source_id),
  preferred INTEGER NOT NULL CHECK (preferred IN (0, 1)),
  remark TEXT,
  CHECK (stated_at_from < stated_at_until),
  UNIQUE (about_uid, voice_id)
) STRICT;

CREATE TABLE identifier (
  identifier_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  about_kind TEXT NOT NULL,
  about_uid BLOB NOT NULL CHECK (length(about_uid) = 16),
  scheme TEXT NOT NULL,
  value TEXT NOT NULL,
  UNIQUE (scheme, value, about_kind)
) STRICT;

CREATE INDEX citation_by_about ON citation (about_uid);
CREATE INDEX citation_by_source ON citation (source_id);
CREATE INDEX account_by_voice ON account (voice_id);
CREATE INDEX account_by_source ON account (source_id) WHERE source_id IS NOT NULL;
CREATE UNIQUE INDEX account_by_preferred ON account (about_uid) WHERE preferred = 1;
CREATE INDEX identifier_by_about ON identifier (about_uid);
`;

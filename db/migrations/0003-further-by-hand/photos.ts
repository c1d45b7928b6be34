/**
 * Photos of officials. The bytes lie apart, under their digest, and stay: so the change record names a photo in one line,
 * and undo brings it back.
 */
export const photos = `
CREATE TABLE photo_content (
  photo_content_id INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
  format TEXT NOT NULL CHECK (format IN ('jpeg', 'png')),
  width INTEGER NOT NULL CHECK (width BETWEEN 1 AND 4096),
  height INTEGER NOT NULL CHECK (height BETWEEN 1 AND 4096),
  content BLOB NOT NULL,
  put_at INTEGER NOT NULL,
  was_used INTEGER NOT NULL CHECK (was_used IN (0, 1))
) STRICT;

CREATE INDEX photo_content_by_put_at ON photo_content (put_at) WHERE was_used = 0;

CREATE TABLE official_photo (
  official_photo_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  official_id INTEGER NOT NULL UNIQUE REFERENCES official(official_id),
  digest TEXT NOT NULL
) STRICT;

CREATE TRIGGER photo_content_is_used AFTER INSERT ON official_photo
BEGIN
  UPDATE photo_content SET was_used = 1 WHERE digest = NEW.digest AND was_used = 0;
END;

CREATE TRIGGER photo_content_is_used_instead AFTER UPDATE OF digest ON official_photo
BEGIN
  UPDATE photo_content SET was_used = 1 WHERE digest = NEW.digest AND was_used = 0;
END;
`;

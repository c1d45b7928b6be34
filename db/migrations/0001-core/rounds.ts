/** Rosters, rounds and requests: whom is to be reached about what. */
export const rounds = `
CREATE TABLE roster (
  roster_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT NOT NULL,
  ended_from INTEGER,
  ended_until INTEGER,
  ended_zone TEXT,
  ended_granularity TEXT,
  ended_qualifier TEXT,
  ended_text TEXT,
  remark TEXT,
  CHECK (ended_from < ended_until)
) STRICT;

CREATE TABLE roster_member (
  roster_member_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  roster_id INTEGER NOT NULL REFERENCES roster(roster_id),
  seat_id INTEGER NOT NULL REFERENCES seat(seat_id),
  position INTEGER NOT NULL,
  since_from INTEGER,
  since_until INTEGER,
  since_zone TEXT,
  since_granularity TEXT,
  since_qualifier TEXT,
  since_text TEXT,
  until_from INTEGER,
  until_until INTEGER,
  until_zone TEXT,
  until_granularity TEXT,
  until_qualifier TEXT,
  until_text TEXT,
  reason TEXT,
  CHECK (since_from < since_until),
  CHECK (until_from < until_until),
  UNIQUE (roster_id, seat_id)
) STRICT;

CREATE TABLE round (
  round_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT NOT NULL,
  ask TEXT,
  roster_id INTEGER REFERENCES roster(roster_id),
  principal_id INTEGER REFERENCES official(official_id),
  calling_seat_id INTEGER REFERENCES seat(seat_id),
  calling_position INTEGER,
  trigger TEXT NOT NULL,
  trigger_at_from INTEGER,
  trigger_at_until INTEGER,
  trigger_at_zone TEXT NOT NULL,
  trigger_at_granularity TEXT NOT NULL,
  trigger_at_qualifier TEXT NOT NULL,
  trigger_at_text TEXT NOT NULL,
  trigger_place TEXT,
  opened_at_from INTEGER,
  opened_at_until INTEGER,
  opened_at_zone TEXT,
  opened_at_granularity TEXT,
  opened_at_qualifier TEXT,
  opened_at_text TEXT,
  closed_at_from INTEGER,
  closed_at_until INTEGER,
  closed_at_zone TEXT,
  closed_at_granularity TEXT,
  closed_at_qualifier TEXT,
  closed_at_text TEXT,
  overdue_after_minutes INTEGER NOT NULL,
  long_overdue_after_minutes INTEGER NOT NULL,
  zone TEXT NOT NULL,
  opens_as_of INTEGER,
  remark TEXT,
  CHECK (trigger_at_from < trigger_at_until),
  CHECK (opened_at_from < opened_at_until),
  CHECK (closed_at_from < closed_at_until),
  CHECK (long_overdue_after_minutes >= overdue_after_minutes),
  CHECK ((calling_seat_id IS NULL) = (calling_position IS NULL))
) STRICT;

CREATE TABLE round_topic (
  round_topic_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  round_id INTEGER NOT NULL REFERENCES round(round_id),
  topic_id INTEGER NOT NULL REFERENCES topic(topic_id),
  position INTEGER NOT NULL,
  UNIQUE (round_id, topic_id)
) STRICT;

CREATE TABLE request (
  request_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  round_id INTEGER NOT NULL REFERENCES round(round_id),
  seat_id INTEGER NOT NULL REFERENCES seat(seat_id),
  holder_id INTEGER REFERENCES official(official_id),
  position INTEGER NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('ours', 'theirs')),
  remark TEXT,
  UNIQUE (round_id, seat_id)
) STRICT;

CREATE TABLE decision (
  decision_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  request_id INTEGER NOT NULL REFERENCES request(request_id),
  kind TEXT NOT NULL CHECK (kind IN ('excluded', 'included', 'withdrawn', 'reinstated')),
  at_from INTEGER,
  at_until INTEGER,
  at_zone TEXT NOT NULL,
  at_granularity TEXT NOT NULL,
  at_qualifier TEXT NOT NULL,
  at_text TEXT NOT NULL,
  decided_by_id INTEGER REFERENCES official(official_id),
  decided_by TEXT,
  why TEXT NOT NULL,
  CHECK (at_from < at_until)
) STRICT;

CREATE INDEX roster_member_by_seat ON roster_member (seat_id);
CREATE INDEX round_by_roster ON round (roster_id) WHERE roster_id IS NOT NULL;
CREATE INDEX round_by_principal ON round (principal_id) WHERE principal_id IS NOT NULL;
CREATE INDEX round_by_calling_seat ON round (calling_seat_id) WHERE calling_seat_id IS NOT NULL;
CREATE INDEX round_by_trigger ON round (trigger_at_from, round_id);
CREATE INDEX round_topic_by_topic ON round_topic (topic_id);
CREATE INDEX request_by_seat ON request (seat_id);
CREATE INDEX request_by_holder ON request (holder_id) WHERE holder_id IS NOT NULL;
CREATE INDEX decision_by_request ON decision (request_id);
CREATE INDEX decision_by_decided_by ON decision (decided_by_id) WHERE decided_by_id IS NOT NULL;
`;

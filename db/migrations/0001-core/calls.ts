/** Attempts, offers and conversations: what was done and said. */
export const calls = `
CREATE TABLE outcome (
  outcome_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT NOT NULL,
  reached TEXT CHECK (reached IN ('holder', 'deputy')),
  closes_request INTEGER NOT NULL CHECK (closes_request IN (0, 1)),
  counts_as_answer INTEGER NOT NULL CHECK (counts_as_answer IN (0, 1)),
  competing INTEGER NOT NULL CHECK (competing IN (0, 1)),
  moves_to_caller INTEGER NOT NULL CHECK (moves_to_caller IN (0, 1)),
  leaves_word INTEGER NOT NULL CHECK (leaves_word IN (0, 1)),
  reason_required INTEGER NOT NULL CHECK (reason_required IN (0, 1)),
  retry_after_minutes INTEGER,
  built_in INTEGER NOT NULL CHECK (built_in IN (0, 1)),
  position INTEGER NOT NULL,
  UNIQUE (name),
  CHECK (NOT (competing AND reached IS NOT NULL))
) STRICT;

CREATE TABLE attempt (
  attempt_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  request_id INTEGER REFERENCES request(request_id),
  seat_id INTEGER REFERENCES seat(seat_id),
  official_id INTEGER REFERENCES official(official_id),
  at_from INTEGER,
  at_until INTEGER,
  at_zone TEXT NOT NULL,
  at_granularity TEXT NOT NULL,
  at_qualifier TEXT NOT NULL,
  at_text TEXT NOT NULL,
  asked_by TEXT NOT NULL CHECK (asked_by IN ('us', 'them', 'unknown', 'disputed')),
  dialled_by TEXT NOT NULL CHECK (dialled_by IN ('us', 'them', 'unknown', 'disputed')),
  channel TEXT NOT NULL CHECK (channel IN ('phone', 'video', 'in person', 'message', 'other', 'unknown')),
  outcome_id INTEGER NOT NULL REFERENCES outcome(outcome_id),
  reason TEXT
    CHECK (reason IN ('travelling', 'in meetings', 'night there', 'line trouble',
      'other channel named', 'none given', 'disputed', 'other')),
  reason_remark TEXT,
  answers_id INTEGER REFERENCES attempt(attempt_id),
  spoke_with TEXT,
  remark TEXT,
  CHECK (at_from < at_until),
  CHECK (answers_id <> attempt_id),
  CHECK (request_id IS NOT NULL OR seat_id IS NOT NULL OR official_id IS NOT NULL)
) STRICT;

CREATE TABLE offer (
  offer_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  request_id INTEGER NOT NULL REFERENCES request(request_id),
  attempt_id INTEGER REFERENCES attempt(attempt_id),
  by TEXT NOT NULL CHECK (by IN ('ours', 'theirs', 'third', 'unknown')),
  offered_at_from INTEGER,
  offered_at_until INTEGER,
  offered_at_zone TEXT NOT NULL,
  offered_at_granularity TEXT NOT NULL,
  offered_at_qualifier TEXT NOT NULL,
  offered_at_text TEXT NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('tentative', 'open', 'confirmed', 'lapsed', 'declined', 'cancelled')),
  proposed_for_from INTEGER,
  proposed_for_until INTEGER,
  proposed_for_zone TEXT,
  proposed_for_granularity TEXT,
  proposed_for_qualifier TEXT,
  proposed_for_text TEXT,
  planned_end_from INTEGER,
  planned_end_until INTEGER,
  planned_end_zone TEXT,
  planned_end_granularity TEXT,
  planned_end_qualifier TEXT,
  planned_end_text TEXT,
  channel TEXT NOT NULL CHECK (channel IN ('phone', 'video', 'in person', 'message', 'other', 'unknown')),
  remark TEXT,
  CHECK (offered_at_from < offered_at_until),
  CHECK (proposed_for_from < proposed_for_until),
  CHECK (planned_end_from < planned_end_until)
) STRICT;

CREATE TABLE offer_change (
  offer_change_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  offer_id INTEGER NOT NULL REFERENCES offer(offer_id),
  state TEXT NOT NULL
    CHECK (state IN ('tentative', 'open', 'confirmed', 'lapsed', 'declined', 'cancelled')),
  at_from INTEGER,
  at_until INTEGER,
  at_zone TEXT NOT NULL,
  at_granularity TEXT NOT NULL,
  at_qualifier TEXT NOT NULL,
  at_text TEXT NOT NULL,
  remark TEXT,
  CHECK (at_from < at_until)
) STRICT;

CREATE TABLE conversation (
  conversation_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  attempt_id INTEGER REFERENCES attempt(attempt_id),
  at_from INTEGER,
  at_until INTEGER,
  at_zone TEXT NOT NULL,
  at_granularity TEXT NOT NULL,
  at_qualifier TEXT NOT NULL,
  at_text TEXT NOT NULL,
  least_seconds INTEGER,
  most_seconds INTEGER,
  length_as_told TEXT,
  channel TEXT NOT NULL CHECK (channel IN ('phone', 'video', 'in person', 'message', 'other', 'unknown')),
  place TEXT,
  remark TEXT,
  CHECK (at_from < at_until),
  CHECK (least_seconds <= most_seconds),
  CHECK ((least_seconds IS NULL) = (most_seconds IS NULL))
) STRICT;

CREATE TABLE answered_request (
  answered_request_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  request_id INTEGER NOT NULL REFERENCES request(request_id),
  conversation_id INTEGER NOT NULL REFERENCES conversation(conversation_id),
  reached TEXT NOT NULL CHECK (reached IN ('holder', 'deputy')),
  UNIQUE (conversation_id, request_id)
) STRICT;

CREATE TABLE participant (
  participant_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  conversation_id INTEGER NOT NULL REFERENCES conversation(conversation_id),
  official_id INTEGER REFERENCES official(official_id),
  described TEXT,
  side TEXT NOT NULL CHECK (side IN ('ours', 'theirs', 'third', 'unknown')),
  role TEXT NOT NULL
    CHECK (role IN ('principal', 'interpreter', 'note-taker', 'listener', 'operator', 'unknown')),
  place TEXT,
  CHECK (official_id IS NOT NULL OR described IS NOT NULL)
) STRICT;

CREATE TABLE topic_raised (
  topic_raised_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  conversation_id INTEGER NOT NULL REFERENCES conversation(conversation_id),
  topic_id INTEGER NOT NULL REFERENCES topic(topic_id),
  by TEXT NOT NULL CHECK (by IN ('ours', 'theirs', 'third', 'unknown')),
  line TEXT
) STRICT;

CREATE TABLE readout (
  readout_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  conversation_id INTEGER NOT NULL REFERENCES conversation(conversation_id),
  side TEXT NOT NULL CHECK (side IN ('ours', 'theirs', 'third', 'unknown')),
  text TEXT NOT NULL,
  issued_at_from INTEGER,
  issued_at_until INTEGER,
  issued_at_zone TEXT,
  issued_at_granularity TEXT,
  issued_at_qualifier TEXT,
  issued_at_text TEXT,
  CHECK (issued_at_from < issued_at_until)
) STRICT;

CREATE TABLE follow_up (
  follow_up_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('follow-up', 'commitment')),
  by TEXT NOT NULL CHECK (by IN ('ours', 'theirs', 'third', 'unknown')),
  what TEXT NOT NULL,
  due_from INTEGER,
  due_until INTEGER,
  due_zone TEXT,
  due_granularity TEXT,
  due_qualifier TEXT,
  due_text TEXT,
  done_at_from INTEGER,
  done_at_until INTEGER,
  done_at_zone TEXT,
  done_at_granularity TEXT,
  done_at_qualifier TEXT,
  done_at_text TEXT,
  done_why TEXT,
  conversation_id INTEGER REFERENCES conversation(conversation_id),
  round_id INTEGER REFERENCES round(round_id),
  official_id INTEGER REFERENCES official(official_id),
  CHECK (due_from < due_until),
  CHECK (done_at_from < done_at_until)
) STRICT;

CREATE INDEX attempt_by_request ON attempt (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX attempt_by_official ON attempt (official_id, at_from) WHERE official_id IS NOT NULL;
CREATE INDEX attempt_by_seat ON attempt (seat_id, at_from) WHERE seat_id IS NOT NULL;
CREATE INDEX attempt_by_at ON attempt (at_from, attempt_id);
CREATE INDEX attempt_by_outcome ON attempt (outcome_id);
CREATE INDEX attempt_by_answers ON attempt (answers_id) WHERE answers_id IS NOT NULL;
CREATE INDEX offer_by_request ON offer (request_id);
CREATE INDEX offer_by_attempt ON offer (attempt_id) WHERE attempt_id IS NOT NULL;
CREATE INDEX offer_change_by_offer ON offer_change (offer_id);
CREATE INDEX conversation_by_attempt ON conversation (attempt_id) WHERE attempt_id IS NOT NULL;
CREATE INDEX answered_request_by_request ON answered_request (request_id);
CREATE INDEX participant_by_conversation ON participant (conversation_id);
CREATE INDEX participant_by_official ON participant (official_id) WHERE official_id IS NOT NULL;
CREATE INDEX topic_raised_by_conversation ON topic_raised (conversation_id);
CREATE INDEX topic_raised_by_topic ON topic_raised (topic_id);
CREATE INDEX readout_by_conversation ON readout (conversation_id);
CREATE INDEX follow_up_by_due ON follow_up (due_from);
CREATE INDEX follow_up_by_conversation ON follow_up (conversation_id) WHERE conversation_id IS NOT NULL;
CREATE INDEX follow_up_by_round ON follow_up (round_id) WHERE round_id IS NOT NULL;
CREATE INDEX follow_up_by_official ON follow_up (official_id) WHERE official_id IS NOT NULL;
`;

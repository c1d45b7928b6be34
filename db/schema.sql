-- Generated from db/migrations; do not edit. Version 3.

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

CREATE TABLE workspace (
  workspace_id INTEGER PRIMARY KEY CHECK (workspace_id = 1),
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('own', 'sample')),
  zone TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE command (
  command_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  operation TEXT NOT NULL,
  input_digest BLOB NOT NULL,
  output TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  who TEXT NOT NULL,
  why TEXT
) STRICT;

CREATE TABLE change (
  sequence INTEGER PRIMARY KEY,
  command_uid BLOB NOT NULL CHECK (length(command_uid) = 16),
  operation TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  who TEXT NOT NULL,
  why TEXT,
  thing TEXT NOT NULL,
  uid BLOB NOT NULL CHECK (length(uid) = 16),
  subject_uid BLOB NOT NULL CHECK (length(subject_uid) = 16),
  before TEXT,
  after TEXT,
  previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;

CREATE TABLE step (
  step_id INTEGER PRIMARY KEY,
  command_uid BLOB NOT NULL UNIQUE CHECK (length(command_uid) = 16),
  operation TEXT NOT NULL,
  title TEXT NOT NULL,
  records INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  carried_out_by BLOB NOT NULL CHECK (length(carried_out_by) = 16),
  taken_back_by BLOB CHECK (length(taken_back_by) = 16)
) STRICT;

CREATE TABLE draft (
  draft_id INTEGER PRIMARY KEY,
  form TEXT NOT NULL,
  about TEXT NOT NULL,
  body TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  UNIQUE (form, about)
) STRICT;

CREATE TABLE saved_view (
  saved_view_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT NOT NULL,
  settings TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE VIRTUAL TABLE call_text USING fts5(
  remark, reason_remark, spoke_with,
  content='attempt', content_rowid='attempt_id',
  tokenize="unicode61 remove_diacritics 2", prefix='3'
);

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

CREATE TABLE official_photo (
  official_photo_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  official_id INTEGER NOT NULL UNIQUE REFERENCES official(official_id),
  digest TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE conversation_words USING fts5(
  remark, place,
  content='conversation', content_rowid='conversation_id',
  tokenize="unicode61 remove_diacritics 2", prefix='3'
);

CREATE VIRTUAL TABLE topic_raised_words USING fts5(
  line,
  content='topic_raised', content_rowid='topic_raised_id',
  tokenize="unicode61 remove_diacritics 2", prefix='3'
);

CREATE VIRTUAL TABLE readout_words USING fts5(
  text,
  content='readout', content_rowid='readout_id',
  tokenize="unicode61 remove_diacritics 2", prefix='3'
);

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

CREATE INDEX citation_by_about ON citation (about_uid);

CREATE INDEX citation_by_source ON citation (source_id);

CREATE INDEX account_by_voice ON account (voice_id);

CREATE INDEX account_by_source ON account (source_id) WHERE source_id IS NOT NULL;

CREATE UNIQUE INDEX account_by_preferred ON account (about_uid) WHERE preferred = 1;

CREATE INDEX identifier_by_about ON identifier (about_uid);

CREATE INDEX change_by_subject ON change (subject_uid, sequence);

CREATE INDEX change_by_record ON change (uid, sequence);

CREATE INDEX change_by_command ON change (command_uid);

CREATE INDEX change_by_import ON change (recorded_at) WHERE thing = 'import';

CREATE INDEX step_by_step_taken_back ON step (step_id) WHERE taken_back_by IS NOT NULL;

CREATE INDEX photo_content_by_put_at ON photo_content (put_at) WHERE was_used = 0;

CREATE TRIGGER change_is_only_appended BEFORE INSERT ON change
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM change)
BEGIN SELECT RAISE(ABORT, 'the change record is append-only'); END;

CREATE TRIGGER change_is_never_updated BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'the change record is append-only'); END;

CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'the change record is append-only'); END;

CREATE TRIGGER call_text_is_made AFTER INSERT ON attempt
BEGIN
  INSERT INTO call_text (rowid, remark, reason_remark, spoke_with)
    VALUES (NEW.attempt_id, NEW.remark, NEW.reason_remark, NEW.spoke_with);
END;

CREATE TRIGGER call_text_is_changed AFTER UPDATE OF remark, reason_remark, spoke_with ON attempt
BEGIN
  INSERT INTO call_text (call_text, rowid, remark, reason_remark, spoke_with)
    VALUES ('delete', OLD.attempt_id, OLD.remark, OLD.reason_remark, OLD.spoke_with);
  INSERT INTO call_text (rowid, remark, reason_remark, spoke_with)
    VALUES (NEW.attempt_id, NEW.remark, NEW.reason_remark, NEW.spoke_with);
END;

CREATE TRIGGER call_text_is_removed AFTER DELETE ON attempt
BEGIN
  INSERT INTO call_text (call_text, rowid, remark, reason_remark, spoke_with)
    VALUES ('delete', OLD.attempt_id, OLD.remark, OLD.reason_remark, OLD.spoke_with);
END;

CREATE TRIGGER photo_content_is_used AFTER INSERT ON official_photo
BEGIN
  UPDATE photo_content SET was_used = 1 WHERE digest = NEW.digest AND was_used = 0;
END;

CREATE TRIGGER photo_content_is_used_instead AFTER UPDATE OF digest ON official_photo
BEGIN
  UPDATE photo_content SET was_used = 1 WHERE digest = NEW.digest AND was_used = 0;
END;

CREATE TRIGGER conversation_words_are_made AFTER INSERT ON conversation
BEGIN
  INSERT INTO conversation_words (rowid, remark, place) VALUES (NEW.conversation_id, NEW.remark, NEW.place);
END;

CREATE TRIGGER conversation_words_are_changed AFTER UPDATE OF remark, place ON conversation
BEGIN
  INSERT INTO conversation_words (conversation_words, rowid, remark, place) VALUES ('delete', OLD.conversation_id, OLD.remark, OLD.place);
  INSERT INTO conversation_words (rowid, remark, place) VALUES (NEW.conversation_id, NEW.remark, NEW.place);
END;

CREATE TRIGGER conversation_words_are_removed AFTER DELETE ON conversation
BEGIN
  INSERT INTO conversation_words (conversation_words, rowid, remark, place) VALUES ('delete', OLD.conversation_id, OLD.remark, OLD.place);
END;

CREATE TRIGGER topic_raised_words_are_made AFTER INSERT ON topic_raised
BEGIN
  INSERT INTO topic_raised_words (rowid, line) VALUES (NEW.topic_raised_id, NEW.line);
END;

CREATE TRIGGER topic_raised_words_are_changed AFTER UPDATE OF line ON topic_raised
BEGIN
  INSERT INTO topic_raised_words (topic_raised_words, rowid, line) VALUES ('delete', OLD.topic_raised_id, OLD.line);
  INSERT INTO topic_raised_words (rowid, line) VALUES (NEW.topic_raised_id, NEW.line);
END;

CREATE TRIGGER topic_raised_words_are_removed AFTER DELETE ON topic_raised
BEGIN
  INSERT INTO topic_raised_words (topic_raised_words, rowid, line) VALUES ('delete', OLD.topic_raised_id, OLD.line);
END;

CREATE TRIGGER readout_words_are_made AFTER INSERT ON readout
BEGIN
  INSERT INTO readout_words (rowid, text) VALUES (NEW.readout_id, NEW.text);
END;

CREATE TRIGGER readout_words_are_changed AFTER UPDATE OF text ON readout
BEGIN
  INSERT INTO readout_words (readout_words, rowid, text) VALUES ('delete', OLD.readout_id, OLD.text);
  INSERT INTO readout_words (rowid, text) VALUES (NEW.readout_id, NEW.text);
END;

CREATE TRIGGER readout_words_are_removed AFTER DELETE ON readout
BEGIN
  INSERT INTO readout_words (readout_words, rowid, text) VALUES ('delete', OLD.readout_id, OLD.text);
END;

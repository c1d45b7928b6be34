/** The words of the calls, found by full text; kept in step with the attempts by the database itself. */
export const callText = `
CREATE VIRTUAL TABLE call_text USING fts5(
  remark, reason_remark, spoke_with,
  content='attempt', content_rowid='attempt_id',
  tokenize="unicode61 remove_diacritics 2", prefix='3'
);

INSERT INTO call_text (rowid, remark, reason_remark, spoke_with)
  SELECT attempt_id, remark, reason_remark, spoke_with FROM attempt;

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
`;

/** The commands that can be taken back or carried out again, in order; those taken back are the last ones. */
export const steps = `
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

CREATE INDEX step_by_step_taken_back ON step (step_id) WHERE taken_back_by IS NOT NULL;
`;

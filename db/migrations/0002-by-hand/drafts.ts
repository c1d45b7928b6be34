/** What was typed into forms and is no record yet: one for each form and the record it is about. */
export const drafts = `
CREATE TABLE draft (
  draft_id INTEGER PRIMARY KEY,
  form TEXT NOT NULL,
  about TEXT NOT NULL,
  body TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  UNIQUE (form, about)
) STRICT;
`;

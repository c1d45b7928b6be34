/** Filters, order and columns of the calls, kept under a name. */
export const savedViews = `
CREATE TABLE saved_view (
  saved_view_id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  name TEXT NOT NULL,
  settings TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;
`;

/** What was said in the calls, found by full text beside `call_text`; kept in step by the database itself. */
export const talkText = [
  fullTextOf('conversation', ['remark', 'place']),
  fullTextOf('topic_raised', ['line']),
  fullTextOf('readout', ['text']),
].join('\n');

function fullTextOf(table: string, columns: readonly string[]): string {
  const index = `${table}_words`;
  const names = columns.join(', ');
  const of = (row: 'OLD' | 'NEW') => columns.map((column) => `${row}.${column}`).join(', ');
  const added = `INSERT INTO ${index} (rowid, ${names}) VALUES (NEW.${table}_id, ${of('NEW')});`;
  const removed = `INSERT INTO ${index} (${index}, rowid, ${names}) VALUES ('delete', OLD.${table}_id, ${of('OLD')});`;
  return `
CREATE VIRTUAL TABLE ${index} USING fts5(
  ${names},
  content='${table}', content_rowid='${table}_id',
  tokenize="unicode61 remove_diacritics 2", prefix='3'
);

INSERT INTO ${index} (rowid, ${names}) SELECT ${table}_id, ${names} FROM ${table};

CREATE TRIGGER ${index}_are_made AFTER INSERT ON ${table}
BEGIN
  ${added}
END;

CREATE TRIGGER ${index}_are_changed AFTER UPDATE OF ${names} ON ${table}
BEGIN
  ${removed}
  ${added}
END;

CREATE TRIGGER ${index}_are_removed AFTER DELETE ON ${table}
BEGIN
  ${removed}
END;
`;
}

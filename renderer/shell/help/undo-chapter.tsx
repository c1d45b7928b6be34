/** What is recorded of a change, and how it is taken back. */
import { keysShown } from '../../commands/as-told.ts';
import { recordHistory, redo, undo } from '../../commands/editing.ts';
import { KeyCaps } from '../../parts/key-caps.tsx';

export function UndoChapter() {
  return (
    <>
      <p>
        Every change is recorded: what it was before, what it is after, when, by which account of this
        machine, and why where a reason was given. Entries are never altered; each follows from the one
        before, which can be checked.
      </p>
      <p>
        <KeyCaps combo={keysShown(undo)[0] ?? ''} /> takes the last change back, and{' '}
        <KeyCaps combo={keysShown(redo)[0] ?? ''} /> carries it out again; the Edit menu says which change
        that is. Taking back is a change of its own and is recorded as one, so nothing is lost by it.
      </p>
      <p>
        <KeyCaps combo={keysShown(recordHistory)[0] ?? ''} /> on the page of a record shows everything that
        was done to it.
      </p>
      <p>
        Saved means saved: a change is on the disk before it is confirmed. When the line to the workspace
        breaks in between, the window says that it is not confirmed yet, and finds out.
      </p>
    </>
  );
}

import { useMutation } from '@tanstack/react-query';
import { undoOf } from '../../commands/editing.ts';
import { newCommandId, useCore } from '../../data/core.ts';
import { sendSurely } from '../../data/send-surely.ts';
import { tell } from '../../data/toast.ts';

/** An entry of the change record about a record; `field` null: all of them. */
interface ToPutBack {
  readonly id: string;
  readonly sequence: number;
  readonly field: string | null;
}

export interface PuttingBack {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly putBack: (what: ToPutBack) => void;
}

/** Puts back what a record was before an entry, and says so with a way to undo it. */
export function usePuttingBack(): PuttingBack {
  const { api } = useCore();
  const { mutate, isPending, error } = useMutation({
    async mutationFn(what: ToPutBack) {
      const commandId = newCommandId();
      const { title } = await sendSurely((options) => api.history.putBack(what, options), commandId);
      return { title, commandId };
    },
    onSuccess: ({ title, commandId }) => tell({ text: `Done: ${title}`, command: undoOf(commandId) }),
  });
  return { isPending, error, putBack: mutate };
}

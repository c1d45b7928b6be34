import { useEffect, useState } from 'react';

/**
 * Where the keyboard was when something was opened above, it is again when that has gone. The widgets do so by
 * themselves, but for a list of a field from which the next sheet was opened: the list is gone by then.
 */
export function useReturningFocus(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // Until the sheet is out of the document, everything beneath it cannot have the focus.
      setTimeout(() => {
        const isNowhere = document.activeElement === document.body || document.activeElement === null;
        if (isNowhere && opener instanceof HTMLElement && opener.isConnected) opener.focus();
      });
    },
    [opener],
  );
}

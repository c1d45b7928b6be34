/** Shows a page once it is read, and why it cannot be read where that is so. */
import type { ReactNode } from 'react';
import { Refusal } from '../../../contract/errors.ts';
import type { Place } from '../../data/address.ts';
import { useLine } from '../../data/line.ts';
import { goTo } from '../../data/place.ts';
import { Button } from '../button.tsx';
import { RefusalNotice } from '../refusal-notice.tsx';
import { Waiting } from '../waiting.tsx';

interface PageAnswerProps<Answer> {
  readonly answer: { readonly data: Answer | undefined; readonly error: Error | null };
  /** What is being done: "Reading the official". */
  readonly during: string;
  /** Where one may go when the record is not there any more. */
  readonly list: { readonly place: Place; readonly words: string };
  readonly children: (answer: Answer) => ReactNode;
}

export function PageAnswer<Answer>({ answer, during, list, children }: PageAnswerProps<Answer>) {
  const line = useLine((state) => state.line);
  const { data, error } = answer;
  // The whole window says so already.
  const isSaid = line === 'ended' && error instanceof Refusal && error.code === 'disconnected';
  return (
    <>
      {error !== null && !isSaid && (
        <RefusalNotice error={error} during={during}>
          <Button look="primary" onPress={() => goTo(list.place)}>
            {list.words}
          </Button>
        </RefusalNotice>
      )}
      {data !== undefined ? children(data) : error === null && <Waiting for={during} />}
    </>
  );
}

/** The drafts that are open, in the bar beneath: how many there are, and a list in which each is continued or discarded. */
import { FileClock, X } from 'lucide-react';
import { useEffect, useRef, type RefObject } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Refusal } from '../../contract/errors.ts';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { dayWords } from '../../contract/model/calendar-words.ts';
import { clockWords } from '../data/calendar-words.ts';
import { useAbout } from '../data/answers.ts';
import { useCore } from '../data/core.ts';
import { useDrafts } from '../data/drafts.ts';
import { askedBy, formWords } from '../data/form-draft.ts';
import { openForm, type FormAsked } from '../data/open-form.ts';
import { tell } from '../data/toast.ts';
import { Button } from '../parts/button.tsx';
import { RecordText } from '../parts/record-text.tsx';
import './drafts-entry.css';

export function DraftsEntry() {
  const { api } = useCore();
  const isReadOnly = useAbout().data?.mode === 'read-only';
  const { data: drafts = [] } = useDrafts();
  const continued = useRef<FormAsked | null>(null);
  const shown = drafts.flatMap((draft) => {
    const asked = askedBy(draft);
    return asked === null ? [] : [{ ...draft, asked }];
  });
  if (shown.length === 0) return null;
  return (
    <DialogTrigger>
      <AriaButton className="drafts-entry">
        <FileClock aria-hidden="true" />
        Drafts ({shown.length})
      </AriaButton>
      <Popover className="popover drafts-popover" offset={6} placement="top start">
        <Dialog className="drafts-list">
          {({ close }) => (
            <>
              <OnceClosed do={() => continueIn(continued)} />
              <Heading slot="title">Drafts</Heading>
              <ul>
                {shown.map(({ asked, title, savedAt, form, about }) => (
                  <li key={`${form} ${about}`}>
                    <Button
                      look="bare"
                      onPress={() => {
                        continued.current = asked;
                        close();
                      }}
                    >
                      <span className="drafts-list-words">
                        <span>{formWords(asked)}</span>
                        {title !== null && (
                          <span className="drafts-list-title">
                            <RecordText text={title} />
                          </span>
                        )}
                      </span>
                    </Button>
                    <span className="muted figures">{savedWords(savedAt)}</span>
                    {!isReadOnly && (
                      <Button
                        look="bare"
                        aria-label={`Discard the draft: ${title ?? formWords(asked)}`}
                        onPress={() => void api.drafts.discard({ form, about }).catch(tellRefusal)}
                      >
                        <X aria-hidden="true" />
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function tellRefusal(error: Error): void {
  tell({ text: error instanceof Refusal ? error.message : 'The draft was not discarded.' });
}

function continueIn(continued: RefObject<FormAsked | null>): void {
  if (continued.current !== null) openForm(continued.current);
  continued.current = null;
}

/** The list gives the keyboard back when it closes; a form that opened before that would lose it again. */
function OnceClosed({ do: act }: { do: () => void }) {
  const latest = useRef(act);
  useEffect(() => () => void requestAnimationFrame(() => latest.current()), []);
  return null;
}

function savedWords(savedAt: number): string {
  const { day, month } = dayWords(savedAt, Intl.DateTimeFormat().resolvedOptions().timeZone);
  return `${day} ${month}, ${clockWords(savedAt)}`;
}

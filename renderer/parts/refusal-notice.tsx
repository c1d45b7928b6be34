/** What went wrong: what happened, what is safe, what to do next, and what may be copied for somebody who helps. */
import { CircleAlert, Copy } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Refusal } from '../../contract/errors.ts';
import { announce } from '../data/announcements.ts';
import { Button } from './button.tsx';
import { RecordText } from './record-text.tsx';
import './refusal-notice.css';

interface RefusalNoticeProps {
  readonly error: Error;
  /** What was being done: "Reading the board". */
  readonly during: string;
  /** Buttons for what can be done next. */
  readonly children?: ReactNode;
}

export function RefusalNotice({ error, during, children }: RefusalNoticeProps) {
  const refusal = error instanceof Refusal ? error : unforeseen(error);
  const { code, happened, safe, next } = refusal.record;
  const detail = detailOf(refusal, during);
  const [isDetailShown, setDetailShown] = useState(false);

  function copy(): void {
    setDetailShown(true);
    void navigator.clipboard.writeText(detail).then(
      () => announce('The details were copied.'),
      () => announce('Copying was not allowed; the details are shown for copying by hand.'),
    );
  }

  return (
    <section className="refusal-notice" role="alert">
      <CircleAlert aria-hidden="true" />
      <div className="refusal-notice-words">
        <p className="refusal-notice-happened">
          <RecordText text={happened} />
        </p>
        {safe !== '' && <p>{safe}</p>}
        {next !== '' && (
          <p>
            <RecordText text={next} />
          </p>
        )}
        <div className="refusal-notice-ways">
          {children}
          <Button onPress={copy}>
            <Copy aria-hidden="true" />
            Copy details
          </Button>
          <span className="muted">Code: {code}</span>
        </div>
        {isDetailShown && <pre className="refusal-notice-detail">{detail}</pre>}
      </div>
    </section>
  );
}

/** Holds no text of a record and no path of the machine, so that it can be given away. */
function detailOf({ record }: Refusal, during: string): string {
  const { code, reference, problems } = record;
  return [
    `Demarche, ${new Date().toISOString()}`,
    `During: ${during}`,
    `Code: ${code}`,
    ...(reference === undefined ? [] : [`Reference: ${reference}`]),
    ...problems.map(({ path }) => `Field: ${path.join('.')}`),
  ].join('\n');
}

function unforeseen(cause: Error): Refusal {
  return new Refusal('internal', 'Something went wrong in this window.', {
    safe: 'What was written is safe.',
    next: 'Reload the window; if it happens again, report it with the details.',
    cause,
  });
}

/** A round of the roster that looks the same: it is linked, and another one is opened only when that is meant. */
import { TriangleAlert } from 'lucide-react';
import { showWhen } from '../../../contract/model/show-time.ts';
import type { MadeRecord } from '../../data/open-form.ts';
import { Button } from '../../parts/button.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import './rounds-alike.css';
import type { RoundPreview } from './use-preview.ts';

interface RoundsAlikeProps {
  readonly alike: RoundPreview['alike'];
  readonly isMeant: boolean;
  readonly onMeant: (isMeant: boolean) => void;
  readonly onGo: (round: MadeRecord) => void;
}

export function RoundsAlike({ alike, isMeant, onMeant, onGo }: RoundsAlikeProps) {
  if (alike.length === 0) return null;
  return (
    <section className="rounds-alike" aria-label="A round like this one">
      <TriangleAlert aria-hidden="true" />
      <div className="rounds-alike-words">
        <p role="alert">
          {alike[0]?.by === 'name'
            ? 'This roster has a round of this name already.'
            : 'This roster has a round with a trigger on the same day already.'}
        </p>
        <ul>
          {alike.map(({ id, name, triggerAt }) => (
            <li key={id}>
              <Button look="bare" onPress={() => onGo({ id, name })}>
                <RecordText text={name} />
              </Button>
              <span className="muted">{showWhen(triggerAt)}</span>
            </li>
          ))}
        </ul>
        {isMeant ? (
          <p>
            <strong>Another one is meant.</strong> <Button onPress={() => onMeant(false)}>It is not</Button>
          </p>
        ) : (
          <Button onPress={() => onMeant(true)}>Another one is meant</Button>
        )}
      </div>
    </section>
  );
}

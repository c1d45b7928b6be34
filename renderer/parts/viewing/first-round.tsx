/** Where a place is opened without a round: goes on to the first there is, or says what the place is for. */
import { useEffect } from 'react';
import { useRounds } from '../../data/answers.ts';
import { settleAt } from '../../data/place.ts';
import { RefusalNotice } from '../refusal-notice.tsx';
import { Waiting } from '../waiting.tsx';
import './first-round.css';

interface FirstRoundProps {
  readonly place: 'timelines' | 'reports' | 'maps';
  readonly title: string;
  /** What would be here. */
  readonly what: string;
}

export function FirstRound({ place, title, what }: FirstRoundProps) {
  const { data: rounds, error } = useRounds(true);
  const first = rounds?.[0]?.id ?? null;
  useEffect(() => {
    if (first !== null) settleAt({ name: place, id: first });
  }, [place, first]);
  if (error !== null) return <RefusalNotice error={error} during="Listing the rounds" />;
  if (rounds?.length === 0) {
    return (
      <div className="first-round">
        <h1>{title}</h1>
        <p>There is no round yet. {what}</p>
      </div>
    );
  }
  return <Waiting for="Finding the rounds" />;
}

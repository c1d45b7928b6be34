/** What the waits come to, each figure with what it is out of and the rule it is read by. */
import type { ResponseSurvey } from '../../../contract/model/response-shape.ts';
import { meanWords, medianWords, waitsOf } from '../../../drawing/plots/survival-words.ts';
import { RecordText } from '../../parts/record-text.tsx';

export function WaitCounts({
  survey: { pooled, medianRule, workingHours, voice },
}: {
  survey: ResponseSurvey;
}) {
  const { requests, excluded, withdrawn, deputyOnly, withoutClock, reachedLater, ends } = pooled;
  const waits = waitsOf(pooled);
  const cutOff = ends['round closed'] + ends.withdrawn + ends['closed otherwise'] + ends['holder left'];
  const facts = [
    `${requests} ${requests === 1 ? 'request' : 'requests'}, ${waits} with a wait on this clock`,
    `of these ${waits}: ${ends.answered} answered, ${ends.declined} declined, ${ends['still waiting']} still waiting, ${cutOff} cut off`,
    ...(withoutClock > 0 ? [`${withoutClock} of ${requests} without a wait on this clock`] : []),
    ...(excluded > 0 ? [`${excluded} more excluded by decision, and in no count`] : []),
    ...(withdrawn > 0 ? [`${withdrawn} of ${requests} withdrawn`] : []),
    ...(deputyOnly > 0 ? [`${deputyOnly} of ${requests} with a deputy only`] : []),
    ...(reachedLater > 0 ? [`${reachedLater} of ${requests} reached after the wait was over`] : []),
  ];
  const mean = meanWords(pooled);
  return (
    <section className="wait-counts" aria-label="Counts">
      <p className="wait-counts-sentence">
        {pooled.sentence}
        {voice !== null && (
          <em>
            {' '}
            as told by <RecordText text={voice.name} />
          </em>
        )}
      </p>
      {pooled.curve !== null && (
        <p>
          {capital(medianWords(pooled))}: {medianRule}.{mean !== null && ` ${capital(mean)}.`}
        </p>
      )}
      <ul className="wait-counts-facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {workingHours !== null && <p className="muted">Counted: {workingHours}</p>}
    </section>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

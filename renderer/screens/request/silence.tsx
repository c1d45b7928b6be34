/** "Is this silence unusual?": where the wait stands among others, in facts; the answer is the analyst's. */
import { Refusal } from '../../../contract/errors.ts';
import type { RequestStory } from '../../../contract/model/request-story-shape.ts';
import type { Silence as Told } from '../../../contract/model/response-shape.ts';
import { caseTable } from '../../../drawing/plots/case-picture.ts';
import { useStanding } from '../../data/waits.ts';
import { PlotTable } from '../../parts/plot/plot-table.tsx';
import { PlaceLink } from '../../parts/place-link.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import './silence.css';

export function Silence({ story: { row, asOf, knownAt, voice } }: { story: RequestStory }) {
  const { requestId, holder, seatId } = row;
  return requestId === null ? null : (
    <SilenceOf
      requestId={requestId}
      of={holder?.id ?? seatId}
      moment={{ asOf, knownAt, voiceId: voice?.id ?? null }}
    />
  );
}

type Moment = Parameters<typeof useStanding>[1];

interface SilenceOfProps {
  readonly requestId: NonNullable<RequestStory['row']['requestId']>;
  readonly of: RequestStory['row']['seatId'] | NonNullable<RequestStory['row']['holder']>['id'];
  readonly moment: Moment;
}

function SilenceOf({ requestId, of, moment }: SilenceOfProps) {
  const { data, error } = useStanding(requestId, moment);
  // A request that did not wait, or was not known yet, is compared with nothing.
  if (error instanceof Refusal && error.code === 'not-found') return null;
  if (error !== null) return <RefusalNotice error={error} during="Comparing the wait" />;
  if (data === undefined) return null;
  const { official, seat, peers, absences, sentence, case: own } = data;
  if (official === null && seat === null && peers === null) return null;
  const question = own.end === 'still waiting' ? 'Is this silence unusual?' : 'Was this wait unusual?';
  return (
    <section className="silence" aria-labelledby="silence-title">
      <h2 id="silence-title">{question}</h2>
      <p>
        <RecordText text={sentence} />
      </p>
      <div className="silence-standings">
        <Standing title="Earlier requests to the same official" standing={official} />
        <Standing title="Earlier requests to the same seat" standing={seat} />
        <Standing title="The other requests of this round" standing={peers} />
        {absences.length > 0 && (
          <div>
            <h3>Where the holder was</h3>
            <ul>
              {absences.map(({ id, kind, where, when }) => (
                <li key={id}>
                  <RecordText text={`${kind}, ${where}, ${when}`} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <PlaceLink to={{ name: 'waits', id: of }}>All waits for them</PlaceLink>
    </section>
  );
}

function Standing({ title, standing }: { title: string; standing: Told['peers'] }) {
  if (standing === null) return null;
  const { sentence, shareSentence, cases } = standing;
  return (
    <div>
      <h3>{title}</h3>
      <p>
        <RecordText text={sentence} />
      </p>
      {shareSentence !== null && (
        <p>
          <RecordText text={shareSentence} />
        </p>
      )}
      {cases.length > 0 && (
        <details>
          <summary>
            {cases.length === 1 ? 'The request compared' : `The ${cases.length} requests compared`}
          </summary>
          <PlotTable table={caseTable(title, cases)} />
        </details>
      )}
    </div>
  );
}

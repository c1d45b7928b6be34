/** Which topics came up with whom, out of how many conversations, and how that went over time. */
import { useCallback } from 'react';
import { isIdOf } from '../../../contract/model/id.ts';
import { matrixRows, type MatrixRow, type TopicMatrix } from '../../../contract/model/topic-matrix-shape.ts';
import { periods } from '../../../contract/model/response-shape.ts';
import { behindCell } from '../../../drawing/plots/matrix-keys.ts';
import { matrixPicture } from '../../../drawing/plots/matrix-picture.ts';
import { trendPicture } from '../../../drawing/plots/trend-picture.ts';
import type { Picture } from '../../../drawing/picture.ts';
import type { CountedId } from '../../data/address.ts';
import { usePlace } from '../../data/place.ts';
import { useMatrix, type MatrixAsked } from '../../data/waits.ts';
import { filterOf, readWaits, useWaitsReading } from '../../data/waits-reading.ts';
import { useNamesOf } from '../../data/record-names.ts';
import { ChoiceField } from '../../parts/form/choice-field.tsx';
import { CountedHead } from '../../parts/plot/counted-head.tsx';
import { ListingPlot } from '../../parts/plot/listing-plot.tsx';
import '../../parts/plot/plots-body.css';
import { PlaceLink } from '../../parts/place-link.tsx';
import { ReadTrouble } from '../../parts/viewing/read-trouble.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { ConversationsBehind } from './conversations-behind.tsx';
import './matrix-screen.css';

export function MatrixScreen() {
  const id = usePlace(({ place }) => (place.name === 'matrix' ? place.id : null));
  return <MatrixOf key={id} id={id} />;
}

function MatrixOf({ id }: { id: CountedId | null }) {
  const asOf = usePlace((state) => state.view.asOf);
  const { rows, period } = useWaitsReading();
  const asked: MatrixAsked = { by: rows, period, filter: filterOf(id), asOf };
  const { data, error, isPlaceholderData } = useMatrix(asked);
  const trouble = error !== null && <ReadTrouble error={error} during="Reading the topics" />;
  if (data === undefined) return trouble || <Waiting for="Reading the topics" />;
  return (
    <>
      {trouble}
      <ReadMatrix id={id} matrix={data} asked={asked} isBehind={isPlaceholderData} />
    </>
  );
}

interface ReadMatrixProps {
  readonly id: CountedId | null;
  readonly matrix: TopicMatrix;
  readonly asked: MatrixAsked;
  readonly isBehind: boolean;
}

const rowWords: Readonly<Record<MatrixRow, string>> = {
  country: 'Country',
  seat: 'Seat',
  official: 'Official',
};

function ReadMatrix({ id, matrix, asked, isBehind }: ReadMatrixProps) {
  const { rows, period } = useWaitsReading();
  const nameOf = useNamesOf(id === null ? [] : [id]);
  const by = rowWords[rows].toLowerCase();
  const drawMatrix = useCallback(
    (width: number) => matrixPicture({ title: `Topics by ${by}`, matrix, width }),
    [by, matrix],
  );
  const drawTrend = useCallback(
    (width: number) => trendPicture({ title: `Topics by ${period}`, matrix, width }),
    [period, matrix],
  );
  return (
    <div className="matrix-screen">
      <CountedHead
        kind="Topics"
        id={id}
        name={id === null ? null : nameOf(id)}
        ofAll="of all conversations"
        asOf={matrix.asOf}
        isOfMomentAlone
      >
        <PlaceLink to={{ name: 'waits', id }}>Waits</PlaceLink>
        {id !== null && isIdOf('round', id) && <PlaceLink to={{ name: 'maps', id }}>Map</PlaceLink>}
        {id !== null && <PlaceLink to={{ name: 'matrix', id: null }}>Topics of all conversations</PlaceLink>}
      </CountedHead>
      <section className="matrix-bar" aria-label="How the topics are read">
        <ChoiceField
          label="Rows"
          look="buttons"
          options={matrixRows.toReversed().map((one) => ({ id: one, title: rowWords[one] }))}
          value={rows}
          onChange={(value) => value !== null && readWaits({ rows: value })}
        />
        <ChoiceField
          label="Periods"
          look="buttons"
          options={periods.map((one) => ({ id: one, title: one.charAt(0).toUpperCase() + one.slice(1) }))}
          value={period}
          onChange={(value) => value !== null && readWaits({ period: value })}
        />
      </section>
      <div className="plots-body" aria-busy={isBehind}>
        {matrix.topics.length === 0 ? (
          <p className="matrix-empty">
            {matrix.conversations === 0
              ? 'No conversation had taken place by this moment.'
              : `No topic was planned for or raised in the ${matrix.conversations} conversations by this moment.`}
          </p>
        ) : (
          <>
            <TopicPlot name="matrix" draw={drawMatrix} asked={asked} />
            {matrix.withoutRow > 0 && (
              <p className="muted">
                {`${matrix.withoutRow} of ${matrix.conversations} conversations with nobody of the other side who is known by name: in no row.`}
              </p>
            )}
            {matrix.trend.length > 0 && <TopicPlot name="trend" draw={drawTrend} asked={asked} />}
          </>
        )}
      </div>
    </div>
  );
}

interface TopicPlotProps {
  readonly name: string;
  readonly draw: (width: number) => Picture | null;
  readonly asked: MatrixAsked;
}

function TopicPlot({ name, draw, asked }: TopicPlotProps) {
  return (
    <ListingPlot
      name={name}
      draw={draw}
      behindKey={behindCell}
      renderList={(behind, label, close) => (
        <ConversationsBehind label={label} asked={asked} behind={behind} onClose={close} />
      )}
    />
  );
}

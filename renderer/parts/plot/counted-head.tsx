/** The head of a place that counts many requests: what it is of, the moment it is read at, and the places beside it. */
import { useMemo, useState, type ReactNode } from 'react';
import { isIdOf } from '../../../contract/model/id.ts';
import { spanOf } from '../../../drawing/time-span.ts';
import { placeOf, type CountedId } from '../../data/address.ts';
import { useAbout, useCallsOf } from '../../data/answers.ts';
import { usePlace } from '../../data/place.ts';
import { useRoundNames, useVoices } from '../../data/waits.ts';
import { AsOfBar } from '../viewing/as-of-bar.tsx';
import { ReadingHead } from '../viewing/reading-head.tsx';
import { useReadingOnStage } from '../viewing/use-reading-on-stage.ts';
import { zonesOf } from '../viewing/zone-choice.tsx';

interface CountedHeadProps {
  /** "Waits", "Topic matrix". */
  readonly kind: string;
  /** The record that is counted alone; null: all of them. */
  readonly id: CountedId | null;
  /** What that record is called; null while that is not known. */
  readonly name: string | null;
  /** What all of them are called. */
  readonly ofAll: string;
  /** Epoch milliseconds. */
  readonly asOf: number;
  /** Whether it is counted as of a moment, but under no voice and by no earlier knowledge. */
  readonly isOfMomentAlone?: boolean;
  /** Links to the places beside it. */
  readonly children?: ReactNode;
}

export function CountedHead(props: CountedHeadProps) {
  const { kind, id, name, ofAll, asOf, isOfMomentAlone = false, children } = props;
  const view = usePlace((state) => state.view);
  const { data: about } = useAbout();
  const { data: rounds } = useRoundNames();
  const { data: voices = [] } = useVoices();
  const [openedAt] = useState(Date.now);
  const round = rounds?.find((one) => one.id === id) ?? null;
  const ownZone = round?.zone ?? about?.zone ?? 'UTC';
  const zone = view.zone ?? ownZone;
  const trigger = round?.triggerAt ?? null;
  const earliest = rounds?.reduce<number | null>(
    (least, { triggerAt: { from } }) => (from === null || (least !== null && least < from) ? least : from),
    null,
  );
  const first = trigger ?? { from: earliest ?? null, until: null };
  const [from, until] = [first.from, first.until];
  const { data: calls } = useCallsOf(round?.id ?? null);
  const span = useMemo(() => {
    const events = calls?.map(({ at }) => at) ?? [];
    return spanOf({ from, until }, [...events, { from: asOf, until: asOf + 1 }], zone, openedAt);
  }, [from, until, calls, asOf, zone, openedAt]);
  const parent = id === null ? null : placeOf(id);
  useReadingOnStage({
    round: round === null ? null : { id: round.id, name: round.name },
    asOf,
    zone,
    span,
    voices,
    zones: zonesOf([], ownZone),
    followsNow: round === null,
    parent,
  });
  return (
    <>
      <ReadingHead
        kind={kind}
        name={id === null ? ofAll : (name ?? round?.name ?? 'one that is gone')}
        back={
          parent === null
            ? null
            : { to: parent, name: id !== null && isIdOf('round', id) ? 'Board' : 'Its page' }
        }
        beside={children}
      />
      <AsOfBar
        view={view}
        asOf={asOf}
        zone={zone}
        roundZone={ownZone}
        zonePlaces={noPlaces}
        voices={voices}
        span={span}
        trigger={trigger ?? { from: null, until: null }}
        marks={noMarks}
        isOfMomentAlone={isOfMomentAlone}
      />
    </>
  );
}

const noPlaces: readonly never[] = [];
const noMarks: readonly never[] = [];

/** From where a round is looked at: the moment, the zone, the voice, and what was known by when. */
import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight } from 'lucide-react';
import { memo } from 'react';
import type { Bounds } from '../../../contract/model/wall-clock.ts';
import { fieldIds } from '../../commands/fields.ts';
import { dayEarlier, dayLater, hourEarlier, hourLater, now, opening } from '../../commands/time.ts';
import type { View } from '../../data/address.ts';
import { look } from '../../data/place.ts';
import type { Span } from '../../../drawing/time-span.ts';
import { CommandButton } from '../command-button.tsx';
import './as-of-bar.css';
import { MomentField } from './moment-field.tsx';
import { TimeScale, type ScaleMark } from './time-scale.tsx';
import { VoiceChoice, type Voice } from './voice-choice.tsx';
import { ZoneChoice, type ZonePlace } from './zone-choice.tsx';

interface AsOfBarProps {
  readonly view: View;
  /** The moment of the answer that is shown; one that has been asked for goes before it. */
  readonly asOf: number;
  readonly zone: string;
  readonly roundZone: string;
  readonly zonePlaces: readonly ZonePlace[];
  readonly voices: readonly Voice[];
  readonly span: Span;
  readonly trigger: Bounds;
  readonly marks: readonly ScaleMark[];
  /** Where neither a voice nor earlier knowledge changes what is told, neither is offered. */
  readonly isOfMomentAlone?: boolean;
}

export function AsOfBar(props: AsOfBarProps) {
  const { view, zone, roundZone, zonePlaces, voices, span, trigger, marks, isOfMomentAlone = false } = props;
  const moment = view.asOf ?? props.asOf;
  return (
    <section className="as-of-bar" aria-label="As of" data-tour="moment">
      <div className="as-of-bar-controls">
        <div className="as-of-bar-moment">
          <MomentField
            id={fieldIds['as-of']}
            label="As of"
            value={moment}
            zone={zone}
            onCommit={(asOf) => asOf !== null && look({ asOf })}
          />
          <StepButtons />
        </div>
        <ZoneChoice chosen={view.zone} roundZone={roundZone} places={zonePlaces} />
        {!isOfMomentAlone && (
          <>
            <div data-tour="voice">
              <VoiceChoice chosen={view.voiceId} voices={voices} />
            </div>
            <MomentField
              label="As known at"
              value={view.knownAt}
              zone={zone}
              whenEmpty="all that is known now"
              onCommit={(knownAt) => look({ knownAt })}
            />
          </>
        )}
      </div>
      <TimeScale moment={moment} zone={zone} span={span} trigger={trigger} marks={marks} />
    </section>
  );
}

/** They say by themselves when they cannot be pressed. */
const StepButtons = memo(function StepButtons() {
  return (
    <>
      <fieldset className="as-of-bar-steps">
        <legend className="unseen">Steps in time</legend>
        <CommandButton command={dayEarlier} isOnlyIcon>
          <ChevronsLeft aria-hidden="true" />
        </CommandButton>
        <CommandButton command={hourEarlier} isOnlyIcon>
          <ChevronLeft aria-hidden="true" />
        </CommandButton>
        <CommandButton command={hourLater} isOnlyIcon>
          <ChevronRight aria-hidden="true" />
        </CommandButton>
        <CommandButton command={dayLater} isOnlyIcon>
          <ChevronsRight aria-hidden="true" />
        </CommandButton>
      </fieldset>
      <CommandButton command={now}>Now</CommandButton>
      <CommandButton command={opening}>Opening</CommandButton>
    </>
  );
});

/** A plot of a survey, with the requests behind a mark listed beneath it once the mark is pressed. */
import { behindKey } from '../../../drawing/plots/behind-mark.ts';
import type { Picture } from '../../../drawing/picture.ts';
import type { SurveyAsked } from '../../data/waits.ts';
import { ListingPlot } from '../../parts/plot/listing-plot.tsx';
import { RequestsBehind } from './requests-behind.tsx';

interface CountedPlotProps {
  readonly name: string;
  readonly draw: (width: number) => Picture | null;
  readonly asked: SurveyAsked;
}

export function CountedPlot({ name, draw, asked }: CountedPlotProps) {
  return (
    <ListingPlot
      name={name}
      draw={draw}
      behindKey={behindKey}
      renderList={(behind, label, close) => (
        <RequestsBehind label={label} asked={asked} behind={behind} onClose={close} />
      )}
    />
  );
}

/** A plot of a survey, with the requests behind a mark listed beneath it once the mark is pressed. */
import { useState } from 'react';
import { behindKey } from '../../../drawing/plots/behind-mark.ts';
import type { Picture } from '../../../drawing/picture.ts';
import type { SurveyAsked } from '../../data/waits.ts';
import { Plot } from '../../parts/plot/plot.tsx';
import { RequestsBehind } from './requests-behind.tsx';

interface CountedPlotProps {
  readonly name: string;
  readonly draw: (width: number) => Picture | null;
  readonly asked: SurveyAsked;
}

const isShownHere = (key: string) => behindKey(key) !== null;

export function CountedPlot({ name, draw, asked }: CountedPlotProps) {
  const [pressed, setPressed] = useState<{ readonly key: string; readonly label: string } | null>(null);
  const behind = pressed === null ? null : behindKey(pressed.key);
  return (
    <Plot
      name={name}
      draw={draw}
      isShownHere={isShownHere}
      onShow={(key, label) => setPressed({ key, label })}
    >
      {pressed !== null && behind !== null && (
        <RequestsBehind
          key={pressed.key}
          label={pressed.label}
          asked={asked}
          behind={behind}
          onClose={() => setPressed(null)}
        />
      )}
    </Plot>
  );
}

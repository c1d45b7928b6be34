/** What the clock of a place shows just now, and whether it is day or night there. */
import { Sun } from 'lucide-react';
import { clockAt } from '../../../contract/model/wall-clock.ts';
import { usePageMoment } from '../../data/pages.ts';
import { usePresentMinute } from '../../data/present.ts';
import { isNightAt, LocalTime } from '../local-time.tsx';
import './local-time-now.css';
import { Fact } from './page-frame.tsx';

export function LocalTimeNow({ zone }: { zone: string }) {
  const present = usePresentMinute();
  const moment = usePageMoment();
  const isDay = !isNightAt(clockAt(present, zone).hour);
  return (
    <>
      <Fact name="Local time now">
        <span className="local-time-now">
          <LocalTime moment={present} zone={zone} />
          {isDay && (
            <span className="local-time-now-day">
              <Sun aria-hidden="true" />
              Day there
            </span>
          )}
          {!isDay && <span className="local-time-now-day">Night there</span>}
        </span>
      </Fact>
      {moment !== null && (
        <Fact name="Local time at this moment">
          <LocalTime moment={moment} zone={zone} />
        </Fact>
      )}
    </>
  );
}

/** A moment on the clock of a place. */
import { Moon } from 'lucide-react';
import { offsetIn } from '../../contract/model/show-time.ts';
import { placeOf } from '../../contract/model/time-zone.ts';
import { clockAt } from '../../contract/model/wall-clock.ts';
import { dayWords } from '../../contract/model/calendar-words.ts';
import './local-time.css';

const nightEndsAt = 6;
const nightBeginsAt = 22;

/** Whether a call at this hour of the clock would wake somebody. */
export function isNightAt(hour: number): boolean {
  return hour < nightEndsAt || hour >= nightBeginsAt;
}

export function LocalTime({ moment, zone }: { moment: number; zone: string }) {
  const clock = clockAt(moment, zone);
  const { weekday, day, month } = dayWords(moment, zone);
  const isNight = isNightAt(clock.hour);
  return (
    <span className="local-time">
      <span className="local-time-clock">
        {clock.toPlainTime().toString({ smallestUnit: 'minute' })}
        <span className="local-time-day">{`${weekday} ${day} ${month}`}</span>
        {isNight && (
          <>
            <Moon aria-hidden="true" />
            <span className="unseen">, night there</span>
          </>
        )}
      </span>
      <span className="local-time-more">{`${offsetIn(moment, zone)} ${placeOf(zone)}`}</span>
    </span>
  );
}

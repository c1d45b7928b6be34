/** A moment in full: weekday, date, time, offset and zone, so that nothing of it has to be guessed. */
import { offsetIn } from '../../../contract/model/show-time.ts';
import { placeOf } from '../../../contract/model/time-zone.ts';
import { clockAt } from '../../../contract/model/wall-clock.ts';
import { dayWords } from '../../../contract/model/calendar-words.ts';

export function MomentWords({ moment, zone }: { moment: number; zone: string }) {
  return (
    <time className="figures" dateTime={new Date(moment).toISOString()} title={zone}>
      {momentInWords(moment, zone)}
    </time>
  );
}

export function momentInWords(moment: number, zone: string): string {
  const { weekday, day, month, year } = dayWords(moment, zone);
  const clock = clockAt(moment, zone).toPlainTime().toString({ smallestUnit: 'second' });
  return `${weekday} ${day} ${month} ${year}, ${clock} ${offsetIn(moment, zone)} ${placeOf(zone)}`;
}

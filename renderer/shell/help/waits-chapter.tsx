/** How long answers take, and why no average is shown. */
import { keysShown } from '../../commands/as-told.ts';
import { sections } from '../../commands/places.ts';
import { switchTables } from '../../commands/plots.ts';
import { KeyCaps } from '../../parts/key-caps.tsx';

export function WaitsChapter() {
  return (
    <>
      <p>
        A request that is still open has waited for as long as it has been open. An average of the finished
        ones would leave it out, so there is none: the curve shows the share still waiting after each length
        of time, and keeps those who have not answered in it.
      </p>
      <dl className="help-terms">
        <div>
          <dt>Clock</dt>
          <dd>
            Since the first placed attempt, or since the trigger; all time, or the working hours of the seat.
          </dd>
        </div>
        <div>
          <dt>Median</dt>
          <dd>The smallest time at which the curve is at or below one half.</dd>
        </div>
        <div>
          <dt>Declined</dt>
          <dd>A refusal is no answer, and no wait that was cut off: it has a curve of its own.</dd>
        </div>
        <div>
          <dt>Fewer than five</dt>
          <dd>The requests are listed, and no curve is drawn.</dd>
        </div>
        <div>
          <dt>Ranges</dt>
          <dd>
            Where a time is known to the day, the wait is a range, and the curve falls somewhere within a
            shaded stretch.
          </dd>
        </div>
      </dl>
      <p>
        Waits, the matrix of topics and the map are places of their own (
        {sections
          .filter(({ name }) => name === 'waits' || name === 'matrix' || name === 'maps')
          .flatMap(({ command }) => keysShown(command))
          .map((combo) => (
            <KeyCaps key={combo} combo={combo} />
          ))}
        ). The arrow keys walk the marks of a plot, Enter shows what is behind one, and{' '}
        {keysShown(switchTables).map((combo) => (
          <KeyCaps key={combo} combo={combo} />
        ))}{' '}
        turns the plots into tables. Each can be copied or saved as SVG, PNG and CSV.
      </p>
    </>
  );
}

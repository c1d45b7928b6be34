/** Precision and zones, and how a time is typed. */
import { showWhen } from '../../../contract/model/show-time.ts';
import { parseWhen } from '../../../contract/model/when.ts';
import { exampleZone, timeExamples } from './time-examples.ts';

export function TimesChapter() {
  return (
    <>
      <p>
        A time is kept as finely as it is known, and no finer: a day stays a day, shows no hour, and gives
        waiting times as a range, rounded outwards. The text as typed is kept beside it.
      </p>
      <p>
        Every time has a place whose clock it is told by, with that clock’s whole history. The board can be
        read in any of its zones; a day stays the day of the place it was told in.
      </p>
      <h4>How to type one</h4>
      <table className="help-examples">
        <thead>
          <tr>
            <th scope="col">Typed</th>
            <th scope="col">Means</th>
            <th scope="col">Is shown as</th>
          </tr>
        </thead>
        <tbody>
          {timeExamples.map(([typed, what]) => (
            <tr key={typed}>
              <td>
                <code>{typed}</code>
              </td>
              <td>{what}</td>
              <td>{showWhen(parseWhen(typed, exampleZone))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        Days come year first, as 03/04 is two days to two readers. Where clocks were set back, an hour came
        twice and has to say which: the field offers both.
      </p>
      <h4>As of, and as known at</h4>
      <p>
        <em>As of</em> is the moment a board describes. <em>As known at</em> takes away what was recorded
        later: what a reader could have known then.
      </p>
    </>
  );
}

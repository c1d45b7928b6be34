/** Versions of events that differ, and reading under one who tells them. */
import { nextVoice } from '../../commands/reading.ts';
import { KeyCaps } from '../../parts/key-caps.tsx';

export function VoicesChapter() {
  return (
    <>
      <p>
        Two sides rarely tell one story. A <em>voice</em> is one who tells: a side, or a publication. An{' '}
        <em>account</em> is that voice’s version of an event: what it tells differently, or that it did not
        happen at all, with the source and when it was stated.
      </p>
      <p>
        One version of each event is preferred, and the board is computed from it. The others stay beside it,
        each with its source. <em>Prefer this version</em>, on the page of a request, has everything computed
        anew.
      </p>
      <p>
        Reading under a voice takes that voice’s version where it has one and the preferred one elsewhere. It
        changes no record. <KeyCaps combo={nextVoice.keys[0] ?? ''} /> goes from one voice to the next.
      </p>
      <p>
        An event whose versions differ is marked as disputed, and so is a move when the versions disagree
        whose it is. A reason has a source too, as reasons are often inferred.
      </p>
    </>
  );
}

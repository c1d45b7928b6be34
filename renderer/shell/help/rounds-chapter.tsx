/** What the things are called, and how they hang together. */

export function RoundsChapter() {
  return (
    <>
      <p>
        Something happens, and a list of officials is to be reached about it. Demarche keeps who has been
        reached, who called back, and who has not: the answer that has not come is a thing of its own, and is
        never skipped by a count.
      </p>
      <dl className="help-terms">
        <div>
          <dt>Official</dt>
          <dd>A person, with every spelling of the name in any script.</dd>
        </div>
        <div>
          <dt>Seat</dt>
          <dd>A position that exists whoever holds it: Foreign Minister of Russia.</dd>
        </div>
        <div>
          <dt>Tenure</dt>
          <dd>
            An official in a seat, from one date to another. It may be acting, and a seat may be vacant.
          </dd>
        </div>
        <div>
          <dt>Roster</dt>
          <dd>An ordered list of seats, each with the dates between which it belongs there.</dd>
        </div>
        <div>
          <dt>Round</dt>
          <dd>
            One occasion on which the seats of a roster are to be reached about a matter: its trigger, what is
            asked, on whose behalf, and when a silence counts as overdue.
          </dd>
        </div>
        <div>
          <dt>Request</dt>
          <dd>
            The standing wish to reach one seat in one round, however many attempts it takes. Counts and
            shares are of requests, never of attempts.
          </dd>
        </div>
        <div>
          <dt>Attempt</dt>
          <dd>
            One try to connect, in either direction, with its outcome: connected, no answer, unavailable, and
            so on. Who asked for the call and who dialled are two facts.
          </dd>
        </div>
        <div>
          <dt>Returned call</dt>
          <dd>An attempt from their side that answers one of ours.</dd>
        </div>
        <div>
          <dt>Offer</dt>
          <dd>A time that one side proposes. While theirs is open, the move is ours.</dd>
        </div>
        <div>
          <dt>Conversation</dt>
          <dd>What a connection led to, or a meeting: who took part, how long, what was raised by whom.</dd>
        </div>
        <div>
          <dt>Follow-up</dt>
          <dd>A next step with a due date; a commitment is one that either side promised.</dd>
        </div>
      </dl>
      <p>
        A round keeps the holders of its day: a successor never rewrites it. Whether a silence is a snub is
        for the reader to say.
      </p>
    </>
  );
}

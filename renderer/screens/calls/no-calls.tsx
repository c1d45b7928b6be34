/** Nothing to show: no call was ever logged, or the filter hides all there are. */
import { logCall } from '../../commands/calling.ts';
import { clearFilter } from '../../data/calls-view.ts';
import { Button } from '../../parts/button.tsx';
import { CommandButton } from '../../parts/command-button.tsx';
import { KeyCaps } from '../../parts/key-caps.tsx';
import './no-calls.css';

export function NoCallsYet() {
  return (
    <div className="no-calls">
      <h2>No calls yet</h2>
      <p>
        Every attempt to reach somebody belongs here, in either direction and whatever came of it: calls
        placed and received, messages left, calls that nobody answered.
      </p>
      <p className="no-calls-ways">
        <CommandButton command={logCall}>Log a call</CommandButton>
        <span className="muted">
          <KeyCaps combo={logCall.keys[0] ?? ''} /> logs one from anywhere
        </span>
      </p>
    </div>
  );
}

export function NoCallMatches({ hidden }: { hidden: number }) {
  return (
    <div className="no-calls">
      <p>{`No call matches; ${hidden.toLocaleString('en')} hidden by the filter.`}</p>
      <p>
        <Button onPress={clearFilter}>Show all calls</Button>
      </p>
    </div>
  );
}

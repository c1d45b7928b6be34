/** Keys as they are printed: a combination, or several pressed one after the other. */
import { combosOf, keyCapsOf, keyWordsOf } from '../commands/combo.ts';
import './key-caps.css';

export function KeyCaps({ combo }: { combo: string }) {
  return (
    <span className="key-caps">
      <span className="unseen">{keyWordsOf(combo)}</span>
      <span aria-hidden="true" className="key-caps-shown">
        {combosOf(combo).map((pressed, index) => (
          <span key={index} className="key-caps-shown">
            {index > 0 && <span className="key-caps-then">then</span>}
            {keyCapsOf(pressed).map((cap) => (
              <kbd key={cap}>{cap}</kbd>
            ))}
          </span>
        ))}
      </span>
    </span>
  );
}

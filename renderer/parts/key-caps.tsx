/** A combination of keys as it is printed on them. */
import { keyCapsOf, keyWordsOf } from '../commands/combo.ts';
import './key-caps.css';

export function KeyCaps({ combo }: { combo: string }) {
  return (
    <span className="key-caps">
      <span className="unseen">{keyWordsOf(combo)}</span>
      <span aria-hidden="true" className="key-caps-shown">
        {keyCapsOf(combo).map((cap) => (
          <kbd key={cap}>{cap}</kbd>
        ))}
      </span>
    </span>
  );
}

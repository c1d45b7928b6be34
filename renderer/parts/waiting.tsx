/** Says that something is being read, once it takes long enough to be wondered about. */
import './waiting.css';

export function Waiting({ for: what }: { for: string }) {
  return <p className="waiting">{what}…</p>;
}

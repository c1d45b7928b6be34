/** The one polite voice of the page for screen readers. */
import { useAnnouncement } from '../data/announcements.ts';

export function Announcer() {
  const { text, count } = useAnnouncement();
  return (
    <output className="unseen">
      <span key={count}>{text}</span>
    </output>
  );
}

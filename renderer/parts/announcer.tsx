/** The one polite voice of the page for screen readers. */
import { useAnnouncement } from '../data/announcements.ts';

export function Announcer() {
  const { text, count } = useAnnouncement();
  return (
    // It is heard as well while something is open above the page, which hides the rest of it.
    <output className="unseen" data-live-announcer="true">
      <span key={count}>{text}</span>
    </output>
  );
}

/** The one thing that is open above the page, if any. */
import { create } from 'zustand';

export const helpPages = ['guide', 'whereabouts', 'accessibility', 'about'] as const;
export type HelpPage = (typeof helpPages)[number];

export type Overlay = 'keys' | 'palette' | HelpPage | 'rounds' | 'zones' | 'voices';

export const useOverlay = create<{ readonly open: Overlay | null }>()(() => ({ open: null }));

/** For a widget that opens and closes itself as well. */
export function overlayProps(name: Overlay, open: Overlay | null) {
  return {
    isOpen: open === name,
    onOpenChange: (isOpen: boolean) => useOverlay.setState({ open: isOpen ? name : null }),
  };
}

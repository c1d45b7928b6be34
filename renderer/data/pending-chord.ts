/** The key that was pressed while another is waited for: `g`, until the key that says where to. */
import { create } from 'zustand';

export const usePendingChord = create<{ readonly begun: string | null }>()(() => ({ begun: null }));

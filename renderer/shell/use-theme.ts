import { useEffect } from 'react';
import { usePreferences } from '../data/preferences.ts';

/** Tells the style sheets which theme a person has chosen; without one they follow the system. */
export function useTheme(): void {
  const theme = usePreferences((state) => state.theme);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}

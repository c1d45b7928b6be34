import { useEffect } from 'react';
import { usePreferences } from '../data/preferences.ts';

/** Tells the style sheets which theme and how much room for a row a person has chosen; the usual is what they do anyway. */
export function useAppearance(): void {
  const theme = usePreferences((state) => state.theme);
  const density = usePreferences((state) => state.density);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (theme === 'system') delete dataset['theme'];
    else dataset['theme'] = theme;
    if (density === 'usual') delete dataset['density'];
    else dataset['density'] = density;
  }, [theme, density]);
}

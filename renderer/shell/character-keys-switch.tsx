/** Turns keys of a single character off, for those whose speech control types. */
import { usePreferences } from '../data/preferences.ts';
import { Switch } from '../parts/switch.tsx';
import './character-keys-switch.css';

export function CharacterKeysSwitch() {
  const isOn = usePreferences((state) => state.characterKeys);
  return (
    <div className="character-keys-switch">
      <Switch isOn={isOn} onChange={(characterKeys) => usePreferences.setState({ characterKeys })}>
        Keys of a single character
        <span className="muted">, off for speech control</span>
      </Switch>
    </div>
  );
}

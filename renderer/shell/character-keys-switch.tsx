/** Turns keys of a single character off, for those whose speech control types. */
import { Switch } from 'react-aria-components/Switch';
import { usePreferences } from '../data/preferences.ts';
import './character-keys-switch.css';

export function CharacterKeysSwitch() {
  const isOn = usePreferences((state) => state.characterKeys);
  return (
    <Switch
      className="character-keys-switch"
      isSelected={isOn}
      onChange={(characterKeys) => usePreferences.setState({ characterKeys })}
    >
      <span className="character-keys-toggle" aria-hidden="true" />
      <span>
        Keys of a single character
        <span className="muted">, off for speech control</span>
      </span>
    </Switch>
  );
}

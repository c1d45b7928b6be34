/** Whose version of each event is read. */
import { memo } from 'react';
import type { Id } from '../../../contract/model/id.ts';
import { look } from '../../data/place.ts';
import type { Option } from '../choice-list.tsx';
import { Choice } from '../choice.tsx';

export interface Voice {
  readonly id: Id<'voice'>;
  readonly name: string;
  readonly kind: string;
}

const preferred = 'preferred';

interface VoiceChoiceProps {
  readonly chosen: Id<'voice'> | null;
  readonly voices: readonly Voice[];
}

export const VoiceChoice = memo(function VoiceChoice({ chosen, voices }: VoiceChoiceProps) {
  const options: Option[] = [
    { id: preferred, title: 'Preferred versions', more: 'of each event, the version that is preferred' },
    // A side is called after itself.
    ...voices.map(({ id, name, kind }) => ({
      id,
      title: name,
      ...(kind === 'publication' && { more: kind }),
    })),
  ];
  return (
    <Choice
      name="voices"
      label="Voice"
      options={options}
      chosen={chosen ?? preferred}
      onChoose={(id) => look({ voiceId: voices.find((voice) => voice.id === id)?.id ?? null })}
    />
  );
});

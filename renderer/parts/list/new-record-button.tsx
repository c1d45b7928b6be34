/** Opens the form for a new record of a kind; not there where the workspace can only be read. */
import { Plus } from 'lucide-react';
import type { ThingName } from '../../../contract/model/thing-names.ts';
import { useAbout } from '../../data/answers.ts';
import { openForm } from '../../data/open-form.ts';
import { Button } from '../button.tsx';

export function NewRecordButton({ thing, words }: { thing: ThingName; words: string }) {
  const isReadOnly = useAbout().data?.mode === 'read-only';
  if (isReadOnly) return null;
  return (
    <Button onPress={() => openForm({ form: 'make', thing, filled: {} })}>
      <Plus aria-hidden="true" />
      {words}
    </Button>
  );
}

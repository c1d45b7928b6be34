/** A photo in a form: chosen, dropped or pasted, and removed. */
import { ImagePlus, X } from 'lucide-react';
import { useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import { Refusal } from '../../contract/errors.ts';
import { idFrom } from '../../contract/model/id.ts';
import { announce } from '../data/announcements.ts';
import { newCommandId, useCore } from '../data/core.ts';
import { putPhoto } from '../data/photos.ts';
import { Button } from '../parts/button.tsx';
import { describedBy, FieldFrame, useFieldIds } from '../parts/form/field-frame.tsx';
import { Photo } from '../parts/photo.tsx';
import type { DrawPartProps } from './draw-part.tsx';
import './photo-part.css';
import { photoOf, type Line } from './read-values.ts';

export function PhotoPart({ part, of, lines, faults, isReadOnly, onChange, onSettle }: DrawPartProps) {
  const { api } = useCore();
  const ids = useFieldIds();
  const chooser = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const [isReading, setReading] = useState(false);
  const digest = photoOf(lines);
  const refused = Object.entries(faults).find(([key]) => key.startsWith(`${part.key}.`))?.[1];
  const error = fault ?? refused ?? null;

  function settle(next: readonly Line[], words: string): void {
    setFault(null);
    onChange(next);
    onSettle?.(next);
    announce(words);
  }

  async function take(file: File | null | undefined): Promise<void> {
    if (file == null || isReadOnly || isReading) return;
    setReading(true);
    setFault(null);
    try {
      const put = await putPhoto(api, file);
      const id = lines[0]?.id ?? idFrom(part.thing, newCommandId());
      settle([{ id, values: { digest: put } }], 'Photo chosen.');
    } catch (refusal) {
      setFault(refusal instanceof Refusal ? refusal.record.happened : 'The file cannot be read.');
    } finally {
      setReading(false);
    }
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  }

  function onPaste(event: ClipboardEvent): void {
    const [file] = event.clipboardData.files;
    if (file === undefined) return;
    event.preventDefault();
    void take(file);
  }

  return (
    // Its buttons are for the keyboard; what is dropped or pasted anywhere in it is taken too.
    <div
      className="photo-part"
      role="presentation"
      data-over={isOver || undefined}
      onPaste={onPaste}
      onDrop={onDrop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
    >
      <FieldFrame ids={ids} label={part.label} isGroup hint={part.hint} error={error}>
        <fieldset
          className="photo-part-body"
          aria-labelledby={ids.label}
          {...describedBy(ids, { hint: part.hint, error })}
        >
          {digest !== null && <Photo digest={digest} of={of} />}
          {!isReadOnly && (
            <div className="photo-part-ways">
              <input
                ref={chooser}
                type="file"
                hidden
                accept="image/jpeg,image/png"
                aria-label={`${part.label}: file`}
                onChange={(event) => {
                  void take(event.target.files?.[0]);
                  event.target.value = '';
                }}
              />
              <Button look="outlined" isDisabled={isReading} onPress={() => chooser.current?.click()}>
                <ImagePlus aria-hidden="true" />
                {digest === null ? 'Choose a photo' : 'Choose another photo'}
              </Button>
              {digest !== null && (
                <Button look="bare" onPress={() => settle([], 'Photo removed.')}>
                  <X aria-hidden="true" />
                  Remove the photo
                </Button>
              )}
              <p className="field-note">Or drop a picture here, or paste one on the button.</p>
            </div>
          )}
        </fieldset>
      </FieldFrame>
    </div>
  );
}

/** One change to the selected calls: what is set, what that does to each, and nothing written until it is confirmed. */
import { X } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { mostCallsChanged } from '../../../contract/model/call-change.ts';
import { countSelected, useCallSelection } from '../../data/call-selection.ts';
import { Button } from '../../parts/button.tsx';
import { RefusalNotice } from '../../parts/refusal-notice.tsx';
import { BulkFields, isAnythingSet, type BulkFieldsSet } from './bulk-fields.tsx';
import { BulkPreview } from './bulk-preview.tsx';
import './bulk-change.css';
import { useBulkChange } from './use-bulk-change.ts';

interface BulkChangeProps {
  /** How many calls the filter leaves. */
  readonly total: number;
  readonly onClose: () => void;
}

export function BulkChange({ total, onClose }: BulkChangeProps) {
  const selected = countSelected(useCallSelection(), total);
  const [fields, setFields] = useState<BulkFieldsSet>({});
  const isSet = isAnythingSet(fields);
  const isTooMany = selected > mostCallsChanged;
  const { preview, error, isPreviewing, change } = useBulkChange(fields, isSet && !isTooMany, onClose);
  const canChange =
    isSet && !isPreviewing && preview !== undefined && preview.changed > 0 && preview.refused === 0;
  return (
    <ModalOverlay
      className="bulk-change-backdrop"
      isOpen
      isDismissable={!change.isPending}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="bulk-change">
        <Dialog className="bulk-change-dialog">
          <header className="bulk-change-head">
            <Heading slot="title">{`Change ${counted(selected)}`}</Heading>
            <AriaButton slot="close" className="button" data-look="bare" data-only-icon aria-label="Close">
              <X aria-hidden="true" />
            </AriaButton>
          </header>
          <div className="bulk-change-body">
            {isTooMany ? (
              <p>
                {`One step changes at most ${mostCallsChanged.toLocaleString('en')} calls. Filter for fewer of them, and change them in several steps.`}
              </p>
            ) : (
              <>
                <BulkFields fields={fields} onChange={setFields} />
                <BulkPreview isSet={isSet} preview={preview} isBehind={isPreviewing} />
              </>
            )}
            {error !== null && <RefusalNotice error={error} during="Previewing the change" />}
            {change.error !== null && <RefusalNotice error={change.error} during="Changing the calls" />}
          </div>
          <footer className="bulk-change-foot">
            <span className="muted">
              Nothing is written until it is confirmed. It is one step, and can be undone as one.
            </span>
            <Button onPress={onClose}>Cancel</Button>
            <Button
              look="primary"
              isDisabled={!canChange || change.isPending}
              onPress={() => preview !== undefined && change.mutate(preview.revision)}
            >
              {change.isPending ? 'Changing…' : `Change ${counted(preview?.changed ?? 0)}`}
            </Button>
          </footer>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

export function counted(count: number): string {
  return count === 1 ? '1 call' : `${count.toLocaleString('en')} calls`;
}

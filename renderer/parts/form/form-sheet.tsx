/** The sheet at the right edge that holds a form: its title, its fields, and what can be done with it. */
import { X } from 'lucide-react';
import { createContext, use, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from '../button.tsx';
import { KeyCaps } from '../key-caps.tsx';
import './form-sheet.css';
import { useReturningFocus } from './use-returning-focus.ts';

/** How many sheets lie beneath this one. */
export const SheetLevel = createContext(0);

interface PrimaryAction {
  readonly label: string;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
}

interface FormSheetProps {
  readonly title: string;
  /** Beneath the title: what the record is about. */
  readonly more?: ReactNode;
  /** Does what the form is for; Ctrl+Enter does it too. */
  readonly primary?: PrimaryAction;
  /** How the form stands: saved, not confirmed, read-only. */
  readonly state?: ReactNode;
  /** Other things to do, before the primary one. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Nothing is lost by it: what was typed is a draft. */
  readonly onClose: () => void;
}

export function FormSheet({ title, more, primary, state, actions, children, onClose }: FormSheetProps) {
  const level = use(SheetLevel);
  useReturningFocus();

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (primary !== undefined && primary.isDisabled !== true) primary.onPress();
  }

  return (
    <ModalOverlay
      className="form-sheet-backdrop"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="form-sheet" style={{ '--sheet-level': level } as CSSProperties}>
        {/* Around the dialog, which has the keyboard itself until one of its fields does. */}
        <div className="form-sheet-whole" role="presentation" onKeyDownCapture={onKeyDown}>
          <Dialog className="form-sheet-dialog">
            <form className="form-sheet-form" noValidate onSubmit={(event) => event.preventDefault()}>
              <div className="form-sheet-head">
                <div>
                  <Heading slot="title">{title}</Heading>
                  {more !== undefined && <p className="form-sheet-more">{more}</p>}
                </div>
                <AriaButton
                  slot="close"
                  className="button"
                  data-look="bare"
                  data-only-icon
                  aria-label="Close"
                >
                  <X aria-hidden="true" />
                </AriaButton>
              </div>
              <div className="form-sheet-body">
                <div className="form-sheet-fields">{children}</div>
              </div>
              <div className="form-sheet-foot">
                <output className="form-sheet-state">{state}</output>
                <span className="form-sheet-actions">
                  {actions}
                  {primary !== undefined && (
                    <Button
                      type="button"
                      look="primary"
                      isDisabled={primary.isDisabled ?? false}
                      onPress={primary.onPress}
                    >
                      {primary.label}
                      <KeyCaps combo="Ctrl+Enter" />
                    </Button>
                  )}
                </span>
              </div>
            </form>
          </Dialog>
        </div>
      </Modal>
    </ModalOverlay>
  );
}

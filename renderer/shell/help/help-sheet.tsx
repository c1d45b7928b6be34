/** The help, all of it in the application: the guide, where data lives, accessibility, versions. */
import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { helpPages, useOverlay, type HelpPage } from '../../data/overlays.ts';
import { aboutApplication, firstChapterOf, guide } from './chapters.ts';
import './help-sheet.css';

const chapters = [...guide, ...aboutApplication];

export function HelpSheet() {
  const open = useOverlay((state) => helpPages.find((page) => page === state.open) ?? null);
  return (
    <ModalOverlay
      className="sheet-backdrop"
      isDismissable
      isOpen={open !== null}
      onOpenChange={(isOpen) => !isOpen && useOverlay.setState({ open: null })}
    >
      <Modal className="sheet help-sheet-frame">
        <Dialog className="help-sheet">
          <div className="help-sheet-head">
            <Heading slot="title">Help</Heading>
            <Button slot="close" className="button" data-look="bare" data-only-icon aria-label="Close">
              <X aria-hidden="true" />
            </Button>
          </div>
          {open !== null && <Chapters key={open} page={open} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Chapters({ page }: { page: HelpPage }) {
  const first = firstChapterOf(page);
  const [chosen, setChosen] = useState(first);
  return (
    <Tabs
      className="help-sheet-body"
      orientation="vertical"
      selectedKey={chosen}
      onSelectionChange={(key) => setChosen(String(key))}
    >
      <TabList className="help-sheet-chapters" aria-label="Chapters">
        {chapters.map(({ id, title }) => (
          <Tab
            key={id}
            id={id}
            ref={id === first ? takeFocus : undefined}
            className="help-sheet-chapter"
            data-begins={id === 'whereabouts' || undefined}
          >
            {title}
          </Tab>
        ))}
      </TabList>
      {chapters.map(({ id, title, Text }) => (
        <TabPanel key={id} id={id} className="help-sheet-text">
          <h3>{title}</h3>
          <Text />
        </TabPanel>
      ))}
    </Tabs>
  );
}

/** Once, when it is there: the arrow keys then walk the chapters. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}

/** Anything by its name: commands and records, from everywhere in the window. */
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { overlayProps, useOverlay } from '../data/overlays.ts';
import { PaletteSearch } from './palette-search.tsx';
import './palette.css';

export function Palette() {
  const open = useOverlay((state) => state.open);
  return (
    <ModalOverlay className="palette-backdrop" isDismissable {...overlayProps('palette', open)}>
      <Modal className="palette-frame">
        <Dialog className="palette" aria-label="Find anything">
          <PaletteSearch />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

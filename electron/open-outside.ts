/** Hands an address to the system's browser, after a person has seen where it leads: the one place that does. */
import { dialog, shell } from 'electron';
import { log } from './log.ts';
import { outsideAddress } from './outside-address.ts';

let isAsking = false;

export async function openOutside(text: string): Promise<void> {
  const address = outsideAddress(text);
  if (address === null) return log('An address was not opened: it is not one of the web.');
  if (isAsking) return;
  isAsking = true;
  try {
    const { response } = await dialog.showMessageBox({
      type: 'question',
      message: `Open ${address.host} in the browser?`,
      detail: `${address.href}\n\nDemarche itself connects to nothing. The browser tells this site that it was visited.`,
      buttons: ['Open', 'Cancel'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (response === 0) await shell.openExternal(address.href);
  } finally {
    isAsking = false;
  }
}

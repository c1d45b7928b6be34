/** What the system shows beside the window. */
import { Notification } from 'electron';

/** Until they are clicked or gone: one that is collected as garbage no longer hears its click. */
const shown = new Set<Notification>();

export function showNotification(title: string, onClick: () => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title, silent: true });
  shown.add(notification);
  notification.on('click', () => {
    shown.delete(notification);
    onClick();
  });
  notification.on('close', () => shown.delete(notification));
  notification.show();
}

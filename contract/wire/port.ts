/** One end of a carrier: sends and receives texts, and knows whether the line is up. */
export interface Port {
  send(frame: string): void;
  /** Sets the one receiver of frames. */
  onFrame(receive: (frame: string) => void): void;
  /** Called on every change: `open` when frames can flow (again), `lost` when the other side is gone. */
  onLine(notice: (line: 'open' | 'lost') => void): void;
  close(): void;
}

// The page's own port and nothing else: what comes out of it goes to the test (`tell`), which sends through `port`.
import { webSocketPort } from '../../../renderer/transport/web-socket-port.ts';

let told = [];

/** What comes in one turn goes over in one. */
function tell(what) {
  if (told.push(what) > 1) return;
  setTimeout(() => {
    globalThis.tell(told);
    told = [];
  });
}

const port = webSocketPort('wire');
port.onFrame((frame) => tell({ frame }));
port.onLine((line) => tell({ line }));
port.onEnd((why) => tell({ ended: why.record }));
globalThis.port = port;

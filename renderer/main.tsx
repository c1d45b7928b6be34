/** Entry of the page: connects to the host that served it, and shows itself. */
import './only-safe-code.ts';
// Before the components, whose own sheets build on these.
import './style/tokens.css';
import './style/fonts.css';
import './style/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { hostOperations } from '../contract/operations/host.ts';
import type { Door } from '../contract/wire/bridge.ts';
import { connect } from '../contract/wire/client.ts';
import { answerCache, newCommandId, openCore, type Core } from './data/core.ts';
import { HostContext } from './data/host.ts';
import { followAddressBar } from './data/place.ts';
import { followPreferences } from './data/preferences.ts';
import { hearShell } from './shell/hear-shell.ts';
import { Page } from './shell/page.tsx';
import { bridge } from './transport/bridge.ts';
import { electronPort } from './transport/electron-port.ts';
import { webSocketPort } from './transport/web-socket-port.ts';

const portAt = (door: Door) => (bridge === null ? webSocketPort(door) : electronPort(bridge, door));

const answers = answerCache();
// The port takes its one-time code out of the address before a place is read from it.
const host = connect(hostOperations, portAt('host'), { newCommandId });
followAddressBar();
void followPreferences(host.api);
hearShell();

let core: Core | undefined;
const openOnce = () => (core ??= openCore(portAt('wire'), answers));

const root = document.getElementById('page');
if (root === null) throw new Error('The document has no place for the page.');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={answers}>
      <HostContext value={host.api}>
        <Page openCore={openOnce} />
      </HostContext>
    </QueryClientProvider>
  </StrictMode>,
);

/** Stops what Chromium does over the network by itself; nothing the application needs is on one. */
import { app } from 'electron';

const switches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-client-side-phishing-detection'],
  ['disable-breakpad'],
  ['no-pings'],
  ['no-proxy-server'],
  ['dns-prefetch-disable'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  [
    'disable-features',
    'MediaRouter,DialMediaRouteProvider,OptimizationHints,AutofillServerCommunication,CertificateTransparencyComponentUpdater,NetworkTimeServiceQuerying',
  ],
];

/** To be called before the application is ready. */
export function quietChromium(): void {
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
}

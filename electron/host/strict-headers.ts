/** What every response says to the browser: keep nothing, run nothing but this page's own files, let nobody else look. */

/**
 * @param alsoConnects what the page may connect to beside its own origin, as sources of the policy
 * @param nonce lets the document's own style elements in; other responses have none
 */
export function strictHeaders(alsoConnects: readonly string[], nonce?: string): Record<string, string> {
  const style = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`;
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src ${style}`,
      "img-src 'self' blob: data:",
      "font-src 'self'",
      ["connect-src 'self'", ...alsoConnects].join(' '),
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
    ].join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
    'X-Frame-Options': 'DENY',
  };
}

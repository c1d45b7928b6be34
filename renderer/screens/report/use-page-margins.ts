/** The margins of the printed pages: the classification at top and bottom, and which page it is of how many. */
import { useEffect } from 'react';

/** The page's policy lets no style element in; a sheet that is made by the page itself needs none. */
export function usePageMargins(classification: string | null): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pageRule(classification));
    document.adoptedStyleSheets.push(sheet);
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    };
  }, [classification]);
}

function pageRule(classification: string | null): string {
  const font = 'font: 9pt Inter, "Noto Sans", system-ui, sans-serif; color: #1c2127;';
  const page = `@bottom-right { ${font} content: counter(page) " of " counter(pages) }`;
  if (classification === null) return `@page { size: A4; margin: 22mm 18mm; ${page} }`;
  const line = `{ ${font} font-weight: 600; content: "${CSS.escape(classification)}" }`;
  return `@page { size: A4; margin: 22mm 18mm; @top-center ${line} @bottom-center ${line} ${page} }`;
}

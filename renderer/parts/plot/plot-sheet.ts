/** The look of plots as a sheet of the document, in the colours of whichever theme is shown. */
import { plotStyle } from '../../../drawing/plot-style.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(plotStyle((role) => `var(--${role})`));
document.adoptedStyleSheets.push(sheet);

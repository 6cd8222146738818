// What other scripts of a page put on the window.

import type htmx from 'htmx.org';

declare global {
  interface Window {
    htmx?: typeof htmx;
  }
}

/* What the type checker may take for granted of the page: templates say which elements stand where, types cannot. */

interface ParentNode {
  querySelector(selectors: string): any;
  querySelectorAll(selectors: string): NodeListOf<any>;
}

interface Element {
  closest(selectors: string): any;
  focus(): void;
  blur(): void;
  dataset: DOMStringMap;
  inert: boolean;
  value?: any;
}

interface EventTarget {
  closest?(selectors: string): any;
}

/** What the parts of a page tell one another, on the document. */
interface DocumentEventMap {
  audience: CustomEvent;
  "office:changed": CustomEvent;
  "hb-kept": CustomEvent;
  "hb-mine": CustomEvent;
  "hb-practice": CustomEvent;
  "hb-practice-start": CustomEvent;
}

/** The data that the build writes for scripts; see site-data.js. */
declare var handbookData: Record<string, any>;


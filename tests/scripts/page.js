/* The little of a page that scripts without elements of their own ask for. */

/** Node has it as a global name from version 19 on. */
class Custom extends Event {
  constructor(name, { detail }) {
    super(name);
    this.detail = detail;
  }
}

/** Stand in for a page of the regulation `sample` that lists `kinds` of unit, in a browser that keeps nothing. */
export function onPage(kinds) {
  const carrier = { dataset: { regulation: "sample", unitKinds: JSON.stringify(kinds) } };
  Object.assign(globalThis, {
    CustomEvent: globalThis.CustomEvent || Custom,
    document: Object.assign(new EventTarget(), { querySelector: () => carrier }),
    window: new EventTarget(),
  });
}

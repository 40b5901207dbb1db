/* The little of a page that scripts without elements of their own ask for. */

/** Stand in for a page of the regulation `sample` that lists `kinds` of unit, in a browser that keeps nothing. */
export function onPage(kinds) {
  const carrier = { dataset: { regulation: "sample", unitKinds: JSON.stringify(kinds) } };
  Object.assign(globalThis, {
    document: Object.assign(new EventTarget(), { querySelector: () => carrier }),
    window: new EventTarget(),
  });
}

/* The state of a form in the page's address; on file:// only the hash can be changed. */

export function read() {
  if (location.search.length > 1) return new URLSearchParams(location.search);
  return new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(1) : "");
}

/** The id behind a link's or the page's `#`; what is no proper escape is taken as it stands. */
export function anchor({ hash }) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** Values as a query: name -> value, or pairs where a name comes more than once. Empty values are left out. */
export function query(values) {
  const pairs = Array.isArray(values) ? values : Object.entries(values);
  return String(new URLSearchParams(pairs.filter(([, value]) => value)));
}

/** Put values into the address; with `push`, as a step that one can go back. */
export function write(values, push = false) {
  const text = query(values);
  const change = push ? "pushState" : "replaceState";
  try {
    history[change](null, "", location.pathname + (text ? `?${text}` : ""));
  } catch {
    try {
      history[change](null, "", `#?${text}`);
    } catch {
      location.hash = `?${text}`;
    }
  }
}

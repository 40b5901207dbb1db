/* Absolute addresses of the site's pages. */

function root() {
  return new URL("../", document.querySelector('script[src*="bundles/"]').src);
}

/** The absolute address of `path`. */
export const page = (path) => new URL(path, root()).href;

/** A role's page, its checklist, and the merged duties of several. */
export const role = (id) => page(`roles/${id}.html`);
export const checklist = (id) => page(`checklists/${id}.html`);
export const merged = (ids) => page(`mine.html?${ids.map((id) => `role=${id}`).join("&")}`);

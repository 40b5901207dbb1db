/* Mounts components: an element with data-module="<name>" is the root of one, and <name>.js exports what mounts it.
   One that fails is reported and leaves the others alone. */

const mounts = new Map();

/** Mount every component below `scope`. */
export function mountAll(scope) {
  for (const root of scope.querySelectorAll("[data-module]")) {
    const mount = mounts.get(root.dataset.module);
    if (!mount) continue;
    try {
      mount(root);
    } catch (error) {
      console.error(`component ${root.dataset.module}:`, error);
    }
  }
}

/** Start the page with the components of its bundle, name -> mount. */
export function start(components) {
  for (const [name, mount] of Object.entries(components)) mounts.set(name, mount);
  mountAll(document);
}

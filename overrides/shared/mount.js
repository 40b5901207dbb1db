/* Wakes components: each root carries data-module="<name>". One that fails is reported and leaves the
   others alone. Classic scripts only, since browsers refuse modules from file://. */
(function () {
  "use strict";

  const modules = new Map();

  /** Declare a component. `wake` is called once for each of its roots. */
  function register(name, wake) {
    modules.set(name, wake);
  }

  /** Wake every component below `scope`. */
  function start(scope) {
    for (const root of scope.querySelectorAll("[data-module]")) {
      const wake = modules.get(root.dataset.module);
      if (!wake) continue;
      try {
        wake(root);
      } catch (error) {
        console.error("component " + root.dataset.module + ":", error);
      }
    }
  }

  window.handbook = { register, start };
})();

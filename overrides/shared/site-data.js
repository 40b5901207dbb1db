/* What the build writes for scripts. Each file is a classic script that puts its data into `handbookData`, since browsers
   refuse fetch and modules from file://; this is the only global name of ours, and this the only module that knows it. */

/** The data that has been loaded, by name. @type {Record<string, any>} */
export const siteData = (globalThis.handbookData = globalThis.handbookData || {});

const loading = new Map();

/** Load a classic script once; resolves when it has run, rejects where it is missing. */
export function loadScript(address) {
  const url = new URL(address, document.baseURI).href;
  if (!loading.has(url)) {
    loading.set(
      url,
      new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = url;
        script.onload = () => resolve();
        script.onerror = () => {
          loading.delete(url);
          reject(new Error(url));
        };
        document.head.append(script);
      }),
    );
  }
  return loading.get(url);
}

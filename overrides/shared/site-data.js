/* Data written by the build, as classic scripts that fill the global `handbookData`, since browsers refuse fetch and
   modules from file://. No other module uses the global. */

/** Loaded data by name. @type {Record<string, any>} */
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

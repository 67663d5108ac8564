/** Loads plotly.js from our own server, once for all figures. */

let loading = null;

/** Gives plotly.js; where it does not load, says so and lets the next figure try again. */
export function library(address) {
  if (window.Plotly) return window.Plotly;
  loading ??= new Promise((resolve, reject) => {
    const script = coming(address) ?? added(address);
    script.onload = () => (window.Plotly ? resolve(window.Plotly) : reject(lost(address)));
    script.onerror = () => {
      loading = null;
      script.remove();
      reject(lost(address));
    };
  });
  return loading;
}

/** Finds the script that the page itself still loads; one that has failed is no longer coming. */
function coming(address) {
  if (document.readyState === "complete") return undefined;
  return [...document.scripts].find(({ src }) => src === String(new URL(address, document.baseURI)));
}

function added(address) {
  const script = document.createElement("script");
  script.src = new URL(address, document.baseURI);
  document.head.append(script);
  return script;
}

function lost(address) {
  return new Error(`${address} did not load`);
}

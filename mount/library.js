/** Loads plotly.js from our own server, once for all figures. */

let loading = null;

/** Gives plotly.js; where it does not load, says so and lets the next figure try again. */
export function library(address) {
  if (window.Plotly) return window.Plotly;
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL(address, document.baseURI);
    script.onload = () => (window.Plotly ? resolve(window.Plotly) : reject(lost(address)));
    script.onerror = () => {
      loading = null;
      script.remove();
      reject(lost(address));
    };
    document.head.append(script);
  });
  return loading;
}

function lost(address) {
  return new Error(`${address} did not load`);
}

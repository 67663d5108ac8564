/** Loads our styles, which stand beside the scripts. */

const loading = new Map();

/** Waits until styles are there; a style that does not load delays nothing. */
export function arrived(names) {
  return Promise.all(names.map(load));
}

function load(name) {
  if (!loading.has(name)) {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = new URL(name, import.meta.url);
    const done = new Promise((resolve) => {
      link.onload = resolve;
      link.onerror = resolve;
    });
    document.head.append(link);
    loading.set(name, done);
  }
  return loading.get(name);
}

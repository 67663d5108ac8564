/** Lays an overlay over a figure. */

/** Gives a figure with an overlay's traces and layout laid over its own; neither is written to. */
export function merged(figure, overlay) {
  const data = figure.data.slice();
  overlay.traces.forEach((trace, at) => (data[trace] = laid(data[trace], overlay.data[at])));
  return { data, layout: laid(figure.layout, overlay.layout ?? {}) };
}

/** Gives one object over another: objects are merged, lists and plain values replaced. */
function laid(under, over) {
  const made = {};
  for (const name of new Set([...Object.keys(under), ...Object.keys(over)])) {
    const above = name in over ? over[name] : under[name];
    made[name] = isPlain(above) ? laid(isPlain(under[name]) ? under[name] : {}, above) : above;
  }
  return made;
}

function isPlain(value) {
  return Object.prototype.toString.call(value) === "[object Object]";
}

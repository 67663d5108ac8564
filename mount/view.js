/** Keeps the part of the world that a reader has moved a map to, over redraws and page switches. */

const views = new Map();

/** Gives a figure as the reader has moved it; one that looks elsewhere by itself is left alone. */
export function moved(key, figure) {
  const view = views.get(key);
  const { geo } = figure.layout;
  if (!geo || view?.of !== geo.uirevision) return figure;
  const { rotation, scale } = view.projection;
  const projection = { ...geo.projection, rotation, scale };
  return { ...figure, layout: { ...figure.layout, geo: { ...geo, projection, center: view.center } } };
}

/** Notes every move of a map's view. */
export function follow(plot) {
  plot.canvas.on("plotly_relayout", () => {
    const { geo } = plot.canvas.layout;
    if (!geo) return;
    const { center, projection } = structuredClone(geo);
    views.set(plot.key, { center, projection, of: geo.uirevision });
  });
}

/** Shows the part of the world again that the page asks for. */
export function reset(plot) {
  const { center, projection } = structuredClone(plot.home);
  return plot.Plotly.relayout(plot.canvas, {
    "geo.center": center,
    "geo.projection.rotation": projection.rotation,
    "geo.projection.scale": projection.scale,
  }).then(() => views.delete(plot.key));
}

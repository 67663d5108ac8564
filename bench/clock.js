/** The stopwatch in every page: from a reader's event to the frame in which its answer is painted. */
(() => {
  const LIMIT = 30000;
  const ABOUT = [[0, 0], [-2, 0], [2, 0], [0, -2], [0, 2]]; // pixels
  const FRAMES = "path.choroplethlocation";
  let armed = null;

  for (const type of ["click", "keydown"]) addEventListener(type, start, { capture: true, passive: true });

  /** Starts the watch at the event's own time, which is earlier than any listener. */
  function start(event) {
    if (armed && armed.type === event.type && armed.start === null) armed.start = event.timeStamp;
  }

  /** Gives a colour as its three numbers, a pattern as itself. */
  function numbers(fill) {
    if (fill.startsWith("#")) return [1, 3, 5].map((at) => parseInt(fill.slice(at, at + 2), 16)).join();
    return (fill.match(/\d+/g) ?? []).slice(0, 3).join();
  }

  /** Tells whether all shapes are there in the colours they should have; no record may be hatched. */
  function painted({ fills, blank, shapes }) {
    const paths = [...document.querySelectorAll(FRAMES)];
    if (paths.length !== Object.keys(fills).length) return false;
    const right = paths.every((path) => {
      const fill = path.style.fill || path.getAttribute("fill") || "";
      const wanted = fills[path.__data__.loc];
      const hatched = wanted === blank && fill.startsWith("url(");
      return hatched || numbers(fill) === numbers(wanted);
    });
    return right && paths.filter((path) => path.getAttribute("d")).length === shapes;
  }

  /** Tells whether a country's heading stands there, and every engagement of its list. */
  function listed({ name, titles }) {
    const heads = [...document.querySelectorAll("h1, h2, h3")];
    if (!heads.some((head) => head.textContent.trim().startsWith(name))) return false;
    const articles = document.querySelectorAll("article");
    if (articles.length !== titles.length) return false;
    return titles.every((title, at) => articles[at].textContent.includes(title));
  }

  /** Looks once a frame; where the answer stands, the next frame begins after its paint. */
  function watch(run) {
    if (performance.now() - run.armed > LIMIT) return run.fail(new Error(`not painted: ${run.type}`));
    const done = run.start !== null && (run.wanted.fills ? painted : listed)(run.wanted);
    if (done) return requestAnimationFrame(() => run.done(performance.now() - run.start));
    requestAnimationFrame(() => watch(run));
  }

  /** Arms the watch for the next event of a type; `load` starts it at the navigation. */
  function arm(type, wanted) {
    const start = type === "load" ? 0 : null;
    armed = { type, wanted, start, armed: performance.now() };
    const run = armed;
    run.result = new Promise((done, fail) => Object.assign(run, { done, fail }));
    run.result.catch(() => null);
    watch(run);
  }

  /** Resolves once nothing in the document has changed for some milliseconds, or after a while. */
  function quiet(still) {
    return new Promise((done) => {
      const end = () => (observer.disconnect(), clearTimeout(timer), clearTimeout(latest), done());
      const latest = setTimeout(end, LIMIT);
      let timer = setTimeout(end, still);
      const observer = new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(end, still);
      });
      const all = { subtree: true, childList: true, attributes: true, characterData: true };
      observer.observe(document, all);
    });
  }

  /** Gives a place well inside a country and beside all marks, nearest its middle; null for none. */
  async function inside(iso3) {
    const path = [...document.querySelectorAll(FRAMES)].find((one) => one.__data__.loc === iso3);
    path.scrollIntoView({ block: "center", behavior: "instant" });
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const box = path.getBoundingClientRect();
    const back = path.getScreenCTM().inverse();
    const marks = [...document.querySelectorAll("path.point")].map((one) => one.getBoundingClientRect());
    const near = (x, y) => marks.some((m) => Math.hypot(m.x + m.width / 2 - x, m.y + m.height / 2 - y) < 10);
    const found = [];
    for (let i = 1; i < 24; i++)
      for (let j = 1; j < 24; j++) {
        const [x, y] = [box.x + (box.width * i) / 24, box.y + (box.height * j) / 24];
        const filled = ([dx, dy]) => path.isPointInFill(new DOMPoint(x + dx, y + dy).matrixTransform(back));
        // plotly.js does not find the mouse at the very coast.
        if (ABOUT.every(filled) && !near(x, y)) found.push([Math.hypot(i - 12, j - 12), x, y]);
      }
    found.sort((one, other) => one[0] - other[0]);
    return found.length ? found[0].slice(1) : null;
  }

  const result = () => armed.result;
  const started = () => armed.start;
  window.bench = { arm, result, started, quiet, inside };
})();

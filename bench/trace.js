/** Notes when a page of Streamlit sends, when it is answered, and when its map changes colour. */
(() => {
  const trace = { sent: [], received: [], filled: [] };
  const Plain = window.WebSocket;

  window.WebSocket = class extends Plain {
    constructor(...how) {
      super(...how);
      const size = (data) => data.byteLength ?? data.size ?? data.length;
      this.addEventListener("message", ({ data }) => note("received", size(data)));
    }
    send(data) {
      note("sent", data.byteLength ?? data.length);
      super.send(data);
    }
  };

  function note(what, size) {
    trace[what].push({ at: performance.now(), size });
  }

  new MutationObserver((changes) => {
    if (changes.some(({ target }) => target.matches?.("path.choroplethlocation"))) note("filled", 0);
  }).observe(document, { subtree: true, attributeFilter: ["fill", "style"] });

  window.trace = {
    clear: () => Object.values(trace).forEach((list) => list.splice(0)),
    read: () => trace,
  };
})();

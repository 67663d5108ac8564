let mount;
const from = (data, name) => import(new URL(data.scripts + name, document.baseURI));
export default async (component) => {
  const text = new TextDecoder().decode(component.data);
  const data = JSON.parse(text);
  try {
    mount ??= (await from(data, "mount.js")).default;
  } catch {
    mount = await from(data, "failure.js").then((failure) => failure.default, () => null);
  }
  if (!mount) return void component.parentElement.replaceChildren("The picture cannot be drawn: " +
    "its scripts did not load. Reload the page; all rows are on the records page. " + data.alt);
  return mount({ ...component, data, text });
};

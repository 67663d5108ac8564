let mount;
const from = (data, name) => import(new URL(data.scripts + name, document.baseURI));
export default async (component) => {
  const text = new TextDecoder().decode(component.data);
  const data = JSON.parse(text);
  try {
    mount ??= (await from(data, "mount.js")).default;
  } catch {
    mount = (await from(data, "failure.js")).default;
  }
  return mount({ ...component, data, text });
};

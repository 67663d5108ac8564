export default async (component) => {
  const text = new TextDecoder().decode(component.data);
  const data = JSON.parse(text);
  const from = (name) => import(new URL(data.scripts + name, document.baseURI));
  try {
    return await (await from("mount.js")).default({ ...component, data, text });
  } catch {
    return (await from("failure.js")).default({ ...component, data });
  }
};

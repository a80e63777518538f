// Looks for what the address asks for (?q=…). The index is fetched only then, and only from the newsroom's own address.
const form = document.querySelector("form.search");
const query = new URLSearchParams(location.search).get("q")?.trim();
const status = document.querySelector(".found");
const list = document.querySelector(".found-list");
const most = 50;

if (query) {
  form.q.value = query;
  const { none, found, index, root } = form.dataset;
  const pagefind = await import(new URL(index, location.href).href);
  await pagefind.options({ baseUrl: "/", excerptLength: 30 });
  const { results } = await pagefind.search(query);
  status.textContent = results.length === 0 ? none : `${found}: ${results.length}`;
  for (const result of results.slice(0, most)) list.append(entry(await result.data(), new URL(root, location.href)));
}

function entry({ raw_url, url, excerpt, meta }, root) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = new URL((raw_url ?? url).replace(/^\//, ""), root).href;
  link.textContent = meta.title;
  const heading = document.createElement("h2");
  heading.append(link);
  const when = document.createElement("p");
  when.className = "when";
  const time = document.createElement("time");
  time.dateTime = meta.date;
  time.textContent = new Date(`${meta.date}T12:00:00Z`).toLocaleDateString(document.documentElement.lang, {
    dateStyle: "long",
  });
  when.append(time);
  const text = document.createElement("div");
  text.append(heading, summary(excerpt));
  item.append(when, text);
  return item;
}

/** The words around what was found; Pagefind marks it with <mark> and escapes the rest. */
function summary(excerpt) {
  const paragraph = document.createElement("p");
  paragraph.className = "summary";
  for (const [place, part] of excerpt.split(/<\/?mark>/).entries()) {
    const text = new DOMParser().parseFromString(`<p>${part}</p>`, "text/html").body.textContent ?? "";
    const node = place % 2 === 1 ? Object.assign(document.createElement("mark"), { textContent: text }) : text;
    paragraph.append(node);
  }
  return paragraph;
}

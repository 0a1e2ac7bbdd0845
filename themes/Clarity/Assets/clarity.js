// Makes things nicer; nothing is missing without it.
const root = document.documentElement;

// The switch between light and dark.
for (const button of document.querySelectorAll("button.scheme")) {
  const isDark = () => (root.dataset.scheme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const name = () => { button.textContent = isDark() ? button.dataset.light : button.dataset.dark; };
  name();
  button.hidden = false;
  button.addEventListener("click", () => {
    root.dataset.scheme = isDark() ? "light" : "dark";
    try { localStorage.setItem("scheme", root.dataset.scheme); } catch { /* the choice lasts for this page */ }
    name();
  });
}

// Filters apply as they are chosen; empty fields stay out of the address.
for (const form of document.querySelectorAll("form[data-auto]")) {
  const send = () => {
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
    location.assign(form.action + (query.size > 0 ? "?" + query : ""));
  };
  form.addEventListener("submit", event => { event.preventDefault(); send(); });
  form.addEventListener("change", event => {
    if (event.target.matches("input[type=checkbox], select")) {
      form.querySelector(".results")?.setAttribute("aria-busy", "true");
      send();
    }
  });
}

// On a wide screen the filters are open; style sheets of older browsers can't say so.
const filters = document.querySelector("details.filters");
if (filters && !CSS.supports("selector(::details-content)") && matchMedia("(min-width: 56.01rem)").matches) {
  filters.open = true;
}

// Suggestions: a combobox by the ARIA pattern; arrows, Enter, Escape.
let boxes = 0;
for (const box of document.querySelectorAll("[data-suggest]")) {
  const input = box.querySelector("input[type=search]");
  const list = document.createElement("ul");
  const status = document.createElement("p");
  let at = -1, asked = 0, timer = 0, last = "";
  list.id = "suggestions-" + ++boxes;
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.getAttribute("aria-label"));
  list.hidden = true;
  status.className = "hidden";
  status.setAttribute("role", "status");
  for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id })) {
    input.setAttribute(key, value);
  }
  box.classList.add("has-suggestions");
  box.append(list, status);

  const close = () => { list.hidden = true; at = -1; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); };
  const mark = next => {
    const options = [...list.children];
    at = (next + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    input.setAttribute("aria-activedescendant", options[at].id);
    options[at].scrollIntoView({ block: "nearest" });
  };
  const take = option => { input.value = option.textContent; close(); (input.form ?? box).requestSubmit(); };
  const show = texts => {
    list.replaceChildren(...texts.map((text, i) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${i}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.textContent = text;
      option.addEventListener("mousedown", event => { event.preventDefault(); take(option); });
      return option;
    }));
    at = -1;
    list.hidden = texts.length === 0;
    input.setAttribute("aria-expanded", String(texts.length > 0));
    status.textContent = texts.length > 0 ? String(texts.length) : "";
  };
  const ask = async () => {
    const text = input.value.trim();
    if (text === last) { return; }
    last = text;
    if (text === "") { close(); return; }
    const mine = ++asked;
    try {
      const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(text)}`);
      const [, texts] = answer.ok ? await answer.json() : ["", []];
      if (mine === asked && document.activeElement === input) { show(texts); }
    } catch { close(); }
  };
  input.addEventListener("input", event => { if (!event.isComposing) { clearTimeout(timer); timer = setTimeout(ask, 150); } });
  input.addEventListener("compositionend", () => { clearTimeout(timer); timer = setTimeout(ask, 150); });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", event => {
    if (event.isComposing) { return; }
    if (event.key === "Escape" && !list.hidden) { event.preventDefault(); close(); return; }
    if (list.hidden && event.key === "ArrowDown" && list.children.length > 0 && input.value.trim() === last) {
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
    }
    if (list.hidden) { return; }
    if (event.key === "ArrowDown") { event.preventDefault(); mark(at + 1); }
    else if (event.key === "ArrowUp") { event.preventDefault(); mark(at < 0 ? -1 : at - 1); }
    else if (event.key === "Enter" && at >= 0) { event.preventDefault(); take(list.children[at]); }
  });
}

// Drafts of a form: what is asked for stays a week on this device; who asks stays in this tab alone and goes with it.
for (const form of document.querySelectorAll("form[data-draft]")) {
  const key = "draft:" + form.dataset.draft;
  const week = 7 * 24 * 3600 * 1000;
  const fields = [...form.elements].filter(field => field.name && !["hidden", "submit", "password"].includes(field.type) && !field.name.startsWith("__"));
  const isPersonal = field => field.closest("[data-personal]") !== null;
  const read = (store) => { try { return JSON.parse(store.getItem(key) ?? "null"); } catch { return null; } };
  const valueOf = field => field.type === "checkbox" || field.type === "radio" ? field.checked : field.value;
  const idOf = field => field.type === "checkbox" || field.type === "radio" ? field.name + "=" + field.value : field.name;
  const save = () => {
    const public_ = {}, personal = {};
    for (const field of fields) {
      if (field.name !== "Form.Consent") { (isPersonal(field) ? personal : public_)[idOf(field)] = valueOf(field); }
    }
    try {
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), values: public_ }));
      sessionStorage.setItem(key, JSON.stringify({ at: Date.now(), values: personal }));
    } catch { /* private mode: the form works as without a draft */ }
  };
  const kept = { ...(draft => draft && Date.now() - draft.at < week ? draft.values : {})(read(localStorage)), ...(read(sessionStorage)?.values ?? {}) };
  if (form.dataset.fresh === "true" && Object.values(kept).some(value => value !== "" && value !== false)) {
    for (const field of fields) {
      const value = kept[idOf(field)];
      if (typeof value === "boolean") { field.checked = value; } else if (typeof value === "string" && field.value === "") { field.value = value; }
    }
    form.querySelector(".restored")?.removeAttribute("hidden");
  }
  form.addEventListener("input", save);
  form.addEventListener("change", save);
  form.querySelector("[data-clear-draft]")?.addEventListener("click", () => { localStorage.removeItem(key); sessionStorage.removeItem(key); form.reset(); form.querySelector(".restored").hidden = true; });
  form.addEventListener("submit", () => { const button = form.querySelector("button:not([type=button])"); setTimeout(() => { button.disabled = true; setTimeout(() => { button.disabled = false; }, 8000); }); });
}
for (const done of document.querySelectorAll("[data-draft-sent]")) {
  try { localStorage.removeItem("draft:" + done.dataset.draftSent); sessionStorage.removeItem("draft:" + done.dataset.draftSent); } catch { /* nothing was kept */ }
}

// After an error the summary is read first.
document.querySelector(".error-summary")?.focus();

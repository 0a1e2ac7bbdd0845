// The desk without this file does everything; with it some things take a step less.
"use strict";

const make = (tag, props = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), props);
  element.append(...children);
  return element;
};

const linesOf = text => text.split("\n").map(line => line.trim()).filter(Boolean);

// A picker: the lines of a textarea become chips, and a search adds to them.
function startPicker(box) {
  if (box.closest("template")) {
    return;
  }
  const area = box.querySelector("textarea");
  const single = "single" in box.dataset;
  const chips = make("ul", { className: "picked" });
  const hits = make("ul", { className: "hits", id: area.id + "-hits", hidden: true });
  const search = make("input", { type: "text", placeholder: box.dataset.search, autocomplete: "off", id: area.id + "-search" });
  const status = make("span", { className: "sr" });
  let found = [];
  let active = -1;
  let asked = 0;
  hits.setAttribute("role", "listbox");
  hits.setAttribute("aria-label", box.dataset.label);
  status.setAttribute("role", "status");
  search.setAttribute("role", "combobox");
  search.setAttribute("aria-expanded", "false");
  search.setAttribute("aria-controls", hits.id);
  search.setAttribute("aria-autocomplete", "list");
  search.setAttribute("aria-label", box.dataset.label + "：" + box.dataset.search);
  for (const name of ["aria-describedby", "aria-invalid"]) {
    if (area.hasAttribute(name)) {
      search.setAttribute(name, area.getAttribute(name));
    }
  }
  const label = document.querySelector(`label[for="${CSS.escape(area.id)}"]`);
  if (label) {
    label.htmlFor = search.id;
  }

  const write = lines => {
    area.value = lines.join("\n");
    area.dispatchEvent(new Event("input", { bubbles: true }));
    draw();
  };
  const draw = () => {
    chips.replaceChildren(...linesOf(area.value).map(line => {
      const name = line.replace(/^\S+\s+/, "") || line;
      const remove = make("button", { type: "button", textContent: "×" });
      remove.setAttribute("aria-label", box.dataset.remove + " " + name);
      remove.addEventListener("click", () => {
        write(linesOf(area.value).filter(other => other !== line));
        search.focus();
      });
      return make("li", { title: line }, name, remove);
    }));
  };
  const close = () => {
    hits.hidden = true;
    active = -1;
    search.setAttribute("aria-expanded", "false");
    search.removeAttribute("aria-activedescendant");
  };
  const choose = hit => {
    const line = `${hit.id} ${hit.name}`;
    const lines = single ? [] : linesOf(area.value).filter(other => other.split(/\s/)[0] !== hit.id);
    write([...lines, line]);
    search.value = "";
    close();
  };
  const mark = index => {
    active = index;
    [...hits.children].forEach((li, i) => li.setAttribute("aria-selected", String(i === index)));
    if (index >= 0) {
      search.setAttribute("aria-activedescendant", hits.children[index].id);
      hits.children[index].scrollIntoView({ block: "nearest" });
    }
  };
  const show = list => {
    found = list;
    hits.replaceChildren(...list.map((hit, i) => {
      const li = make("li", { id: `${hits.id}-${i}` }, `${hit.name} `, make("small", { textContent: [hit.id.length < 12 ? hit.id : "", hit.note].filter(Boolean).join(" · ") }));
      li.setAttribute("role", "option");
      li.setAttribute("aria-selected", "false");
      li.addEventListener("mousedown", event => { event.preventDefault(); choose(hit); });
      return li;
    }));
    hits.hidden = list.length === 0;
    search.setAttribute("aria-expanded", String(list.length > 0));
    status.textContent = list.length === 0 ? box.dataset.none : "";
    active = -1;
  };
  const ask = async () => {
    const number = ++asked;
    const text = search.value.trim();
    if (text === "") {
      close();
      return;
    }
    try {
      const url = new URL(box.dataset.picker, location.href);
      url.searchParams.set("q", text);
      const answer = await fetch(url, { headers: { Accept: "application/json" } });
      const list = answer.ok ? await answer.json() : null;
      if (number === asked) {
        list ? show(list) : (status.textContent = box.dataset.failed, status.className = "message");
      }
    } catch {
      status.textContent = box.dataset.failed;
      status.className = "message";
    }
  };
  let timer = 0;
  search.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 150); });
  search.addEventListener("blur", close);
  search.addEventListener("keydown", event => {
    if (event.key === "ArrowDown" && !hits.hidden) {
      mark((active + 1) % found.length);
    } else if (event.key === "ArrowUp" && !hits.hidden) {
      mark((active - 1 + found.length) % found.length);
    } else if (event.key === "Enter") {
      if (!hits.hidden && found.length > 0) {
        choose(found[Math.max(active, 0)]);
      }
    } else if (event.key === "Escape" && !hits.hidden) {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
  box.dataset.on = "";
  box.prepend(chips, search, hits);
  box.append(status);
  draw();
}

// A bag: rows are copied from its template and removed on the spot.
function startBag(bag) {
  const list = bag.querySelector("ol");
  const template = bag.querySelector("template");
  let next = list.children.length;
  const taken = key => list.querySelector(`input[name$=".rows"][value="${key}"]`);
  bag.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button?.hasAttribute("data-add")) {
      event.preventDefault();
      while (taken("r" + next)) {
        next++;
      }
      const key = "r" + next++;
      const holder = make("div");
      holder.innerHTML = template.innerHTML;
      const row = holder.firstElementChild;
      for (const element of [row, ...row.querySelectorAll("*")]) {
        for (const name of ["id", "for", "name", "aria-describedby", "value"]) {
          const value = element.getAttribute(name);
          if (value && (name === "value" ? element.name?.endsWith(".rows") || element.name === "op" : true)) {
            element.setAttribute(name, value.replace(/([.:-]|^)new(?=[.:-]|$)/, `$1${key}`));
          }
        }
      }
      list.append(row);
      row.querySelectorAll("[data-picker]").forEach(startPicker);
      row.querySelector("input:not([type=hidden])").focus();
    } else if (button?.hasAttribute("data-remove")) {
      event.preventDefault();
      const row = button.closest("li");
      const place = row.nextElementSibling ?? row.previousElementSibling;
      row.remove();
      (place?.querySelector("input:not([type=hidden])") ?? bag.querySelector("[data-add]")).focus();
    }
    if (event.defaultPrevented) {
      bag.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
}

// Words that are not saved are not lost by a careless click; Ctrl+S saves.
function startGuard(form) {
  let dirty = document.getElementById("wrong") !== null;
  form.addEventListener("input", () => { dirty = true; });
  form.addEventListener("submit", event => {
    if (event.submitter?.getAttribute("formtarget") !== "_blank") {
      dirty = false;
    }
  });
  window.addEventListener("beforeunload", event => {
    if (dirty) {
      event.preventDefault();
    }
  });
  document.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      form.requestSubmit(form.querySelector("button[value=save]"));
    }
  });
}

document.querySelectorAll("[data-picker]").forEach(startPicker);
document.querySelectorAll("[data-bag]").forEach(startBag);
document.querySelectorAll("form[data-guard]").forEach(startGuard);
document.querySelectorAll("input[data-all]").forEach(all => all.addEventListener("change", () =>
  all.closest("table").querySelectorAll("tbody input[type=checkbox]").forEach(one => { one.checked = all.checked; })));
document.querySelectorAll("input[data-copy]").forEach(input => input.addEventListener("focus", () => input.select()));
document.getElementById("wrong")?.focus();

// The rich-text editor over a textarea: what is sent is the textarea, and the server cleans it whatever comes.
"use strict";

const words = document.documentElement.lang.startsWith("en")
  ? { paragraph: "Text", h2: "Heading", h3: "Subheading", bold: "Bold", italic: "Italic", ul: "List", ol: "Numbered list", quote: "Quote", link: "Link", unlink: "Remove link", plain: "Clear format", undo: "Undo", redo: "Redo", source: "HTML", url: "Address of the link (https://…)", tools: "Formatting" }
  : { paragraph: "正文", h2: "标题", h3: "小标题", bold: "加粗", italic: "斜体", ul: "列表", ol: "编号", quote: "引用", link: "链接", unlink: "去链接", plain: "清格式", undo: "撤销", redo: "重做", source: "HTML", url: "链接的网址（https://…）", tools: "格式" };

const clean = html => DOMPurify.sanitize(html, { FORBID_TAGS: ["style", "form", "input", "button", "textarea", "select"], FORBID_ATTR: ["style", "class", "id"], RETURN_DOM_FRAGMENT: true, WHOLE_DOCUMENT: false, RETURN_DOM: false });

function startEditor(area) {
  const bar = document.createElement("div");
  const root = document.createElement("div");
  const box = document.createElement("div");
  bar.className = "richbar";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", words.tools);
  root.className = "rich";
  root.setAttribute("role", "textbox");
  root.setAttribute("aria-multiline", "true");
  root.setAttribute("aria-label", area.dataset.rich);
  for (const name of ["aria-describedby", "aria-invalid"]) {
    if (area.hasAttribute(name)) {
      root.setAttribute(name, area.getAttribute(name));
    }
  }
  box.className = "richbox";
  box.append(bar, root);
  area.before(box);
  area.hidden = true;
  document.querySelector(`label[for="${CSS.escape(area.id)}"]`)?.addEventListener("click", () => root.focus());

  const editor = new Squire(root, { blockTag: "P", sanitizeToDOMFragment: clean, addLinks: true });
  editor.setHTML(area.value);
  let loaded = editor.getHTML();
  const store = () => {
    const html = editor.getHTML();
    if (html !== loaded) {
      loaded = html;
      area.value = root.textContent.trim() === "" && !root.querySelector("img,table") ? "" : html;
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };
  editor.addEventListener("input", store);
  editor.addEventListener("pathChange", () => buttons.forEach(mark => mark()));

  const block = tag => editor.modifyBlocks(fragment => {
    const made = document.createDocumentFragment();
    for (const child of [...fragment.childNodes]) {
      const heading = document.createElement(tag);
      if (/^(P|DIV|H[1-6])$/.test(child.nodeName)) {
        heading.append(...child.childNodes);
        made.append(heading);
      } else {
        made.append(child);
      }
    }
    return made;
  });
  const toggle = (tag, on, off) => () => (editor.hasFormat(tag) ? off() : on());
  const link = () => {
    const url = prompt(words.url, "https://");
    if (url && /^(https?:|mailto:|tel:|\/(?!\/))/i.test(url.trim())) {
      editor.makeLink(url.trim());
    }
  };
  const commands = [
    ["paragraph", () => block("P")], ["h2", () => block("H2"), "H2"], ["h3", () => block("H3"), "H3"],
    ["bold", toggle("B", () => editor.bold(), () => editor.removeBold()), "B"], ["italic", toggle("I", () => editor.italic(), () => editor.removeItalic()), "I"],
    ["ul", toggle("UL", () => editor.makeUnorderedList(), () => editor.removeList()), "UL"], ["ol", toggle("OL", () => editor.makeOrderedList(), () => editor.removeList()), "OL"],
    ["quote", toggle("BLOCKQUOTE", () => editor.increaseQuoteLevel(), () => editor.decreaseQuoteLevel()), "BLOCKQUOTE"],
    ["link", link, "A"], ["unlink", () => editor.removeLink()], ["plain", () => editor.removeAllFormatting()],
    ["undo", () => editor.undo()], ["redo", () => editor.redo()],
  ];
  const buttons = [];
  const add = (name, act, tag) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words[name];
    button.tabIndex = buttons.length === 0 ? 0 : -1;
    button.addEventListener("click", () => { act(); store(); });
    bar.append(button);
    buttons.push(() => tag && button.setAttribute("aria-pressed", String(editor.hasFormat(tag))));
    return button;
  };
  commands.forEach(command => add(...command));
  const source = add("source", () => {
    const toSource = area.hidden;
    if (!toSource) {
      editor.setHTML(area.value);
      loaded = editor.getHTML();
    }
    area.hidden = !toSource;
    root.hidden = toSource;
    source.setAttribute("aria-pressed", String(toSource));
    (toSource ? area : root).focus();
  });
  bar.addEventListener("keydown", event => {
    const all = [...bar.children];
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const to = all[(all.indexOf(document.activeElement) + step + all.length) % all.length];
      all.forEach(button => { button.tabIndex = button === to ? 0 : -1; });
      to.focus();
      event.preventDefault();
    }
  });
}

document.querySelectorAll("textarea[data-rich]").forEach(startEditor);

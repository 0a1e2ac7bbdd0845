#!/usr/bin/env bash
# Makes screenshots of the main pages of a running site: 360 and 1280 px wide, light and dark.
# Usage: tests/screenshots.sh [ADDRESS] [FOLDER] [LINK]   (default http://127.0.0.1:5080, artifacts/screenshots)
# LINK is the set-up link of a new site: it makes an administrator of it, and the desk's pages are shown too.
# Needs Chromium (CHROMIUM names it) and Node; playwright-core comes from npm. Ends with 1 when a page is wider than its window or logs an error.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
address=${1:-http://127.0.0.1:5080}
folder=${2:-$root/artifacts/screenshots}
tools=$root/artifacts/screenshot-tools
mkdir -p "$folder" "$tools"
[[ -e $tools/node_modules/playwright-core ]] || (cd "$tools" && npm install --no-save --no-audit --no-fund --loglevel=error playwright-core@1.65.1)

cat >"$tools/shoot.mjs" <<'JS'
import { chromium } from "playwright-core";
const [address, folder, link] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
const first = await browser.newPage();
const pages = { home: "/", "home-en": "/en/", search: "/search?q=" + encodeURIComponent("设备 贷款 贴息"), nothing: "/search?q=zzzzzz", region: "/regions/320214", stage: "/stages/growth", post: "/demands/post", status: "/demands/status", about: "/about", missing: "/no-such-page" };
for (const section of ["items", "policies", "products", "demands", "articles", "institutions"]) {
  pages[section] = "/" + section;
  await first.goto(address + pages[section]);
  const link = await first.locator(".rows h3 a").first().getAttribute("href");
  if (link) { pages[section + "-one"] = link; }
}
const desk = {};
let storageState;
if (link) {
  await first.goto(link);
  await first.fill("#name", "站长");
  await first.fill("#user", "keeper");
  await first.fill("#password", Array.from(crypto.getRandomValues(new Uint32Array(4))).join(" "));
  await first.press("#password", "Enter");
  await first.waitForURL("**/admin");
  Object.assign(desk, { desk: "/admin", "desk-content": "/admin/content", "desk-new": "/admin/content/create", "desk-inbox": "/admin/inbox", "desk-demands": "/admin/demands", "desk-sources": "/admin/sources", "desk-accounts": "/admin/accounts" });
  await first.goto(address + "/admin/content?type=Policy");
  desk["desk-item"] = await first.locator("td.title a").first().getAttribute("href");
  desk["desk-edit"] = await first.locator("td.actions a").first().getAttribute("href");
  storageState = await first.context().storageState();
}
await first.close();
let faults = 0;
for (const [name, path] of Object.entries({ ...pages, ...desk })) {
  for (const width of [360, 1280]) {
    for (const colorScheme of ["light", "dark"]) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, locale: "zh-CN", storageState: name in desk ? storageState : undefined });
      const page = await context.newPage();
      const errors = [];
      page.on("pageerror", error => errors.push(String(error)));
      page.on("console", message => { if (message.type() === "error" && name !== "missing") { errors.push(message.text()); } });
      await page.goto(address + path, { waitUntil: "networkidle" });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
      if (over > 0 || errors.length > 0) {
        faults++;
        console.log(`${path} at ${width} ${colorScheme}: ${over > 0 ? over + " px too wide " : ""}${errors.join("; ")}`);
      }
      await context.close();
    }
  }
}
await browser.close();
console.log(`${(Object.keys(pages).length + Object.keys(desk).length) * 4} screenshots in ${folder}, ${faults} with faults`);
process.exit(faults > 0 ? 1 : 0);
JS
node "$tools/shoot.mjs" "$address" "$folder" "${3:-}"

/* What the site says in a real Firefox that opens it from a folder, where each page has a store of its own: prints it as JSON.

   node tests/browser/firefox.js <firefox> <address of the site> <a self-check's file> */

import puppeteer from "puppeteer-core";

const [executablePath, site, file] = process.argv.slice(2);

/** The tool's own profile lets pages share a store; people's does not. */
const strict = { "security.fileuri.strict_origin_policy": true };

const heard = [];

async function within(prefs, walk) {
  const browser = await puppeteer.launch({ browser: "firefox", executablePath, extraPrefsFirefox: { ...strict, ...prefs } });
  const page = await browser.newPage();
  page.on("console", (message) => heard.push(message.text()));
  page.on("pageerror", (error) => heard.push(String(error)));
  try {
    return await walk({
      open: (address) => page.goto(`${site}/${address}`),
      click: (selector) => page.click(selector),
      text: (selector) => page.$eval(selector, (element) => element.textContent.trim()),
      checked: (selector) => page.$eval(selector, (element) => element.checked),
      count: (selector) => page.$$eval(selector, (all) => all.length),
      choose: async (selector, path) => (await page.$(selector)).uploadFile(path),
      until: (selector) => page.waitForSelector(selector),
    });
  } finally {
    await browser.close();
  }
}

const ANSWER = "#art-10-2-q1 input[value=yes]";

const apart = await within({}, async ({ open, click, text, checked, count, choose, until }) => {
  const said = {};
  await open("checklists/township-head.html");
  await click(ANSWER);
  said.saved = await text("[data-state]");
  await open("report.html");
  said.report = await text("[data-said]");
  await choose("[data-borrow]", file);
  await until("[data-record] option");
  said.borrowed = await text("[data-record] option");
  await open("roles/township-head.html");
  await click(".hb-remember button");
  said.remembered = await text(".hb-remember__note");
  await open("index.html");
  said.header = await text(".hb-mine__none");
  await open("my-check.html");
  said.checks = await text("[data-none]");
  await open("registers.html");
  await click("[data-register=filing] [data-units]");
  said.register = await text("[data-register=filing] [data-said]");
  await open("checklists/district-head.html");
  await click(".hb-manage > summary");
  await click("[data-clear]");
  said.cleared = await text("[data-state]");
  await open("checklists/township-head.html");
  said.kept = await checked(ANSWER);
  said.failed = await count(".hb-no-start");
  return said;
});

const off = await within({ "network.cookie.cookieBehavior": 2 }, async ({ open, click, text }) => {
  await open("checklists/township-head.html");
  await click(ANSWER);
  return text("[data-state]");
});

process.stdout.write(JSON.stringify({ apart, off, heard }));

import {existsSync} from "node:fs";
import {type Browser, chromium as playwright} from "playwright-core";

/** Where Chromium and Chrome are installed, by system. */
const installed: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    "/usr/bin/google-chrome-stable",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [
    `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env["PROGRAMFILES(X86)"]}\\Google\\Chrome\\Application\\chrome.exe`,
    `${process.env.LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`,
  ],
};

const quiet = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-extensions",
  "--no-first-run",
];

/**
 * Starts a browser for a test: an installed Chromium or Chrome, otherwise the Chromium in the npm package
 * `@sparticuz/chromium`. One of the two is always there, so no browser test is ever skipped. Every start
 * has a new, empty profile.
 */
export async function launchBrowser(): Promise<Browser> {
  const found = [process.env.CHROME_PATH, ...(installed[process.platform] ?? [])].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (found !== undefined) return playwright.launch({executablePath: found, headless: true, args: quiet});
  const {default: packaged} = await import("@sparticuz/chromium");
  return playwright.launch({
    executablePath: await packaged.executablePath(),
    headless: true,
    args: [...packaged.args, ...quiet],
  });
}

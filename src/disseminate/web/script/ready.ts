/** Runs when the page has been read: at once for a deferred script, whose page is then complete. */
export function whenReady(run: () => void): void {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", run, {once: true});
  else run();
}

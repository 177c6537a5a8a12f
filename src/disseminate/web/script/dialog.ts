import {make, makeButton} from "./dom.js";

/** Shows something in a window of its own; Escape and the button close it, and the focus returns. */
export function showDialog(title: string, content: readonly Node[]): void {
  const dialog = make("dialog", {class: "fenster", "aria-labelledby": "fenster-titel"});
  const close = makeButton("Schließen", () => dialog.close());
  dialog.append(
    make("h2", {id: "fenster-titel"}, title),
    ...content,
    make("p", {class: "fenster-fuss"}, close),
  );
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
}

import {whenReady} from "./ready.js";

whenReady(() => {
  for (const form of document.querySelectorAll("form.suche")) form.classList.add("mit-skript");
});

import {make} from "./dom.js";

/** Loads a script of the same site that hands over data; rejects where it cannot be read. */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = make("script", {src: address});
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(address)));
    document.head.append(script);
  });
}

/** Attributes of an element; `undefined` leaves one out, `true` writes it without a value. */
export type Attributes = Readonly<Record<string, string | number | true | undefined>>;

/** Makes an element with attributes and content. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  setAttributes(element, attributes);
  element.append(...content);
  return element;
}

/** Makes an element of a picture. */
export function makeSvg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  setAttributes(element, attributes);
  element.append(...content);
  return element;
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value === true ? "" : String(value));
  }
}

/** A button that does something. */
export function makeButton(text: string, run: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const button = make("button", {type: "button", class: "knopf", ...attributes}, text);
  button.addEventListener("click", run);
  return button;
}

/**
 * Lets a list add what is chosen in it: with the pointer at once; by keyboard with Enter or the button that is
 * returned, since arrow keys and letters pass through entries that nobody meant.
 */
export function offerAdding(field: HTMLSelectElement, add: (key: string) => void): HTMLButtonElement {
  let byKeyboard = false;
  const take = () => {
    const key = field.value;
    field.value = "";
    if (key !== "") add(key);
  };
  field.addEventListener("pointerdown", () => {
    byKeyboard = false;
  });
  field.addEventListener("keydown", (event) => {
    byKeyboard = event.key !== "Enter";
    if (event.key !== "Enter") return;
    event.preventDefault();
    take();
  });
  field.addEventListener("change", () => {
    if (!byKeyboard) take();
  });
  return makeButton("Hinzufügen", take);
}

/** A small button with a cross that takes something away; its words are heard, not seen. */
export function makeRemover(words: string, run: () => void): HTMLButtonElement {
  const button = makeButton("", run, {class: "knopf-klein", title: words});
  button.append(make("span", {"aria-hidden": "true"}, "×"), make("span", {class: "vorlesen"}, words));
  return button;
}

/** Says something to those who hear the page, and shows it where the page has a place for it. */
export function announce(place: HTMLElement, text: string): void {
  place.textContent = text;
}

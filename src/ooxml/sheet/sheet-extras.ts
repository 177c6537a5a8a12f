import {kimError, type Place} from "../../messages/kim-error.js";
import {address, quoteSheetName, rangeAddress} from "../address.js";
import {lintFormula} from "../lint/lint-formula.js";
import {lintApart} from "../lint/lint-range.js";
import {lintText} from "../lint/lint-text.js";
import type {ListValidation, PlacedLink, Sheet} from "../model.js";
import type {Relationships} from "../package/relationships.js";
import {escapeText, escapeXstring, tag} from "../package/xml.js";

/** Longest address of a link. */
const MAX_URL = 2079;

/** Most links of a sheet; Excel drops the rest. */
const MAX_LINKS = 65_530;

/** An address of the net: other characters are written as %20 and so on, or Excel calls the file damaged. */
const isAddress = /^(?:https?:\/\/|mailto:)(?:[A-Za-z0-9\-._~:/?#@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;

/** A cell within a sheet. */
const isCell = /^\$?[A-Z]{1,3}\$?[1-9]\d{0,6}$/;

/** Lists to choose from. @throws KimError ooxml-validation-item, ooxml-text-length, ooxml-range, ooxml-overlap */
export function validationsXml(sheet: Sheet): string {
  const validations = sheet.validations ?? [];
  if (validations.length === 0) return "";
  lintApart(
    validations.map(({range}) => range),
    "Auswahllisten",
    {sheet: sheet.name},
  );
  return tag(
    "dataValidations",
    {count: validations.length},
    ...validations.map((one) => validationXml(one, placeOf(sheet, one.range))),
  );
}

function validationXml(validation: ListValidation, place: Place): string {
  const {prompt, error} = validation;
  for (const [what, message] of [
    ["Der Hinweis", prompt],
    ["Die Fehlermeldung", error],
  ] as const) {
    if (message === undefined) continue;
    lintText(message.title, `${what} (Titel)`, 32, place);
    lintText(message.text, what, 255, place);
  }
  return tag(
    "dataValidation",
    {
      type: "list",
      allowBlank: true,
      showInputMessage: prompt !== undefined,
      showErrorMessage: true,
      errorTitle: error === undefined ? undefined : escapeXstring(error.title),
      error: error === undefined ? undefined : escapeXstring(error.text),
      promptTitle: prompt === undefined ? undefined : escapeXstring(prompt.title),
      prompt: prompt === undefined ? undefined : escapeXstring(prompt.text),
      sqref: rangeAddress(validation.range),
    },
    tag("formula1", {}, escapeText(sourceFormula(validation.source, place))),
  );
}

function sourceFormula(source: ListValidation["source"], place: Place): string {
  if (typeof source === "string") {
    lintFormula(source, place);
    lintText(source, "Die Quelle der Auswahlliste", 255, place);
    return source;
  }
  for (const item of source)
    if (item === "" || /[,"]/.test(item)) throw kimError("ooxml-validation-item", {item}, place);
  const list = source.join(",");
  lintText(list, "Die Auswahlliste", 255, place);
  return `"${list}"`;
}

/** Links in cells. @throws KimError ooxml-link, ooxml-sheet-unknown, ooxml-text-length, ooxml-too-many */
export function linksXml(
  links: readonly PlacedLink[],
  sheetNames: ReadonlySet<string>,
  relationships: Relationships,
): string {
  if (links.length === 0) return "";
  if (links.length > MAX_LINKS)
    throw kimError(
      "ooxml-too-many",
      {what: "Links auf einem Blatt", count: links.length, most: MAX_LINKS},
      {cell: links[0]?.cell},
    );
  return tag(
    "hyperlinks",
    {},
    ...links.map(({cell, link}) => {
      if (link.tooltip !== undefined) lintText(link.tooltip, "Der Hinweis am Link", 255, {cell});
      const tooltip = link.tooltip === undefined ? undefined : escapeXstring(link.tooltip);
      if ("sheet" in link.to) {
        if (!sheetNames.has(link.to.sheet))
          throw kimError("ooxml-sheet-unknown", {name: link.to.sheet, wanted: "Ein Link"}, {cell});
        if (!isCell.test(link.to.cell)) throw kimError("ooxml-link", {url: link.to.cell}, {cell});
        const location = `${quoteSheetName(link.to.sheet)}!${link.to.cell}`;
        return tag("hyperlink", {ref: cell, location, tooltip});
      }
      const {url} = link.to;
      if (url.length > MAX_URL || !isAddress.test(url)) throw kimError("ooxml-link", {url}, {cell});
      return tag("hyperlink", {ref: cell, "r:id": relationships.add("hyperlink", url, true), tooltip});
    }),
  );
}

/** Ranges in which Excel shows no green corner. @throws KimError ooxml-range, ooxml-overlap */
export function ignoredErrorsXml(sheet: Sheet): string {
  const ignored = sheet.ignoredErrors ?? [];
  if (ignored.length === 0) return "";
  lintApart(
    ignored.map(({range}) => range),
    "Bereiche ohne Fehlerprüfung",
    {sheet: sheet.name},
  );
  return tag(
    "ignoredErrors",
    {},
    ...ignored.map(({range, kinds}) =>
      tag("ignoredError", {
        sqref: rangeAddress(range),
        ...Object.fromEntries(kinds.map((kind) => [kind, true])),
      }),
    ),
  );
}

function placeOf(sheet: Sheet, range: {firstRow: number; firstColumn: number}): Place {
  return {sheet: sheet.name, cell: address(range.firstRow, range.firstColumn)};
}

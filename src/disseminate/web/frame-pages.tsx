import type {Publication} from "../../analyse/publication.js";
import {addresses} from "./addresses.js";
import type {PageContext} from "./context.js";
import {AccessibilityPage} from "./pages/accessibility-page.js";
import {DataUsePage} from "./pages/data-use-page.js";
import {DownloadsPage} from "./pages/downloads-page.js";
import {EnglishPage} from "./pages/english-page.js";
import {GlossaryPage} from "./pages/glossary-page.js";
import {HelpPage} from "./pages/help-page.js";
import {ImprintPage} from "./pages/imprint-page.js";
import {MethodPage} from "./pages/method-page.js";
import {NewsPage} from "./pages/news-page.js";
import {NotFoundPage} from "./pages/not-found-page.js";
import {PlainLanguagePage} from "./pages/plain-language-page.js";
import {PrivacyPage} from "./pages/privacy-page.js";
import {SignsPage} from "./pages/signs-page.js";
import {ThemePage} from "./pages/theme-page.js";
import type {Route} from "./route.js";
import {DirectoryPage} from "./search/directory-page.js";
import {type FoundPage, searchData} from "./search/search-index.js";
import {StartPage} from "./start/start-page.js";

/** Pages about the monitoring as a whole: start, Themenfelder, method, help and what the law asks for. */
export function frameRoutes({catalogue}: Publication): readonly Route[] {
  return [
    {path: addresses.start, draw: (context) => <StartPage context={context} />},
    ...catalogue.themenfelder.map(
      (feld): Route => ({
        path: addresses.themenfeld(feld.slug),
        draw: (context) => <ThemePage context={context} feld={feld} />,
      }),
    ),
    {path: addresses.downloads, draw: (context) => <DownloadsPage context={context} />},
    {path: addresses.datenNutzen, draw: (context) => <DataUsePage context={context} />},
    {path: addresses.methodik, draw: (context) => <MethodPage context={context} />},
    {path: addresses.zeichen, draw: (context) => <SignsPage context={context} />},
    {path: addresses.glossar, draw: (context) => <GlossaryPage context={context} />},
    {path: addresses.neues, draw: (context) => <NewsPage context={context} />},
    {path: addresses.hilfe, draw: (context) => <HelpPage context={context} />},
    {
      path: addresses.verzeichnis,
      draw: (context) => <DirectoryPage context={context} data={siteSearch(context)} />,
    },
    {path: addresses.leichteSprache, draw: (context) => <PlainLanguagePage context={context} />},
    {path: addresses.startEnglisch, draw: (context) => <EnglishPage context={context} />},
    {path: addresses.barrierefreiheit, draw: (context) => <AccessibilityPage context={context} />},
    {path: addresses.datenschutz, draw: (context) => <PrivacyPage context={context} />},
    {path: addresses.impressum, draw: (context) => <ImprintPage context={context} />},
    {path: addresses.nichtGefunden, draw: (context) => <NotFoundPage context={context} />},
  ];
}

/** Pages that the search finds by name, besides those of Kreise, indicators, Themenfelder and terms. */
const found: readonly FoundPage[] = [
  {
    name: "Vergleich",
    note: "Kreise nebeneinander",
    path: addresses.vergleich,
    further: "vergleichen gegenüberstellen kreise",
  },
  {
    name: "Downloads",
    note: "Alle Dateien",
    path: addresses.downloads,
    further: "excel csv arbeitsmappe herunterladen dateien offene daten xlsx",
  },
  {
    name: "Daten nutzen",
    note: "Beispiele für Excel, R, Python",
    path: addresses.datenNutzen,
    further: "api schnittstelle power query duckdb javascript programm adresse json parquet",
  },
  {
    name: "Methodik",
    note: "Woher die Zahlen kommen",
    path: addresses.methodik,
    further: "quellen brüche karten klassen berechnung migrationshintergrund",
  },
  {
    name: "Zeichenerklärung",
    note: "Punkt, Strich, x und andere Zeichen",
    path: addresses.zeichen,
    further: "symbole punkt strich geheim",
  },
  {name: "Glossar", note: "Begriffe", path: addresses.glossar, further: "begriffe definitionen wörterbuch"},
  {
    name: "Neues und Berichtigungen",
    note: "Änderungen der Edition",
    path: addresses.neues,
    further: "aktuell korrektur revision feed",
  },
  {name: "Hilfe", note: "Finden, lesen, mitnehmen", path: addresses.hilfe, further: "fragen anleitung faq"},
  {
    name: "Leichte Sprache",
    note: "Einfach erklärt",
    path: addresses.leichteSprache,
    further: "einfache sprache verstehen",
  },
  {name: "English", note: "Start page in English", path: addresses.startEnglisch, further: "englisch"},
  {
    name: "Erklärung zur Barrierefreiheit",
    note: "Barrieren melden",
    path: addresses.barrierefreiheit,
    further: "barrierefrei behinderung",
  },
  {name: "Datenschutz", note: "Keine Cookies", path: addresses.datenschutz, further: "dsgvo cookies"},
  {name: "Impressum", note: "Anbieter und Kontakt", path: addresses.impressum, further: "kontakt adresse"},
];

/** What the search of the site looks through. */
export function siteSearch(context: Pick<PageContext, "publication" | "exists">) {
  return searchData(context.publication, found, context.exists);
}

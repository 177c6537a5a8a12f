import {addresses} from "../addresses.js";
import type {PageContext} from "../context.js";

/** All Kreise by Regierungsbezirk as links: the way to a Kreis for those who do not use the map. */
export function KreisList(props: {context: PageContext; lang: "de" | "en"}) {
  const {context, lang} = props;
  const german = lang === "de" ? {} : {lang: "de"};
  const {regions} = context.catalogue;
  const kreise = regions.kreiseAt(context.publication.edition.stand);
  const bezirke = [...new Set(kreise.map((region) => region.regierungsbezirk ?? ""))];
  return (
    <nav class="kreisliste" aria-labelledby="kreisliste">
      <h2 id="kreisliste">{lang === "en" ? "All districts" : "Alle Kreise"}</h2>
      {bezirke.map((bezirk) => (
        <div>
          <h3 {...german}>{regions.has(bezirk) ? regions.get(bezirk).name : "Hessen"}</h3>
          <ul>
            {kreise
              .filter((region) => (region.regierungsbezirk ?? "") === bezirk)
              .map((region) => (
                <li>
                  <a href={context.link(addresses.kreis(region.refArea))} {...german}>
                    {region.name}
                  </a>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** Pages below that of an indicator, the comparison and pictures on pages of their own. */
export const details = `
@media (scripting:enabled){#vergleich{min-height:100vh}}
.vergleich-wahl{display:flex;flex-wrap:wrap;gap:.6rem 1.2rem;align-items:end;background:var(--flaeche);padding:1rem 1.2rem;margin-bottom:1.2rem}
.vergleich-wahl fieldset{min-width:0;border:0;padding:0;margin:0;flex-basis:100%}
.vergleich-wahl legend{font-size:.88rem;font-weight:600;display:block;padding:0}
.vergleich-feld a,.wege-klein a{display:inline-block;padding-block:.15rem}
.dateiliste{font-size:.94rem;margin-bottom:.6rem}
.eingebettet main{padding:.75rem 1rem}
.eingebettet .bild{margin:0}
.stellen td{font-size:.85rem;min-width:10rem}
.dateiname{overflow-wrap:anywhere;min-width:12rem}
.klappe+.bild{margin-top:2.25rem}
.klappe{border:1px solid var(--linie);margin-block:.75rem;max-width:74rem}
.klappe>summary{cursor:pointer;padding:.6rem 1rem;font-weight:600;color:var(--verweis)}
.klappe>summary:hover{background:var(--flaeche)}
.klappe[open]>summary{border-bottom:1px solid var(--linie)}
.klappe>:not(summary){margin-inline:1rem}
.klappe>.tabelle{margin-top:1rem}
.klappe>.quelle{margin-bottom:1rem}
.tabelle-fenster{content-visibility:auto;contain-intrinsic-block-size:auto min(85vh,60rem);max-height:min(85vh,60rem);overflow:auto;border-bottom:1px solid var(--linie)}
.tabelle-fenster th,.tabelle-fenster td{padding-inline:.6rem}
.bruch-marke{display:block;font-weight:400;font-size:.85rem;color:var(--nebentext)}
.vergleich-feld{margin-top:1rem}
.vergleich-feld ul{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem}
.meldungen .hinweis{margin-block:.5rem}
@media print{
.vergleich-wahl,.wege-klein{display:none}
.tabelle-fenster{overflow:visible;max-height:none;content-visibility:visible}
.klappe{border:0}
.klappe::details-content{content-visibility:visible;block-size:auto}
}
`;

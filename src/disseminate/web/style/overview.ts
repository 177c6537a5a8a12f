/** Pages that lead on: start with its map, Themenfelder, profiles of the Kreise with their handout in print. */
export const overview = `
.suche-gross{display:block;max-width:36rem;margin-top:1.6rem}
.suche-titel{display:block;font-weight:650;margin-bottom:.4rem}
.suche-gross .suchfeld{min-height:3.1rem;font-size:1.1rem;padding-inline:1rem}
.suche-gross .suchknopf{padding-inline:1.4rem}
.auftakt{display:grid;gap:1.5rem 4rem;padding-block:2.2rem 0}
.auftakt>*,.felder>*,.karten>*{min-width:0}
@media (min-width:60rem){.auftakt{grid-template-columns:minmax(0,1fr) minmax(0,27rem);grid-template-rows:auto 1fr;align-items:start}.auftakt-karte{grid-area:1/2/3/3;position:sticky;top:1rem}}
.start h1{font-size:clamp(1.55rem,1rem + 2.6vw,2.85rem)}
.startkarte{margin:0}
.startkarte .grafik{width:100%;max-width:460px;height:auto;display:block;margin-inline:auto}
.startkarte .quelle{text-align:right}
.linkkarte .feld{fill:var(--karte2);stroke:var(--grund)}
.linkkarte a:hover .feld,.linkkarte a:focus .feld{fill:var(--karte4)}
.linkkarte a:focus{outline:none}
.linkkarte a:focus-visible .feld{stroke:var(--text);stroke-width:3}
.linkkarte text{pointer-events:none}
@media (max-width:30rem){.linkkarte text{display:none}.karte-indikator{padding-inline:.8rem}}
.kreisliste{margin-top:.5rem;padding-top:1.4rem;border-top:1px solid var(--linie)}
.kreisliste h2{font-size:1.3rem;margin-bottom:1rem}
.kreisliste h3{font-size:.94rem;color:var(--nebentext);font-weight:600;margin-bottom:.25rem}
.kreisliste div{margin-bottom:1.1rem}
.kreisliste ul{columns:14.5rem;column-gap:2rem}
.kreisliste li{break-inside:avoid}
.kreisliste a{display:inline-block;padding-block:.14rem}
.felder{display:grid;gap:2.5rem 3.5rem;margin-top:1.5rem}
@media (min-width:56rem){.felder{grid-template-columns:1fr 1fr}}
.feld>h3{font-size:1.25rem;padding-bottom:.5rem;border-bottom:3px solid var(--verweis)}
.feld-text{color:var(--nebentext);font-size:.94rem;margin:.6rem 0 .2rem}
.indikator{padding:.8rem 0 .75rem;border-bottom:1px solid var(--linie)}
.indikator>a{display:inline-grid;grid-template-columns:2.1em 1fr;text-decoration:none;padding-block:.1rem;font-weight:600}
.indikator>a:hover .indikator-titel,.indikator>a:focus .indikator-titel{text-decoration:underline}
.indikator-wert{margin:.15rem 0 0 2.1em;font-size:.92rem;line-height:1.4}
.indikator-wert strong{font-size:1.12rem;font-variant-numeric:tabular-nums;margin-right:.35em;white-space:nowrap}
.indikator-zeit{display:block}
.ohne-zahlen>a{font-weight:400}
.ohne-zahlen .indikator-wert{color:var(--nebentext);font-style:italic}
.karten{display:grid;gap:1.4rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr))}
.karte-indikator{border:1px solid var(--linie);border-top:3px solid var(--verweis);padding:1rem 1.1rem 1.1rem;display:flex;flex-direction:column}
.karte-indikator h3 a{text-decoration:none;display:inline-block;padding-block:.1rem}
.karte-indikator h3 a:hover{text-decoration:underline}
.karte-indikator .kennzahl{margin-top:.5rem}
.karte-indikator .kennzahl-wert{font-size:1.9rem}
.karte-indikator .leitsatz{font-size:.94rem}
.karte-indikator .quelle{font-size:.8rem;margin-top:.6rem}
.karte-indikator .grafik{margin-top:auto;max-width:420px}
.noch-nicht{margin-top:1.2rem;color:var(--nebentext);font-size:.94rem}
.noch-nicht p{margin:0}
.noch-nicht a{display:inline-block;padding-block:.12rem}
.karten-gross .grafik{max-width:320px}
.karten-gross{grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));margin-top:1.2rem}
.themen-liste{display:flex;flex-wrap:wrap;gap:.3rem 2rem;font-size:1.06rem}
.themen-liste a{display:inline-block;padding-block:.25rem}
.knopf-haupt{display:inline-block;background:#1F5F8B;color:#FFFFFF;font-weight:600;text-decoration:none;padding:.6rem 1.2rem;border-radius:3px}
.knopf-haupt:hover{background:#14476C;color:#FFFFFF}
@media (forced-colors:active){.feld>h3,.karte-indikator{border-color:CanvasText}}
.nur-druck{display:none}
@media screen and (max-width:44rem){
.feld-tabelle table,.feld-tabelle caption,.feld-tabelle tbody,.feld-tabelle tr,.feld-tabelle tbody th{display:block}
.feld-tabelle thead{display:none}
.feld-tabelle tr{padding-block:.6rem;border-bottom:1px solid var(--linie)}
.feld-tabelle tbody th,.feld-tabelle td{position:static;max-width:none;padding:0;border:0;background:none}
.feld-tabelle td{display:inline-block;margin-right:1.1rem}
.feld-tabelle td:nth-child(3){font-weight:650}
.feld-tabelle td::before{color:var(--nebentext);font-size:.88rem}
.feld-tabelle td:nth-child(4)::before{content:"Vorjahr "}
.feld-tabelle td:nth-child(5)::before{content:"Veränderung "}
.feld-tabelle td:nth-child(6)::before{content:"Hessen "}
.feld-tabelle td:nth-child(7):not(:empty)::before{content:"Vergleichsgruppe "}
}
@media print{
.karte-indikator{break-inside:avoid}
.karten{grid-template-columns:repeat(3,1fr);gap:.6rem}
.karte-indikator{padding:.5rem .6rem}
.karte-indikator .kennzahl-wert{font-size:1.5rem}
.karten-kreis .leitsatz,.karten-kreis .quelle{display:none}
.nur-druck{display:block;font-size:6.5pt;line-height:1.3}
.blatt{break-after:page}
.blatt table{font-size:8pt;width:100%}
.blatt th,.blatt td{padding:.9mm 1.2mm}
.blatt tbody th{width:45%;max-width:none}
.blatt tbody a{display:inline;min-height:0}
.blatt th,.blatt td{line-height:1.2}
.blatt .gemeinsam{display:block;font-size:7pt;margin:0}
.blatt .legende-zeichen{margin-top:1mm;font-size:7pt}
.blatt .lesehilfe{font-size:7pt;margin:.5mm 0 0}
.handzettel .hinweis{padding:1.2mm 2.5mm;margin-block:1mm;max-width:none;font-size:8pt}
.handzettel .kopf-zeile{padding-block:1mm}
.handzettel h1{font-size:18pt}
.handzettel .vorspann{font-size:9pt;margin-top:1mm}
.handzettel .abschnitt.blatt{margin-top:1mm;padding-top:1mm}
@page handzettel{size:A4;margin:11mm 13mm}
.handzettel{page:handzettel}
.handzettel main{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:1.5mm 2mm;padding-bottom:0}
.handzettel main>*{grid-column:1/-1}
.blatt~.abschnitt,.blatt~.abschnitt .karten-kreis{display:contents}
.blatt~.abschnitt>h2,.blatt~.abschnitt .noch-nicht,.handzettel .blickfang{display:none}
.handzettel .fuss-inhalt{display:block;font-size:6.5pt}
.handzettel .fuss p{margin:0 .9em 0 0}
.handzettel .fuss p:not(.fuss-lizenz){display:inline}
.handzettel .seitenkopf{display:block;padding-block:.5rem}
.karten-kreis .karte-indikator{padding:1mm 1.5mm;border-top-width:1.5pt}
.karten-kreis .kennzahl{margin:0;line-height:1.1;font-size:7pt}
.karten-kreis .kennzahl-wert{font-size:10pt}
.karten-kreis h3{font-size:8pt}
.karten-kreis .kennzahl-zeit{display:inline;margin:0;font-size:6.5pt}
.karten-kreis .grafik{max-width:100%}
}
`;

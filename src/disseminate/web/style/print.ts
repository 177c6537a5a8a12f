/** Print on A4 and forced colours. */
export const print = `
@media (forced-colors:active){.grafik,.muster{background:var(--grund)}.kopf,.feld>h3,.blickfang,.karte-indikator{border-color:CanvasText}}
@page{size:A4;margin:16mm 15mm}
@media print{
html{font-size:10pt}
body{background:#FFFFFF;color:#1B1F24}
.kopf nav,.pfad,.inhalt-nav,.sprung,.dateien,.verweis,#downloads,#downloads~*{display:none}
main,.kopf-zeile,.fuss-inhalt{max-width:none;padding-inline:0}
main{padding-bottom:1rem}
.abschnitt{padding-top:1rem;margin-top:1rem}
h1,h2,h3,caption,summary,.bild figcaption{break-after:avoid}
.bild,.karte-indikator,.rechenbeispiel,.hinweis,tr,.quellen li,.methode>div{break-inside:avoid}
.tabelle,.tabelle-hoch{overflow:visible;max-height:none}
thead th,tbody th,caption{position:static}
thead{display:table-header-group}
table{font-size:8.5pt}
th,td{padding:.18rem .5rem}
a{color:inherit;text-decoration:none}
.klappe{border:0}
.klappe::details-content{content-visibility:visible;block-size:auto}
.bild-breit{display:block}.bild-schmal{display:none}
.bild-breit .grafik{max-width:165mm}
.karte-feld{grid-template-columns:95mm 1fr}
.karten{grid-template-columns:repeat(2,1fr);gap:.7rem}
.seitenkopf:has(.blickfang){grid-template-columns:1fr 70mm}
.blickfang,.hinweis,.rechenbeispiel,.zitat,.zeile-land>*,.zeile-bezirk>*,.grafik,.muster{print-color-adjust:exact}
.fuss{background:none}
}
`;

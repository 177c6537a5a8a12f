/** Print on A4 and forced colours. */
export const print = `
@media (forced-colors:active){.grafik,.muster{background:var(--grund)}.kopf,.blickfang{border-color:CanvasText}}
@page{size:A4;margin:16mm 15mm}
@media print{
.werkzeuge,.herkunft-knopf,.filter,.hervorheben,.ordnen::after,.suche-ort{display:none}
.fuss nav,.fuss ul,.fuss-titel~ul{display:none}
.fuss-inhalt{padding-block:2mm}
html{font-size:10pt}
body{background:#FFFFFF;color:#1B1F24}
.kopf nav,.pfad,.inhalt-nav,.sprung,.dateien,.verweis,#downloads,#downloads~*{display:none}
main,.kopf-zeile,.fuss-inhalt{max-width:none;padding-inline:0}
main{padding-bottom:1rem}
.abschnitt{padding-top:1rem;margin-top:1rem}
h1,h2,h3,caption,summary,.bild figcaption{break-after:avoid}
.bild,.rechenbeispiel,.hinweis,tr,.quellen li,.methode>div{break-inside:avoid}
.tabelle{overflow:visible;max-height:none}
thead th,tbody th,caption{position:static}
thead{display:table-header-group}
table{font-size:8.5pt}
th,td{padding:.18rem .5rem}
a{color:inherit;text-decoration:none}
.bild-breit{display:block}.bild-schmal{display:none}
.bild-breit .grafik{max-width:165mm}
.karte-feld{grid-template-columns:82mm 1fr}
.karte-feld .grafik{max-width:82mm}
.feld-tabelle{margin-top:.8rem}
tbody th{min-width:0;max-width:none}
.vorspann{font-size:1.05rem;margin-top:.5rem}
.seitenkopf:has(.blickfang){grid-template-columns:1fr 70mm}
.blickfang,.hinweis,.rechenbeispiel,.zitat,.zeile-land>*,.zeile-bezirk>*,.grafik,.muster{print-color-adjust:exact}
.fuss{background:none}
}
`;

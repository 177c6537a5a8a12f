/** The search: field and list of hits. */
export const searchStyle = `
.suche{position:relative;margin:0}
.suche-ort{flex:0 1 21rem;min-width:min(100%,15rem)}
.suchzeile{display:flex}
.suchfeld{flex:1;min-width:0;font:inherit;font-size:1rem;color:var(--text);background:var(--grund);border:1px solid var(--rand);border-right:0;border-radius:3px 0 0 3px;padding:.42rem .7rem;min-height:2.5rem;appearance:none}
.suchfeld::placeholder{color:var(--nebentext);opacity:1}
.suchfeld:focus-visible{outline-offset:-1px;z-index:1}
.suchknopf{font:inherit;font-size:1rem;font-weight:600;color:#FFFFFF;background:#1F5F8B;border:1px solid #1F5F8B;border-radius:0 3px 3px 0;padding:.42rem 1rem;cursor:pointer}
.suchknopf:hover{background:#14476C;border-color:#14476C}
.suchtreffer{position:absolute;z-index:20;top:calc(100% + 4px);left:0;right:0;min-width:min(100%,20rem);background:var(--grund);border:1px solid var(--rand);border-radius:3px;box-shadow:0 10px 28px rgb(0 0 0/.18);padding:.3rem 0;max-height:min(28rem,70vh);overflow-y:auto}
.suchtreffer li{padding:.45rem .9rem;cursor:pointer;line-height:1.3}
.suchtreffer li:hover{background:var(--flaeche)}
.suchtreffer li[aria-selected=true]{background:var(--flaeche-2);box-shadow:inset 4px 0 0 var(--verweis)}
.suchtreffer .kein-treffer{cursor:default;color:var(--nebentext)}
.treffer-name{display:block;font-weight:600}
.treffer-art{color:var(--nebentext);font-size:.88rem}
@media (max-width:40rem){.suche-ort{flex-basis:100%}}
@media (forced-colors:active){.suchtreffer li[aria-selected=true]{outline:2px solid Highlight;outline-offset:-2px}}
`;

import { raw } from "hono/html";

/** The page's whole look, in both colour schemes. */
export const style = raw(`<style>
:root { color-scheme: light dark; --ink: light-dark(#1b1f24, #e6e8eb); --dim: light-dark(#57606a, #a3abb5);
  --paper: light-dark(#ffffff, #14171a); --panel: light-dark(#f4f5f7, #1d2126); --line: light-dark(#d9dde2, #343a41);
  --link: light-dark(#0b57d0, #8ab4f8); }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
body { margin: 0; display: grid; grid-template-columns: minmax(15rem, 19rem) minmax(0, 1fr); background: var(--paper);
  color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
nav { position: sticky; top: 0; height: 100vh; overflow: auto; padding: 1.25rem; background: var(--panel);
  border-right: 1px solid var(--line); font-size: .875rem; }
nav ul { list-style: none; margin: 0 0 1rem; padding: 0; }
nav a { display: block; padding: .2rem 0; color: inherit; text-decoration: none; overflow-wrap: anywhere; }
nav a:hover { text-decoration: underline; }
nav h2 { margin: 0 0 .25rem; font-size: .75rem; text-transform: uppercase; letter-spacing: .06em; color: var(--dim); }
.home { font-weight: 650; font-size: 1rem; margin-bottom: 1rem; }
main { padding: 2rem clamp(1rem, 4vw, 3.5rem) 6rem; max-width: 60rem; }
main h2 { margin-top: 3rem; text-transform: capitalize; }
article { padding: 1.25rem 0 1.5rem; border-top: 1px solid var(--line); }
article h3 { margin: 0; font-size: 1.0625rem; overflow-wrap: anywhere; }
h4 { margin: 1rem 0 0; }
small { color: var(--dim); margin-left: .5rem; }
a { color: var(--link); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
code, pre, .method { font-family: ui-monospace, monospace; }
pre { margin: .25rem 0 1rem; padding: .875rem 1rem; overflow: auto; background: var(--panel); border-radius: .5rem; font-size: .8125rem; }
.type { margin: .5rem 0 0; color: var(--dim); font-size: .8125rem; }
.method { font-size: .75rem; font-weight: 700; color: light-dark(#1a7f37, #56d364); }
.method.post { color: light-dark(#0b57d0, #8ab4f8); }
.method.put { color: light-dark(#8a4b00, #e3a346); }
.method.delete { color: light-dark(#b3261e, #ff8a80); }
table { border-collapse: collapse; width: 100%; font-size: .875rem; margin: .75rem 0; }
caption { text-align: left; font-weight: 650; padding-bottom: .25rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
summary { cursor: pointer; }
@media (max-width: 48rem) { body { display: block; } nav { position: static; height: auto; max-height: 40vh; border-right: 0; } }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
</style>`);

/** How a form looks: on a screen of any width, light or dark, and on paper. */

/** The one stylesheet of the page. */
export const STYLE = `
:root { color-scheme: light dark; --line: light-dark(#8a8a8a, #777); --soft: light-dark(#f3f5f8, #23272e); --back: light-dark(#fff, #15181c);
  --ink: light-dark(#1b1b1b, #ececec); --quiet: light-dark(#555, #b5b5b5); --error: light-dark(#a40000, #ff9a92); --warn: light-dark(#6b4500, #f0c36d); --main: light-dark(#0b4f9e, #8fc1ff); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.15rem; } h3 { font-size: 1.05rem; } h4, h5, h6 { font-size: 1rem; }
.bar { position: sticky; top: 0; z-index: 1; background: var(--back); border-bottom: 1px solid var(--line); padding: .4rem 0; }
.bar > div { max-width: 60rem; margin: 0 auto; padding: 0 1rem; display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
.bar p { margin: 0; flex: 1 1 12rem; font-size: .9rem; } progress { width: 8rem; accent-color: var(--main); }
#tools { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: 1rem 0; }
button, input, select, textarea { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--line); border-radius: .3rem; padding: .35rem .6rem; max-width: 100%; }
button { cursor: pointer; background: var(--soft); } button.main { border-color: var(--main); color: var(--main); font-weight: 600; }
button[aria-disabled] { text-decoration: line-through; } button.mend { margin-left: .5rem; padding: 0 .5rem; font-size: .85rem; color: var(--ink); }
:focus-visible { outline: 3px solid var(--main); outline-offset: 2px; }
section { margin: 1.5rem 0; scroll-margin-top: 5rem; } h2, h3, h4, input, select, textarea { scroll-margin-top: 6rem; }
label, .name { display: block; font-weight: 600; } .field label { font-size: .9rem; } textarea { width: 100%; resize: vertical; }
.front { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: .8rem; } .front h2 { grid-column: 1 / -1; margin-bottom: 0; }
.front input:not([type=checkbox]) { width: 100%; } .check label { display: inline; margin-left: .4rem; }
.guidance, .demands { background: var(--soft); border-radius: .3rem; padding: .4rem .8rem; margin: .5rem 0; font-size: .95rem; } .demands { border-left: 4px solid var(--main); }
.guidance p, .demands p { margin: .3rem 0; } .guidance ul, .demands ul { margin: .3rem 0; padding-left: 1.2rem; }
.row { border-top: 1px solid var(--line); padding: .5rem 0; } .row.part { padding-left: 1.2rem; } .unit { font-weight: 400; color: var(--quiet); }
.cells { display: flex; flex-wrap: wrap; gap: .3rem 1rem; } .cell { flex: 0 1 auto; } .note { flex: 1 1 12rem; } .note input { width: 100%; }
.value { display: flex; flex-wrap: wrap; gap: .3rem; } .number { width: 9rem; text-align: right; } .before { margin: .1rem 0; font-size: .85rem; color: var(--quiet); }
.said { list-style: none; margin: .2rem 0; padding: 0; font-size: .9rem; } .said .error { color: var(--error); } .said .warning { color: var(--warn); }
[aria-invalid] { border-color: var(--error); border-width: 2px; }
#banner:not(:empty), #forbidden:not(:empty) { border: 2px solid var(--error); border-radius: .3rem; padding: .3rem 1rem; margin: 1rem 0; } #banner button { margin-right: .5rem; }
.open { border: 1px dashed var(--line); border-radius: .3rem; padding: .3rem .6rem; } .open { max-width: 100%; min-width: 0; } .open input { width: 100%; } .open label { font-size: .9rem; font-weight: 400; }
.structure { display: flex; flex-wrap: wrap; gap: .5rem; } .skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; }
table { border-collapse: collapse; } th, td { border: 1px solid var(--line); padding: .2rem .4rem; text-align: left; }
a { color: var(--main); } .quiet { color: var(--quiet); font-size: .9rem; } #paper { display: none; }
@media (max-width: 30rem) { .bar { position: static; } .cell, .value, .number, .value select { width: 100%; } .front { display: block; } }
@media print {
  body { font: 13pt/1.4 "Times New Roman", serif; background: #fff; color: #000; } body > :not(#paper) { display: none; } #paper { display: block; }
  #paper h1 { text-align: center; font-size: 15pt; } #paper h2, #paper h3 { font-size: 13pt; break-after: avoid; } #paper table { width: 100%; font-size: 11pt; } #paper tr { break-inside: avoid; }
  #paper .head { margin: 0; } #paper .signer { margin: 0 0 0 50%; text-align: center; font-weight: bold; }
}
`;

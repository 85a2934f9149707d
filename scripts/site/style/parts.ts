/** What pages have in common: tables, cards, badges, the tree of units, charts, the search. */

/** Tables scroll by themselves, so that no page does sideways. */
export const PARTS = `
table { border-collapse: collapse; font-size: .95rem; line-height: 1.4; } caption { text-align: left; font-weight: 600; padding: .3rem 0; } caption .note { font-weight: 400; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; } thead th { background: var(--soft); border-bottom: 2px solid var(--edge); vertical-align: bottom; } tbody th { font-weight: 500; } tbody th[colspan], tbody td[colspan] { font-weight: 600; background: var(--soft); }
.num { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } thead .num { white-space: normal; } tfoot th, tfoot td { font-weight: 600; border-top: 2px solid var(--edge); }
.scroll { overflow-x: auto; max-width: 100%; margin: .8rem 0; } .scroll > table { margin: 0; min-width: min(100%, 36rem); } .scroll caption { position: sticky; left: 0; max-width: calc(100vw - 2rem); }
.scroll td { min-width: 6rem; } .scroll tbody th { min-width: 11rem; } .scroll .num { min-width: 0; }
tbody tr:hover { background: var(--soft); } tr:target, :target > h2, :target > h3, dt:target, li:target { background: var(--mark); }
.note { font-size: .875rem; color: var(--quiet); } .warn { color: var(--doubt); } p.warn, div.warn, ul.warn, section.warn, aside.warn { background: var(--doubt-back); border-left: 4px solid currentColor; padding: .5rem .8rem; border-radius: .2rem; } ul.warn { padding-left: 2rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); gap: .8rem; list-style: none; margin: 1rem 0; padding: 0; }
.card { margin: 0; max-width: none; background: var(--soft); border: 1px solid var(--line); border-radius: .5rem; padding: .7rem .9rem; } .card > * { margin: .1rem 0; } .card > h3, .card > h2 { font-size: 1rem; font-weight: 600; }
.card > strong { display: block; font-size: 1.5rem; line-height: 1.25; text-align: left; white-space: normal; font-variant-numeric: tabular-nums; } .card > .note { display: block; }
dl { display: grid; grid-template-columns: fit-content(14rem) 1fr; gap: .25rem 1.2rem; } dt { font-weight: 600; } dd { margin: 0; min-width: 0; }
.contents ul { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; list-style: none; padding: 0; } fieldset { display: flex; flex-wrap: wrap; gap: .2rem 1rem; border: 1px solid var(--line); border-radius: .35rem; margin: .5rem 0; padding: .3rem .8rem .5rem; } fieldset label { font-weight: 400; } input[type="checkbox"] { min-height: 0; accent-color: var(--link); }
[class^="state-"], [class*=" state-"] { display: inline-block; padding: 0 .5rem; border-radius: .7rem; border: 1px solid currentColor; font-size: .85rem; font-weight: 600; line-height: 1.4; color: var(--quiet); background: var(--soft); }
.state-on-time, .state-filed, .state-late, .state-draft, .state-missing, .state-invalid { white-space: nowrap; }
.state-on-time, .state-filed { color: var(--good) !important; background: var(--good-back) !important; } .state-late, .state-draft { color: var(--doubt) !important; background: var(--doubt-back) !important; } .state-missing, .state-invalid { color: var(--bad) !important; background: var(--bad-back) !important; }
.filter { display: block; width: min(24rem, 100%); margin: .4rem 0; } .count { min-height: 1.4em; margin: .2rem 0; font-size: .875rem; color: var(--quiet); }
.tree, .tree ul { list-style: none; padding-left: 0; } .tree ul { padding-left: 1.1rem; margin: 0 0 0 .25rem; border-left: 1px solid var(--line); } .tree li { max-width: none; }
.branch { content-visibility: auto; contain-intrinsic-size: auto 100vw auto 2rem; } section.branch { content-visibility: visible; }
.chart { margin: 1rem 0; overflow-x: auto; } .chart svg, svg.chart { max-width: 100%; height: auto; overflow: visible; } .chart text, svg.chart text { fill: currentColor; font: 12px system-ui, sans-serif; } .chart figcaption { font-weight: 600; margin-bottom: .3rem; }
.legend { display: flex; flex-wrap: wrap; gap: 0 1rem; list-style: none; padding: 0; margin: 0 0 .4rem; }
.chart rect, .chart circle { fill: var(--link); } .chart polyline, .chart path { stroke: var(--link); } .chart rect { forced-color-adjust: none; }
.downloads { display: flex; flex-wrap: wrap; gap: .4rem; list-style: none; padding: 0; } .downloads li { margin: 0; } .downloads a { display: inline-block; padding: .3rem .7rem; border: 1px solid var(--edge); border-radius: .35rem; text-decoration: none; } .downloads a:hover { background: var(--soft); }
ins { background: var(--new); text-decoration: underline; } del { background: var(--old); text-decoration: line-through; }
form.search { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: 1rem 0; } form.search > * { flex: 0 0 auto; } form.search input { flex: 1 1 16rem; } form.search label { flex: 1 0 100%; }
.results { list-style: none; padding: 0; } .results > li { margin: 0 0 .9rem; } .results p { margin: .1rem 0; } .results a { font-weight: 600; }
.side { font-size: .95rem; } .with-side { display: grid; gap: 0 2rem; } .with-side > * { min-width: 0; }
@media (min-width: 64rem) { .with-side { grid-template-columns: minmax(0, 1fr) 22rem; align-items: start; } .with-side > .side { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: 0 .2rem 1rem; } }
@media (max-width: 30rem) { h1 { font-size: 1.35rem; } h2 { font-size: 1.15rem; } th, td { padding: .3rem .4rem; } .scroll td { min-width: 5.5rem; } .scroll tbody th { min-width: 9rem; } .scroll .num { min-width: 0; } .menu ul { gap: 0 .9rem; } dl { display: block; } dd { margin: 0 0 .4rem; } }
`;

/** The looks of the page: as forges look, so that nobody has to learn it. */
export const STYLE = `
:root{color-scheme:light;font:15px/1.5 system-ui,-apple-system,"Segoe UI","Noto Sans",Arial,sans-serif;color:#1f2328;background:#fff}
body{display:grid;grid-template-columns:15rem minmax(0,60rem);gap:2rem;margin:0 auto;padding:0 1.5rem;max-width:80rem}
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:1.5rem 0;font-size:14px}nav ol{padding-left:1.4rem}
a{color:#0969da;text-decoration:none}a:hover{text-decoration:underline}a.away{color:#0969da;cursor:help}
h1{font-size:1.6rem}h2{margin-top:3rem;padding-bottom:.3rem;border-bottom:1px solid #d1d9e0}h2 code{font-size:.7em;color:#59636e;font-weight:400}
.moment{margin:1rem 0 2rem}.moment>h3{margin:.5rem 0;font-size:1.05rem}.moment>h3::before{content:"▸ ";color:#59636e}
.note{color:#59636e;margin:.4rem 0}
.pull{border-left:3px solid #d1d9e0;padding-left:1rem;margin:1rem 0}.title{font-size:1.05rem}.who{color:#59636e;font-size:13px}
.state{border-radius:1rem;padding:.05rem .6rem;font-size:12px;color:#fff}.state.open{background:#1a7f37}.state.shut{background:#8250df}
.checks{display:flex;flex-wrap:wrap;gap:.4rem;margin:.6rem 0}.check{border:1px solid #d1d9e0;border-radius:6px;padding:.1rem .6rem;font-size:13px}
.check.success{color:#1a7f37}.check.failure{color:#d1242f;border-color:#d1242f}.check.skipped{color:#59636e}
.card{border:1px solid #d1d9e0;border-radius:6px;margin:.7rem 0;overflow:hidden}.card>.head{background:#f6f8fa;border-bottom:1px solid #d1d9e0;padding:.4rem .8rem;font-size:13px}
.card>.body{padding:.2rem 1rem .6rem;overflow-x:auto}.body h3{margin:.8rem 0 .5rem;font-size:1.15rem}.body h4{margin:.8rem 0 .4rem}
.body table{border-collapse:collapse;margin:.6rem 0}.body th,.body td{border:1px solid #d1d9e0;padding:.3rem .7rem;vertical-align:top}.body th{background:#f6f8fa}
code,pre{font:12.5px/1.45 ui-monospace,Consolas,"Liberation Mono",monospace}.body code,.said code{background:#eff1f3;border-radius:4px;padding:.1em .3em}
pre{background:#f6f8fa;border-radius:6px;padding:.6rem .8rem;overflow:auto;white-space:pre-wrap}pre code{background:none!important;padding:0!important}
details{margin:.5rem 0}summary{cursor:pointer;color:#0969da}
.file{border:1px solid #d1d9e0;border-radius:6px;margin:.6rem 0;overflow-x:auto}.file .name{background:#f6f8fa;padding:.35rem .8rem;font-size:13px;font-weight:600}
.file table{border-collapse:collapse;width:100%;border-top:1px solid #d1d9e0}.file td{padding:.1rem .6rem;vertical-align:top;white-space:pre-wrap;font:12.5px/1.5 ui-monospace,Consolas,monospace}
.file .line{width:3rem;text-align:right;color:#59636e;user-select:none}.come{background:#dafbe1}.gone{background:#ffebe9}tr:target{outline:2px solid #bf8700}
.mark,.said{white-space:normal;font:14px/1.5 system-ui,sans-serif;border:1px solid #d1d9e0;border-radius:6px;background:#fff;padding:.4rem .8rem;margin:.3rem 0}
.mark.error{border-left:4px solid #d1242f}.mark.warning{border-left:4px solid #bf8700}.mark.notice{border-left:4px solid #0969da}
.said pre{background:#dafbe1}.button{display:inline-block;background:#1f883d;color:#fff;border-radius:6px;padding:.15rem .8rem;font-size:13px;margin-top:.3rem}
.assets,.runs{font-size:14px}@media(max-width:60rem){body{display:block}nav{position:static}}
`;

extension StatusPage {
    static let style = """
        :root { --paper: #f6f7f9; --card: #fff; --ink: #1c2430; --soft: #5b6675; --line: #dde2e9; --blue: #1f5fbf; --good: #1a7f4b;
          --bad: #b3261e; --tint: #e8effa; --code: #f1f3f6; }
        @media (prefers-color-scheme: dark) { :root { --paper: #12161c; --card: #1b212a; --ink: #e6eaf0; --soft: #9aa6b5; --line: #2d3642;
          --blue: #7fb0ff; --good: #5fce93; --bad: #ff8f86; --tint: #22304a; --code: #141a22; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
        header, main { max-width: 1120px; margin: 0 auto; padding: 0 24px; }
        header { display: flex; justify-content: space-between; align-items: flex-end; gap: 24px; padding-top: 28px; }
        h1 { font-size: 26px; margin: 0; } h2 { font-size: 17px; margin: 0 0 8px; } h3 { font-size: 14px; margin: 12px 0 6px; }
        p { margin: 0; } a { color: var(--blue); }
        #lead, .hint, .empty { color: var(--soft); } .hint { font-size: 13px; }
        #connection { font-size: 13px; color: var(--soft); white-space: nowrap; }
        #connection::before { content: "●"; margin-right: 6px; color: var(--good); } #connection.lost::before { color: var(--bad); }
        section { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 18px 20px; margin: 18px 0; }
        .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(210px, 1fr)); gap: 18px; background: none; border: 0;
          padding: 0; }
        .card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 16px 20px; }
        .card h2 { font-size: 13px; font-weight: 500; color: var(--soft); margin: 0; }
        .figure { font-size: 30px; font-weight: 600; font-variant-numeric: tabular-nums; line-height: 1.3; }
        #spark { width: 100%; height: 24px; } #line { fill: none; stroke: var(--blue); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
        .scroll { overflow: auto; max-height: 420px; } table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
        th { text-align: left; font-size: 12px; font-weight: 500; color: var(--soft); } .number { text-align: right; }
        thead th { position: sticky; top: 0; background: var(--card); }
        th, td { padding: 6px 10px 6px 0; border-bottom: 1px solid var(--line); white-space: nowrap; } .bar { width: 24%; }
        td.bar div { height: 8px; border-radius: 4px; background: var(--blue); min-width: 2px; }
        tbody tr:last-child td { border-bottom: 0; } #exchanges tbody tr { cursor: pointer; }
        #exchanges tbody tr:hover, #exchanges tbody tr.chosen { background: var(--tint); }
        #exchanges td:nth-child(2) { max-width: 220px; overflow: hidden; text-overflow: ellipsis; }
        #exchanges button { font: inherit; color: var(--blue); background: none; border: 0; padding: 0 0 0 4px; cursor: pointer; }
        .good { color: var(--good); } .bad { color: var(--bad); font-weight: 500; }
        ul { list-style: none; margin: 10px 0; padding: 0; display: flex; flex-wrap: wrap; gap: 8px; }
        li { display: flex; gap: 10px; align-items: center; background: var(--tint); border-radius: 8px; padding: 5px 6px 5px 12px; }
        code, pre { font: 13px/1.5 ui-monospace, monospace; }
        form { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-end; margin: 12px 0 6px; }
        label { font-size: 12px; color: var(--soft); display: grid; gap: 3px; } #keys { display: flex; gap: 12px; }
        input, select, form button, li button { font: inherit; color: var(--ink); background: var(--card); border: 1px solid var(--line);
          border-radius: 6px; padding: 6px 9px; } input { width: 110px; }
        form button, li button { cursor: pointer; } form button[type=submit] { background: var(--blue); color: var(--card);
          border-color: var(--blue); font-weight: 500; }
        #refusal { color: var(--bad); } #messages { display: grid; grid-template-columns: 1fr 1fr; gap: 18px; } #messages[hidden] { display: none; }
        #messages > div { min-width: 0; } pre { background: var(--code); border: 1px solid var(--line); border-radius: 8px; margin: 0;
          padding: 12px; max-height: 480px; overflow: auto; } .name { color: var(--blue); } .notice { padding: 12px 24px; }
        :focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
        @media (max-width: 800px) { #messages { grid-template-columns: 1fr; } header { flex-wrap: wrap; } .bar { display: none; } }
        """
}

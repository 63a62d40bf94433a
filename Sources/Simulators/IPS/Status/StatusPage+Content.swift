extension StatusPage {
    /// What stands on the page before its script has asked for anything.
    static let content = """
        <header>
        <div>
        <h1>IPS simulator</h1>
        <p id="lead">A local IPS Web Service with sample data. Point any SOAP client at
        <a id="wsdl" href="/scene7/webservice/IpsApi-2014-04-03.wsdl">its WSDL</a>.</p>
        </div>
        <p id="connection" role="status">loading…</p>
        </header>
        <noscript><p class="notice">This page needs JavaScript; GET /admin/status says the same as JSON.</p></noscript>
        <main>
        <section aria-label="Overview" class="cards">
        <div class="card"><h2>Requests</h2><p class="figure" id="requests">0</p><p class="hint" id="uptime"></p></div>
        <div class="card"><h2>Per second, last minute</h2><p class="figure" id="rate">0</p><svg id="spark" viewBox="0 0 120 24"
        preserveAspectRatio="none" role="img" aria-label="requests per second"><polyline id="line" points=""/></svg></div>
        <div class="card"><h2>Failed</h2><p class="figure" id="failures">0</p><p class="hint">faults, refusals, broken answers</p></div>
        <div class="card"><h2>Operations carried</h2><p class="figure" id="carried">–</p>
        <p class="hint">the others are checked, then refused</p></div>
        </section>
        <section aria-labelledby="operations-title">
        <h2 id="operations-title">Operations served</h2>
        <div class="scroll"><table id="operations"><thead><tr><th>Operation</th><th class="number">Calls</th><th class="number">Failed</th>
        <th class="number">Median</th><th class="number">95 %</th><th class="number">Longest</th><th class="bar">Share of calls</th></tr></thead>
        <tbody></tbody></table></div>
        <p class="empty" id="no-operations">Nobody has called yet.</p>
        </section>
        <section aria-labelledby="faults-title">
        <h2 id="faults-title">Faults</h2>
        <p class="hint">Let answers go wrong, to see how a client takes it. A fault acts until it is ended here, or has happened so many times.</p>
        <ul id="faults"></ul>
        <form id="new-fault">
        <label>Kind <select id="kind"></select></label>
        <label>Operation <select id="operation"><option value="">every one</option></select></label>
        <label>Of 100 requests <input id="percent" type="number" min="1" max="100" value="100"></label>
        <label>Times <input id="times" type="number" min="1" placeholder="no end"></label>
        <span id="keys"></span>
        <button type="submit">Add fault</button>
        <button type="button" id="expire" title="as if the server had been started anew">Expire all handles</button>
        </form>
        <p class="hint" id="kind-summary"></p>
        <p id="refusal" role="alert"></p>
        </section>
        <section aria-labelledby="exchanges-title">
        <h2 id="exchanges-title">Last exchanges</h2>
        <p class="hint">Choose one to read request and response. Passwords and handles are left out.</p>
        <div class="scroll"><table id="exchanges"><thead><tr><th>Operation</th><th>User</th><th>Result</th><th class="number">Took</th>
        <th class="number">When</th></tr></thead><tbody></tbody></table></div>
        <div id="messages" hidden><div><h3>Request</h3><pre id="request" tabindex="0"></pre></div>
        <div><h3>Response</h3><pre id="response" tabindex="0"></pre></div></div>
        </section>
        </main>
        """
}

extension StatusPage {
    /// Texts from outside go into the page as text nodes only.
    static let script = #"""
        "use strict";
        const at = id => document.getElementById(id);
        const json = { "Content-Type": "application/json" };
        let kinds = [], chosen = null;
        function put(parent, tag, text, name) {
          const element = document.createElement(tag);
          if (text !== undefined) element.textContent = text;
          if (name) element.className = name;
          parent.append(element);
          return element;
        }
        const time = ms => ms < 1000 ? ms.toFixed(ms < 10 ? 1 : 0) + " ms" : (ms / 1000).toFixed(1) + " s";
        const ago = s => s < 60 ? Math.round(s) + " s ago" : s < 3600 ? Math.round(s / 60) + " min ago" : Math.round(s / 3600) + " h ago";
        async function ask(path, options) {
          const answer = await fetch("/admin/" + path, options);
          if (!answer.ok) throw new Error(await answer.text());
          return answer.status === 204 ? null : answer.json();
        }
        function showOverview(status) {
          const sum = key => status.operations.reduce((total, operation) => total + operation[key], 0);
          at("requests").textContent = sum("count").toLocaleString("en");
          at("failures").textContent = sum("failures").toLocaleString("en");
          at("uptime").textContent = "in " + ago(status.uptimeSeconds).replace(" ago", "");
          at("carried").textContent = status.carried + " of " + status.described;
          const seconds = status.perSecond.slice(0, -1), top = Math.max(1, ...seconds);
          at("rate").textContent = (seconds.reduce((a, b) => a + b, 0) / Math.min(59, Math.max(1, status.uptimeSeconds))).toFixed(1);
          at("line").setAttribute("points", seconds.map((n, i) => (i * 120 / 58) + "," + (23 - 22 * n / top)).join(" "));
        }
        function showOperations(status) {
          const body = at("operations").tBodies[0], most = Math.max(1, ...status.operations.map(operation => operation.count));
          body.replaceChildren();
          at("no-operations").hidden = status.operations.length > 0;
          for (const operation of status.operations) {
            const row = put(body, "tr");
            put(row, "td", operation.name);
            put(row, "td", operation.count.toLocaleString("en"), "number");
            put(row, "td", operation.failures.toLocaleString("en"), operation.failures ? "number bad" : "number");
            for (const key of ["median", "percentile95", "longest"]) put(row, "td", time(operation[key]), "number");
            put(put(row, "td", undefined, "bar"), "div").style.width = (100 * operation.count / most) + "%";
          }
        }
        function showExchanges(status) {
          const body = at("exchanges").tBodies[0];
          const focused = document.activeElement?.dataset?.number;
          body.replaceChildren();
          for (const exchange of status.exchanges) {
            const row = put(body, "tr", undefined, exchange.number === chosen ? "chosen" : "");
            const button = put(put(row, "td"), "button", exchange.operation);
            button.type = "button";
            button.dataset.number = exchange.number;
            put(row, "td", exchange.user);
            const words = [exchange.status, exchange.fault, exchange.misbehaviour && "told to: " + exchange.misbehaviour];
            const failed = exchange.fault || exchange.status >= 400 || (exchange.misbehaviour && !exchange.misbehaviour.startsWith("kind=delay"));
            put(row, "td", (failed ? "✕ " : "✓ ") + words.filter(Boolean).join(" · "), failed ? "bad" : "good");
            put(row, "td", time(exchange.milliseconds), "number");
            put(row, "td", ago(exchange.secondsAgo), "number");
            row.addEventListener("click", () => showMessages(exchange.number));
            if (String(exchange.number) === focused) button.focus();
          }
        }
        function showXML(target, text) {
          target.replaceChildren();
          for (const part of text.split(/(<\/?[^\s<>\/]+)/)) {
            if (/^<\/?[^\s<>\/]+$/.test(part)) put(target, "span", part, "name"); else target.append(part);
          }
        }
        async function showMessages(number) {
          try {
            const messages = await ask("exchanges/" + number);
            chosen = number;
            showXML(at("request"), messages.request);
            showXML(at("response"), messages.response);
            at("messages").hidden = false;
            at("messages").scrollIntoView({ block: "nearest", behavior: "smooth" });
            await refresh();
          } catch (error) { at("connection").textContent = error.message; }
        }
        function showFaults(list) {
          at("faults").replaceChildren();
          for (const fault of list.faults) {
            const item = put(at("faults"), "li");
            put(item, "code", fault.fault);
            put(item, "span", fault.applied + " of " + fault.seen + " requests", "hint");
            const end = put(item, "button", "End");
            end.type = "button";
            end.setAttribute("aria-label", "End " + fault.fault);
            end.addEventListener("click", () => change("faults/" + fault.id, { method: "DELETE", headers: json }));
          }
          if (kinds.length) return;
          kinds = list.kinds;
          for (const kind of kinds) put(at("kind"), "option", kind.kind);
          showKind();
        }
        function showKind() {
          const kind = kinds.find(kind => kind.kind === at("kind").value);
          at("kind-summary").textContent = kind.kind + ": " + kind.summary;
          at("keys").replaceChildren();
          for (const key of kind.keys) {
            const input = put(put(at("keys"), "label", key + " "), "input");
            input.dataset.key = key;
            input.placeholder = "default";
          }
        }
        async function change(path, options) {
          try {
            await ask(path, options);
            at("refusal").textContent = "";
          } catch (error) { at("refusal").textContent = error.message; }
          await refresh();
        }
        function addFault(event) {
          event.preventDefault();
          const pairs = [["operation", at("operation").value], ["kind", at("kind").value], ["times", at("times").value]];
          if (at("percent").value !== "100") pairs.push(["rate", at("percent").value / 100]);
          for (const input of at("keys").querySelectorAll("input")) pairs.push([input.dataset.key, input.value]);
          const fault = pairs.filter(pair => pair[1] !== "").map(pair => pair.join("=")).join(",");
          change("faults", { method: "POST", headers: json, body: JSON.stringify({ fault }) });
        }
        async function refresh() {
          try {
            const [status, faults] = await Promise.all([ask("status"), ask("faults")]);
            showOverview(status);
            showOperations(status);
            showExchanges(status);
            showFaults(faults);
            if (at("operation").options.length === 1) for (const name of status.operationNames) put(at("operation"), "option", name).value = name;
            at("connection").textContent = "live";
            at("connection").className = "";
          } catch (error) {
            at("connection").textContent = "the simulator does not answer";
            at("connection").className = "lost";
          }
        }
        at("new-fault").addEventListener("submit", addFault);
        at("kind").addEventListener("change", showKind);
        at("expire").addEventListener("click", () => change("handles/expire", { method: "POST", headers: json }));
        refresh();
        setInterval(refresh, 2000);
        """#
}

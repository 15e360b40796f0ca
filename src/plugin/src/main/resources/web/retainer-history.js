/* Shows who has changed an entry, and when. */
(function () {
    "use strict";
    var R = window.Retainer;
    var E = R && R.entries;
    if (!E || R.history) {
        return;
    }
    R.history = true;

    function words(name) {
        return E.say(E.table(), name);
    }

    function line(change) {
        var item = document.createElement("li");
        var head = document.createElement("div");
        var who = document.createElement("strong");
        who.textContent = change.byName || change.by;
        head.appendChild(who);
        var language = document.querySelector(".retainer").getAttribute("lang");
        head.appendChild(document.createTextNode(" · " + new Intl.DateTimeFormat(
            language === "en" ? "en-GB" : language,
            {dateStyle: "medium", timeStyle: "short"}).format(new Date(change.at))));
        item.appendChild(head);
        var names = Object.keys(Object.assign({}, change.before || {}, change.after || {}));
        names.forEach(function (name) {
            var before = (change.before || {})[name];
            var after = (change.after || {})[name];
            if (before !== after) {
                var part = document.createElement("div");
                part.textContent = said(name) + ": " + value(name, before) + " → " + value(name, after);
                item.appendChild(part);
            }
        });
        return item;
    }

    function said(name) {
        return name === "accountId" || name === "account" ? words("client") : E.label(name) || name;
    }

    function value(name, text) {
        if (text === undefined || text === null) {
            return name === "hidden" ? words("shown") : words("computed");
        }
        if (name === "billableSeconds") {
            return E.clock(Number(text));
        }
        return E.shown(name, name === "billable" || name === "hidden" ? String(text) === "true" : text);
    }

    function history(entry, button) {
        var id = entry.getAttribute("data-entry");
        R.send("GET", E.table().getAttribute("data-entry-rest") + id + "/history").then(function (answer) {
            var list = document.createElement("ul");
            list.className = "retainer-history";
            // the latest change answers most questions
            var changes = answer.ok ? answer.body.values.slice().reverse() : [];
            changes.forEach(function (change) {
                list.appendChild(line(change));
            });
            var empty = document.createElement("p");
            empty.textContent = answer.ok ? words("history-none") : R.sentences(answer).join(" ");
            R.dialog({
                title: words("history"),
                content: changes.length ? list : empty,
                cancel: words("close"),
                back: button
            });
        });
    }

    document.addEventListener("click", function (event) {
        var button = event.target.closest && event.target.closest(".retainer-entry [data-history]");
        if (button) {
            history(button.closest(".retainer-entry"), button);
        }
    });
}());

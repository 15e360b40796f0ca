/*
 * Tables of hours: what stands in a row, how rows are read again after a change, how a long list goes on, and the way
 * through it by keyboard.
 */
(function () {
    "use strict";
    var R = window.Retainer;
    if (!R || R.entries) {
        return;
    }

    function table() {
        return document.querySelector("[data-hours-table]");
    }

    /** Says a sentence of a holder, with {0} and {1} filled in. */
    function say(holder, name) {
        var values = Array.prototype.slice.call(arguments, 2);
        return (holder.getAttribute("data-say-" + name) || "").replace(/\{(\d)\}/g, function (all, index) {
            return values[index] === undefined ? "" : values[index];
        });
    }

    function language() {
        return document.querySelector(".retainer").getAttribute("lang") || "en";
    }

    function number(value) {
        return new Intl.NumberFormat(language()).format(value);
    }

    /** Says a sentence with a number in the plural form that it asks for. */
    function count(holder, name, value) {
        var form = new Intl.PluralRules(language()).select(value);
        var rest = Array.prototype.slice.call(arguments, 3);
        return say.apply(null, [holder, name + "-" + form, number(value)].concat(rest));
    }

    function clock(seconds) {
        var minutes = Math.floor((Math.abs(seconds) + 30) / 60);
        var rest = minutes % 60;
        return (seconds < 0 && minutes > 0 ? "-" : "") + Math.floor(minutes / 60) + ":" + (rest < 10 ? "0" : "") + rest;
    }

    /** Reads 1:30, 1h 30m, 90m, 1.5h, 1,5h and the same in Russian: seconds, or NaN for anything else. */
    function seconds(text) {
        var typed = text.trim().toLowerCase();
        var parts = /^(\d{1,5}):([0-5]\d)$/.exec(typed);
        if (parts) {
            return Number(parts[1]) * 3600 + Number(parts[2]) * 60;
        }
        if (typed === "0") {
            return 0;
        }
        parts = /^(?:(\d{1,5}(?:[.,]\d{1,4})?)\s*(?:h|ч)\.?)?\s*(?:(\d{1,6})\s*(?:m|min|м|мин)\.?)?$/.exec(typed);
        if (!parts || (parts[1] === undefined && parts[2] === undefined)) {
            return NaN;
        }
        return Math.round(Number((parts[1] || "0").replace(",", ".")) * 3600) + Number(parts[2] || 0) * 60;
    }

    function find(id) {
        return document.querySelector("tr[data-entry='" + id + "']");
    }

    /** What people have decided about the entry of a row, in the words of our REST. */
    function decision(row) {
        var billable = row.getAttribute("data-billable");
        var given = row.getAttribute("data-seconds");
        return {
            billable: billable === "" ? null : billable === "true",
            billableSeconds: given === "" ? null : Number(given),
            note: row.getAttribute("data-note") || null,
            hidden: row.getAttribute("data-hidden") === "true",
            account: row.getAttribute("data-account") || null
        };
    }

    function version(row) {
        return Number(row.getAttribute("data-version"));
    }

    /** Asks for a page and hands on its document; null when it did not come. */
    function page(address) {
        return fetch(address, {credentials: "same-origin", headers: {"Accept": "text/html"}}).then(function (response) {
            return response.ok ? response.text() : null;
        }, function () {
            return null;
        }).then(function (html) {
            return html === null ? null : new DOMParser().parseFromString(html, "text/html");
        });
    }

    function here(changes) {
        var address = new URL(window.location.href);
        address.hash = "";
        address.searchParams.delete("after");
        changes(address.searchParams);
        return address.toString();
    }

    function takeOver(selector, fresh) {
        var old = document.querySelector(selector);
        var put = fresh.querySelector(selector);
        if (old && put) {
            old.replaceWith(document.importNode(put, true));
        }
    }

    /** Reads rows again; those that have left the list go. Hands on the fresh rows by id. */
    function refresh(ids) {
        var some = ids.slice(0, 200);
        return page(here(function (query) {
            some.forEach(function (id) {
                query.append("entry", id);
            });
        })).then(function (fresh) {
            if (!fresh) {
                window.location.reload();
                return {};
            }
            var found = {};
            some.forEach(function (id) {
                var old = find(id);
                var put = fresh.querySelector("tr[data-entry='" + id + "']");
                if (put) {
                    found[id] = document.importNode(put, true);
                }
                if (old && put) {
                    old.replaceWith(found[id]);
                } else if (old) {
                    old.remove();
                }
            });
            takeOver("[data-figures]", fresh);
            document.dispatchEvent(new CustomEvent("retainer-rows"));
            return found;
        });
    }

    /** Reads one row as it is now, without showing it; null when it has left the list. */
    function peek(id) {
        return page(here(function (query) {
            query.append("entry", id);
        })).then(function (fresh) {
            return fresh && fresh.querySelector("tr[data-entry='" + id + "']");
        });
    }

    var undoing = null;

    /** Shows what was done, with a button that takes it back. Only the last change has one. */
    function undoable(text, undo) {
        R.announce(text);
        if (undoing) {
            undoing.close();
            undoing = null;
        }
        if (!window.AJS || !AJS.flag) {
            return;
        }
        var id = "retainer-undo-" + Date.now();
        var shown = AJS.flag({
            type: "success",
            body: AJS.escapeHtml(text) + " <button type=\"button\" class=\"aui-button aui-button-link\" id=\"" + id + "\">"
                + AJS.escapeHtml(say(table(), "undo")) + "</button>",
            close: "auto"
        });
        undoing = shown;
        var button = document.getElementById(id);
        if (button) {
            button.addEventListener("click", function () {
                button.disabled = true;
                shown.close();
                undoing = null;
                undo();
            });
        }
    }

    function rows() {
        return Array.prototype.slice.call(document.querySelectorAll(".retainer-entry"));
    }

    function focus(row) {
        rows().forEach(function (one) {
            one.setAttribute("tabindex", one === row ? "0" : "-1");
        });
        row.focus();
        row.scrollIntoView({block: "nearest"});
    }

    function firstInReach() {
        var all = rows();
        if (all.length && !document.querySelector(".retainer-entry[tabindex='0']")) {
            all[0].setAttribute("tabindex", "0");
        }
    }

    function step(row, by) {
        var all = rows();
        var next = all[all.indexOf(row) + by];
        if (next) {
            focus(next);
        }
    }

    document.addEventListener("keydown", function (event) {
        var row = event.target;
        if (!row.classList || !row.classList.contains("retainer-entry") || event.ctrlKey || event.metaKey || event.altKey) {
            return;
        }
        var name = {
            "j": "next", "ArrowDown": "next", "k": "previous", "ArrowUp": "previous",
            "e": "edit", "Enter": "edit", "x": "pick", " ": "pick", "h": "history"
        }[event.key];
        if (!name) {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
        if (name === "next") {
            step(row, 1);
        } else if (name === "previous") {
            step(row, -1);
        } else if (name === "pick") {
            var box = row.querySelector("[data-pick]");
            if (box) {
                box.click();
            }
        } else {
            var button = row.querySelector(name === "edit" ? "[data-edit='billable']" : ".retainer-entry-actions [data-history]");
            if (button) {
                button.click();
            } else if (name === "edit") {
                R.announce(say(table(), "locked-some"));
            }
        }
    });
    // Jira has keys of its own on every page; those pressed on a row are ours
    document.addEventListener("keypress", function (event) {
        if (event.target.classList && event.target.classList.contains("retainer-entry")) {
            event.stopPropagation();
        }
    }, true);

    function more(link) {
        link.setAttribute("aria-busy", "true");
        R.announce(say(table(), "loading"));
        page(link.href).then(function (fresh) {
            link.removeAttribute("aria-busy");
            if (!fresh) {
                window.location.assign(link.href);
                return;
            }
            var arrived = Array.prototype.slice.call(fresh.querySelectorAll(".retainer-entry"));
            var body = document.querySelector(".retainer-entries tbody");
            arrived.forEach(function (row) {
                if (!find(row.getAttribute("data-entry"))) {
                    body.appendChild(document.importNode(row, true));
                }
            });
            var next = fresh.querySelector("[data-more]");
            if (next) {
                link.href = next.href;
            } else {
                link.remove();
            }
            R.announce(count(table(), "more-shown", arrived.length));
            document.dispatchEvent(new CustomEvent("retainer-rows"));
            if (arrived.length) {
                focus(find(arrived[0].getAttribute("data-entry")));
            }
        });
    }

    document.addEventListener("click", function (event) {
        var link = event.target.closest && event.target.closest("[data-more]");
        if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
            event.preventDefault();
            if (link.getAttribute("aria-busy") !== "true") {
                more(link);
            }
        }
    });

    /* Filters that are not set stay out of the address. */
    document.addEventListener("submit", function (event) {
        if (event.target.classList && event.target.classList.contains("retainer-hour-filter")) {
            Array.prototype.forEach.call(event.target.elements, function (field) {
                field.disabled = field.name !== "" && field.value === "";
            });
        }
    });
    window.addEventListener("pageshow", function () {
        document.querySelectorAll(".retainer-hour-filter :disabled").forEach(function (field) {
            field.disabled = false;
        });
    });

    /* Fields marked data-accounts suggest open clients. */
    var waiting = null;
    document.addEventListener("input", function (event) {
        var input = event.target;
        if (!input.hasAttribute || !input.hasAttribute("data-accounts")) {
            return;
        }
        window.clearTimeout(waiting);
        waiting = window.setTimeout(suggest, 200, input);
    });
    document.addEventListener("focusin", function (event) {
        if (event.target.hasAttribute && event.target.hasAttribute("data-accounts") && !event.target.getAttribute("list")) {
            suggest(event.target);
        }
    });

    function suggest(input) {
        var asked = input.value.trim();
        R.send("GET", R.word("rest") + "/accounts?maxResults=20&query=" + encodeURIComponent(asked)).then(function (answer) {
            if (!answer.ok || input.value.trim() !== asked) {
                return;
            }
            var list = document.getElementById("retainer-accounts");
            if (!list) {
                list = document.createElement("datalist");
                list.id = "retainer-accounts";
                document.body.appendChild(list);
            }
            input.setAttribute("list", list.id);
            list.textContent = "";
            answer.body.values.forEach(function (account) {
                var option = document.createElement("option");
                option.value = account.key;
                option.textContent = account.name;
                list.appendChild(option);
            });
        });
    }

    R.entries = {
        table: table, say: say, count: count, number: number, clock: clock, seconds: seconds, find: find, rows: rows,
        decision: decision, version: version, refresh: refresh, peek: peek, focus: focus, undoable: undoable
    };

    function begin() {
        firstInReach();
        document.addEventListener("retainer-rows", firstInReach);
    }

    if (document.readyState === "loading") {
        document.addEventListener("DOMContentLoaded", begin);
    } else {
        begin();
    }
}());

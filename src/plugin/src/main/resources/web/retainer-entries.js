/*
 * Tables of hours: what stands in a row, how rows are read again after a change, how a change is taken back.
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

    function label(name) {
        return say(table(), {
            billable: "billable", billableSeconds: "time", note: "note", hidden: "hidden", account: "client"
        }[name]);
    }

    function shown(name, value) {
        if (value === null) {
            return say(table(), "computed");
        }
        if (name === "billableSeconds") {
            return E.clock(value);
        }
        if (name === "billable") {
            return say(table(), value ? "billable" : "free");
        }
        return name === "hidden" ? say(table(), value ? "hidden" : "shown") : "«" + value + "»";
    }

    /** Finds the ids of all open entries of the filters, also of those that are not on the page. */
    function every(button, most, then) {
        var csv = document.querySelector("[data-csv]");
        var address = new URL(csv.href);
        address.searchParams.delete("format");
        address.searchParams.delete("sort");
        address.searchParams.set("maxResults", "1000");
        address.searchParams.set("state", "OPEN");
        var found = [];
        button.disabled = true;
        (function next(after) {
            if (after) {
                address.searchParams.set("after", after);
            }
            R.send("GET", address.toString()).then(function (answer) {
                if (!answer.ok) {
                    button.disabled = false;
                    R.flag("error", R.sentences(answer).join(" "));
                    return;
                }
                answer.body.values.forEach(function (entry) {
                    found.push(entry.worklogId);
                });
                if (answer.body.values.length === 1000 && found.length < most) {
                    next(answer.body.after);
                } else {
                    button.disabled = false;
                    then(found);
                }
            });
        }(null));
    }

    R.entries = {
        table: table, say: say, count: count, page: page, number: number, clock: clock,
        seconds: seconds, find: find, rows: rows,
        decision: decision, version: version, refresh: refresh, peek: peek, label: label, shown: shown,
        every: every, focus: focus, undoable: function (text, undo) {
            R.undoable(text, say(table(), "undo"), undo);
        }
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

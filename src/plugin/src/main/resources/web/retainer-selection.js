/* Chooses entries and changes all of them at once. */
(function () {
    "use strict";
    var R = window.Retainer;
    var E = R && R.entries;
    if (!E || R.selection) {
        return;
    }
    R.selection = true;
    var MANY = 50;
    var MOST = 10000;
    var last = null;
    var beyond = null;

    function words() {
        return E.say.apply(null, [E.table()].concat(Array.prototype.slice.call(arguments)));
    }

    function boxes() {
        return Array.prototype.slice.call(document.querySelectorAll("[data-pick]"));
    }

    function picked() {
        return boxes().filter(function (box) {
            return box.checked;
        }).map(function (box) {
            return box.closest(".retainer-entry");
        });
    }

    function ids() {
        return beyond || picked().map(function (row) {
            return Number(row.getAttribute("data-entry"));
        });
    }

    function sum(rows) {
        return rows.reduce(function (all, row) {
            return all + Number(row.getAttribute("data-raw"));
        }, 0);
    }

    function show() {
        var bar = document.querySelector("[data-bulk]");
        if (!bar) {
            return;
        }
        var rows = picked();
        bar.hidden = rows.length === 0;
        boxes().forEach(function (box) {
            var row = box.closest(".retainer-entry");
            row.classList.toggle("retainer-picked", box.checked);
        });
        var all = document.querySelector("[data-pick-all]");
        all.checked = rows.length > 0 && rows.length === boxes().length;
        all.indeterminate = rows.length > 0 && !all.checked;
        if (rows.length === 0) {
            return;
        }
        var total = Number(E.table().getAttribute("data-total"));
        bar.querySelector("[data-bulk-count]").textContent = beyond
            ? E.count(E.table(), "selected", beyond.length, "").replace(/\s*[·,]\s*$/, "")
            : E.count(E.table(), "selected", rows.length, E.clock(sum(rows)));
        var more = bar.querySelector("[data-select-all]");
        more.hidden = !(all.checked && !beyond && total > rows.length && total <= MOST);
        more.textContent = E.count(E.table(), "select-all", total);
        R.announce(bar.querySelector("[data-bulk-count]").textContent);
    }

    function clear() {
        beyond = null;
        last = null;
        boxes().forEach(function (box) {
            box.checked = false;
        });
        show();
    }

    /** What it takes to go back: one call for each kind of decision that the rows had before. */
    function backwards(rows, body) {
        var kinds = {};
        rows.forEach(function (row) {
            var before = E.decision(row);
            var old = {};
            Object.keys(body).forEach(function (name) {
                old[name] = before[name];
            });
            var kind = JSON.stringify(old);
            kinds[kind] = kinds[kind] || {old: old, ids: []};
            kinds[kind].ids.push(Number(row.getAttribute("data-entry")));
        });
        return Object.keys(kinds).map(function (kind) {
            return Object.assign({worklogIds: kinds[kind].ids}, kinds[kind].old);
        });
    }

    /** The versions that the reader has before their eyes: who was faster must not be overwritten unseen. */
    function versions(rows) {
        return rows.reduce(function (seen, row) {
            seen[row.getAttribute("data-entry")] = E.version(row);
            return seen;
        }, {});
    }

    function put(body) {
        return R.send("PUT", R.word("rest") + "/hours", body);
    }

    function flag(text) {
        R.flag("error", text);
    }

    function undo(calls, changed) {
        var rest = calls.slice();
        (function next() {
            var call = rest.shift();
            if (!call) {
                E.refresh(changed).then(function () {
                    R.flag("success", words("undone"));
                    window.setTimeout(reloadUnlessThere, 0, changed);
                });
                return;
            }
            put(call).then(function (answer) {
                if (answer.ok) {
                    next();
                } else {
                    flag(R.sentences(answer).join(" "));
                }
            });
        }());
    }

    /** Rows that had left the list and have come back stand at their place only after reading the page again. */
    function reloadUnlessThere(changed) {
        if (changed.some(function (id) {
            return !E.find(id);
        })) {
            window.location.reload();
        }
    }

    function done(answer, rows, body, chosen) {
        var text = E.count(E.table(), "changed", answer.body.changed === undefined ? chosen.length : answer.body.changed);
        if (chosen.length > rows.length || chosen.length > 200) {
            R.flag("success", text);
            window.setTimeout(function () {
                window.location.reload();
            }, 1200);
            return;
        }
        var calls = backwards(rows, body);
        clear();
        E.refresh(chosen).then(function () {
            calls.forEach(function (call) {
                call.versions = versions(call.worklogIds.map(E.find).filter(Boolean));
            });
            E.undoable(text, function () {
                undo(calls, chosen);
            });
        });
    }

    /** Sends a change of the selection; the dialog that asked for it is told what goes wrong. */
    function apply(body, dialog) {
        var rows = picked();
        var chosen = ids();
        put(Object.assign({worklogIds: chosen, versions: versions(rows)}, body)).then(function (answer) {
            if (!answer.ok) {
                (dialog ? dialog.problem : flag)(R.sentences(answer).join(" "));
                return;
            }
            if (dialog) {
                dialog.hide();
            }
            done(answer, rows, body, chosen);
        });
    }

    function field(tag, label) {
        var group = document.createElement("div");
        group.className = "field-group retainer-dialog-field";
        var name = document.createElement("label");
        name.textContent = label;
        var input = document.createElement(tag);
        input.className = tag === "textarea" ? "textarea full-width-field" : "text full-width-field";
        input.id = "retainer-dialog-input";
        name.htmlFor = input.id;
        group.appendChild(name);
        group.appendChild(input);
        var form = document.createElement("form");
        form.className = "aui top-label";
        form.appendChild(group);
        return {form: form, input: input};
    }

    function ask(button, name, decorate) {
        var chosen = ids();
        var made = field(name === "note" ? "textarea" : "input", words(name === "note" ? "note" : "client"));
        if (decorate) {
            decorate(made.input);
        }
        R.dialog({
            title: button.textContent,
            text: E.count(E.table(), "confirm", chosen.length),
            content: made.form,
            confirm: words("save"),
            cancel: words("cancel"),
            back: button,
            act: function (dialog) {
                var body = {};
                body[name] = made.input.value.trim() || null;
                if (name === "account" && body.account === null) {
                    made.input.focus();
                    return;
                }
                apply(body, dialog);
            }
        });
        made.input.focus();
    }

    function act(button) {
        var name = button.getAttribute("data-bulk-action");
        if (name === "note") {
            ask(button, "note");
            return;
        }
        if (name === "account") {
            ask(button, "account", function (input) {
                input.setAttribute("data-accounts", "");
                input.setAttribute("autocomplete", "off");
            });
            return;
        }
        var body = {
            free: {billable: false},
            billable: {billable: true, hidden: false},
            hide: {billable: false, hidden: true},
            show: {hidden: false},
            reset: {billable: null, billableSeconds: null, note: null, hidden: false, account: null}
        }[name];
        var chosen = ids();
        if (chosen.length <= MANY) {
            apply(body);
            return;
        }
        R.dialog({
            title: button.textContent,
            text: E.count(E.table(), "confirm", chosen.length),
            confirm: button.textContent,
            cancel: words("cancel"),
            back: button,
            act: function (dialog) {
                apply(body, dialog);
            }
        });
    }

    document.addEventListener("click", function (event) {
        var target = event.target.closest ? event.target : event.target.parentNode;
        var box = target.closest("[data-pick]");
        var all = target.closest("[data-pick-all]");
        var action = target.closest("[data-bulk-action]");
        if (box) {
            var every = boxes();
            if (event.shiftKey && last && every.indexOf(last) >= 0) {
                var from = every.indexOf(last);
                var to = every.indexOf(box);
                every.slice(Math.min(from, to), Math.max(from, to) + 1).forEach(function (one) {
                    one.checked = box.checked;
                });
            }
            last = box;
            beyond = null;
            show();
        } else if (all) {
            beyond = null;
            boxes().forEach(function (one) {
                one.checked = all.checked;
            });
            show();
        } else if (target.closest("[data-select-all]")) {
            E.every(target.closest("[data-select-all]"), MOST, function (found) {
                beyond = found;
                show();
            });
        } else if (target.closest("[data-bulk-clear]")) {
            clear();
        } else if (action) {
            act(action);
        }
    });
    // a range is chosen with the shift key, and the browser would mark text with it
    document.addEventListener("mousedown", function (event) {
        if (event.shiftKey && event.target.closest && event.target.closest(".retainer-pick")) {
            event.preventDefault();
        }
    });
    document.addEventListener("retainer-rows", show);
}());

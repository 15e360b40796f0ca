/* Changes one entry where it stands. */
(function () {
    "use strict";
    var R = window.Retainer;
    var E = R && R.entries;
    if (!E || R.editing) {
        return;
    }
    R.editing = true;

    function url(id) {
        return E.table().getAttribute("data-entry-rest") + id;
    }

    function words(name) {
        return E.say.apply(null, [E.table()].concat(Array.prototype.slice.call(arguments)));
    }

    function opened() {
        return document.querySelector("tr.retainer-edit-row");
    }

    function close(back) {
        var row = opened();
        if (row) {
            var entry = E.find(row.getAttribute("data-of"));
            row.remove();
            if (back && entry) {
                E.focus(entry);
            }
        }
    }

    function fill(form, entry) {
        var decided = E.decision(entry);
        form.elements.billable.value = decided.billable === null ? "" : String(decided.billable);
        form.elements.time.value = decided.billableSeconds === null ? "" : E.clock(decided.billableSeconds);
        form.elements.time.placeholder = E.clock(Number(entry.getAttribute("data-counted")));
        form.elements.account.value = decided.account || "";
        form.elements.note.value = decided.note || "";
        form.elements.hidden.checked = decided.hidden;
    }

    function open(entry, field) {
        close(false);
        var form = document.importNode(document.querySelector("template[data-edit-form]").content, true);
        var row = document.createElement("tr");
        row.className = "retainer-edit-row";
        row.setAttribute("data-of", entry.getAttribute("data-entry"));
        var cell = document.createElement("td");
        cell.colSpan = entry.cells.length;
        cell.appendChild(form);
        row.appendChild(cell);
        entry.after(row);
        var made = row.querySelector("form");
        made.setAttribute("data-version", E.version(entry));
        fill(made, entry);
        made.elements[field].focus();
        if (made.elements[field].select) {
            made.elements[field].select();
        }
    }

    function clear(form) {
        R.clearErrors(form);
        form.querySelector("[data-problems]").hidden = true;
        form.querySelector("[data-meanwhile]").hidden = true;
    }

    function mark(form, field, text) {
        var place = form.querySelector("[data-error='" + field + "']");
        if (!place) {
            return false;
        }
        place.textContent = text;
        place.hidden = false;
        var input = form.elements[field === "billableSeconds" ? "time" : field];
        input.setAttribute("aria-invalid", "true");
        input.focus();
        R.announce(text);
        return true;
    }

    function problem(form, sentences) {
        var box = form.querySelector("[data-problems]");
        box.textContent = sentences.join(" ");
        box.hidden = false;
        R.announce(box.textContent);
    }

    /** What the form says, where it differs from the row; null when a field is not understood. */
    function changes(form, entry) {
        var before = E.decision(entry);
        var after = {
            billable: form.elements.billable.value === "" ? null : form.elements.billable.value === "true",
            note: form.elements.note.value.trim() || null,
            hidden: form.elements.hidden.checked,
            account: form.elements.account.value.trim() || null,
            billableSeconds: null
        };
        var typed = form.elements.time.value.trim();
        if (typed !== "") {
            var seconds = E.seconds(typed);
            if (isNaN(seconds)) {
                mark(form, "billableSeconds", words("time-form"));
                return null;
            }
            // a time that nobody touched keeps its seconds
            after.billableSeconds = before.billableSeconds !== null && E.clock(before.billableSeconds) === typed
                ? before.billableSeconds : seconds;
        }
        var different = {};
        Object.keys(after).forEach(function (name) {
            if (after[name] !== before[name]) {
                different[name] = after[name];
            }
        });
        return different;
    }

    function previous(entry, changed) {
        var before = E.decision(entry);
        var old = {};
        Object.keys(changed).forEach(function (name) {
            old[name] = before[name];
        });
        return old;
    }

    function saved(id, old, version, text) {
        return E.refresh([id]).then(function (rows) {
            close(false);
            if (rows[id]) {
                E.focus(rows[id]);
            }
            var said = rows[id] ? text : words("gone");
            if (!old) {
                R.flag("success", said);
                return;
            }
            E.undoable(said, function () {
                old.version = version;
                R.send("PUT", url(id), old).then(function (answer) {
                    if (answer.ok) {
                        saved(id, null, 0, words("undone"));
                    } else {
                        R.flag("error", R.sentences(answer).join(" "));
                    }
                });
            });
        });
    }

    /** Somebody else was faster: says what they changed and lets the person choose. */
    function stale(form, entry, body) {
        var id = entry.getAttribute("data-entry");
        E.peek(id).then(function (fresh) {
            if (!fresh) {
                problem(form, [words("gone")]);
                return;
            }
            var mine = E.decision(entry);
            var theirs = E.decision(fresh);
            var box = form.querySelector("[data-meanwhile]");
            box.textContent = words("changed-meanwhile") + " ";
            var list = document.createElement("ul");
            Object.keys(theirs).forEach(function (name) {
                if (theirs[name] !== mine[name]) {
                    var item = document.createElement("li");
                    item.textContent = E.label(name) + ": " + E.shown(name, mine[name]) + " → " + E.shown(name, theirs[name]);
                    list.appendChild(item);
                }
            });
            box.appendChild(list);
            box.appendChild(choice("take-theirs", function () {
                E.refresh([id]).then(function (rows) {
                    close(false);
                    if (rows[id]) {
                        E.focus(rows[id]);
                    }
                });
            }));
            box.appendChild(choice("keep-mine", function () {
                ["data-version", "data-billable", "data-seconds", "data-note", "data-hidden", "data-account"].forEach(function (name) {
                    entry.setAttribute(name, fresh.getAttribute(name));
                });
                send(form, entry, body);
            }));
            box.hidden = false;
            R.announce(box.textContent);
            box.querySelector("button").focus();
        });
    }

    function choice(name, chosen) {
        var button = document.createElement("button");
        button.type = "button";
        button.className = "aui-button";
        button.setAttribute("data-" + name, "");
        button.textContent = words(name);
        button.addEventListener("click", chosen);
        return button;
    }

    function send(form, entry, body) {
        var id = entry.getAttribute("data-entry");
        var old = previous(entry, body);
        var sent = Object.assign({}, body, {version: E.version(entry)});
        clear(form);
        form.setAttribute("aria-busy", "true");
        R.send("PUT", url(id), sent).then(function (answer) {
            form.removeAttribute("aria-busy");
            if (answer.ok) {
                saved(id, old, answer.body.version, words("saved"));
                return;
            }
            var errors = answer.body && answer.body.errors || {};
            if (answer.status === 409 && errors.version !== undefined) {
                stale(form, entry, body);
                return;
            }
            var rest = (answer.body && answer.body.errorMessages || []).slice();
            Object.keys(errors).forEach(function (field) {
                if (!mark(form, field, errors[field])) {
                    rest.push(errors[field]);
                }
            });
            if (answer.status === 0 || !answer.body) {
                rest = R.sentences(answer);
            }
            if (rest.length) {
                problem(form, rest);
            }
        });
    }

    function entryOf(element) {
        var row = element.closest(".retainer-edit-row");
        return E.find(row.getAttribute("data-of"));
    }

    document.addEventListener("submit", function (event) {
        var form = event.target;
        if (!form.classList || !form.classList.contains("retainer-edit")) {
            return;
        }
        event.preventDefault();
        if (form.getAttribute("aria-busy") === "true") {
            return;
        }
        clear(form);
        var entry = entryOf(form);
        var body = changes(form, entry);
        if (body === null) {
            return;
        }
        if (Object.keys(body).length === 0) {
            close(true);
            return;
        }
        send(form, entry, body);
    });

    document.addEventListener("click", function (event) {
        var target = event.target.closest ? event.target : event.target.parentNode;
        var edit = target.closest(".retainer-entry [data-edit]");
        var form = target.closest(".retainer-edit");
        if (edit) {
            open(edit.closest(".retainer-entry"), edit.getAttribute("data-edit"));
        } else if (form && target.closest("[data-cancel]")) {
            close(true);
        } else if (form && target.closest("[data-reset]")) {
            var entry = entryOf(form);
            send(form, entry, {billable: null, billableSeconds: null, note: null, hidden: false, account: null});
        }
    });

    document.addEventListener("keydown", function (event) {
        var form = event.target.closest && event.target.closest(".retainer-edit");
        if (!form) {
            return;
        }
        if (event.key === "Escape") {
            event.preventDefault();
            event.stopPropagation();
            close(true);
        } else if (event.key === "Enter" && event.target.tagName === "TEXTAREA" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            form.requestSubmit();
        }
    });
}());

/*
 * The plan of a client: what stands on the page, how it is saved and read again, how a change is taken back. Every change
 * puts the whole list of lines; those that are only named by their id stay as they are.
 */
(function () {
    "use strict";
    var R = window.Retainer;
    if (!R || R.plan) {
        return;
    }
    var CONTROLS = ["data-up", "data-down", "data-hours", "data-agree", "data-anew", "data-move", "data-remove"];
    var queue = Promise.resolve();

    function section() {
        return document.querySelector("[data-plan]");
    }

    function editable() {
        return Boolean(section() && section().hasAttribute("data-editable"));
    }

    /** Says a sentence of the page, with {0} and {1} filled in. */
    function say(name) {
        var values = Array.prototype.slice.call(arguments, 1);
        return (section().getAttribute("data-say-" + name) || "").replace(/\{(\d)\}/g, function (all, index) {
            return values[index] === undefined ? "" : values[index];
        });
    }

    function clock(seconds) {
        var minutes = Math.floor((Math.abs(seconds) + 30) / 60);
        var rest = minutes % 60;
        return (seconds < 0 && minutes > 0 ? "-" : "") + Math.floor(minutes / 60) + ":" + (rest < 10 ? "0" : "") + rest;
    }

    function rows() {
        return Array.prototype.slice.call(section().querySelectorAll(".retainer-plan-line"));
    }

    function line(row) {
        return {
            id: Number(row.getAttribute("data-line")),
            issue: row.getAttribute("data-issue"),
            text: row.getAttribute("data-text"),
            label: row.getAttribute("data-label"),
            planned: Number(row.getAttribute("data-planned")),
            agreed: row.hasAttribute("data-agreed")
        };
    }

    /** The lines in the order of the page. */
    function lines() {
        return rows().map(line);
    }

    function kept(one) {
        return {id: one.id};
    }

    function made(one) {
        var draft = {plannedSeconds: one.planned, agreed: one.agreed};
        draft[one.issue ? "issue" : "text"] = one.issue || one.text;
        return draft;
    }

    function url(path) {
        return section().getAttribute("data-rest") + path;
    }

    function address() {
        return url("/plans/" + section().getAttribute("data-period"));
    }

    function version() {
        return Number(section().getAttribute("data-version"));
    }

    function focused() {
        var active = document.activeElement;
        var row = active && active.closest && active.closest(".retainer-plan-line");
        return {
            id: active && active.id,
            line: row && row.getAttribute("data-line"),
            control: row && CONTROLS.filter(function (name) {
                return active.hasAttribute(name);
            })[0],
            typed: active && active.hasAttribute && active.hasAttribute("data-hours")
                && active.value !== active.defaultValue ? active.value : null
        };
    }

    function refocus(was) {
        var row = was.line && section().querySelector("[data-line='" + was.line + "']");
        var control = row && was.control && row.querySelector("[" + was.control + "]");
        if (control && control.disabled) {
            control = row.querySelector(was.control === "data-up" ? "[data-down]" : "[data-up]");
        }
        if (row && !control) {
            control = row.querySelector("[data-hours]");
        }
        control = control || was.id && document.getElementById(was.id);
        if (control) {
            // what was saved is shown as it is written; what is still being typed stays
            if (was.typed && R.hours(was.typed) !== line(row).planned) {
                control.value = was.typed;
            }
            control.focus();
        }
    }

    /** Reads the page again and puts its plan in the place of the one that is shown. */
    function refresh(after) {
        var was = after || focused();
        return fetch(window.location.href, {credentials: "same-origin", headers: {"Accept": "text/html"}})
            .then(function (response) {
                return response.ok ? response.text() : null;
            }, function () {
                return null;
            }).then(function (html) {
                var fresh = html && new DOMParser().parseFromString(html, "text/html").querySelector("[data-plan]");
                if (!fresh) {
                    window.location.reload();
                    return;
                }
                if (!after) {
                    was = focused();
                }
                section().replaceWith(document.importNode(fresh, true));
                refocus(was);
            });
    }

    /** Somebody else was faster: says what has changed, and leaves what was typed until the reader has seen it. */
    function stale(answer) {
        var errors = answer.body && answer.body.errors || {};
        if (answer.status !== 409 || errors.version === undefined) {
            return false;
        }
        var box = section().querySelector("[data-stale]");
        box.textContent = "";
        [say("stale")].concat(Object.keys(errors).filter(function (field) {
            return field !== "version";
        }).map(function (field) {
            return errors[field];
        })).forEach(function (sentence) {
            var part = document.createElement("p");
            part.textContent = sentence;
            box.appendChild(part);
        });
        var button = document.createElement("button");
        button.type = "button";
        button.className = "aui-button";
        button.textContent = say("reload");
        button.addEventListener("click", function () {
            refresh({});
        });
        box.appendChild(button);
        box.hidden = false;
        box.scrollIntoView({block: "nearest"});
        button.focus();
        return true;
    }

    function restore(before) {
        change(function (now) {
            var present = {};
            now.forEach(function (one) {
                present[one.id] = true;
            });
            return before.map(function (one) {
                return present[one.id] ? {id: one.id, plannedSeconds: one.planned, agreed: one.agreed} : made(one);
            });
        }, say("undone"), {final: true}).then(function (answer) {
            if (!answer.ok && !answer.told) {
                R.flag("error", R.sentences(answer).join(" "));
            }
        });
    }

    /**
     * Puts the lines that build makes of the present ones; one change after the other, so that each knows the version.
     *
     * how: before, the lines to go back to; final, when there is no way back; focus, what gets the focus afterwards
     */
    function change(build, said, how) {
        var given = how || {};
        queue = queue.then(function () {
            var before = given.before || lines();
            return R.send("PUT", address(), {lines: build(lines()), version: version()}).then(function (answer) {
                if (!answer.ok) {
                    answer.told = stale(answer);
                    return answer;
                }
                section().setAttribute("data-version", answer.body.version);
                return refresh(given.focus).then(function () {
                    if (given.final) {
                        R.flag("success", said);
                    } else {
                        R.undoable(said, say("undo"), function () {
                            restore(before);
                        });
                    }
                    return answer;
                });
            });
        });
        return queue;
    }

    R.plan = {
        section: section, editable: editable, say: say, clock: clock, rows: rows, line: line, lines: lines, kept: kept,
        url: url, address: address, version: version, refresh: refresh, stale: stale, change: change
    };
}());

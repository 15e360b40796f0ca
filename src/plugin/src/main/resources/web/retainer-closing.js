/* Closes and reopens a client's month, and tells what has changed in Jira since it was closed. */
(function () {
    "use strict";
    var R = window.Retainer;
    var E = R && R.entries;
    if (!E || R.closing) {
        return;
    }
    R.closing = true;

    function card() {
        return document.querySelector("[data-closing]");
    }

    function say() {
        return E.say.apply(null, [card()].concat(Array.prototype.slice.call(arguments)));
    }

    function url(path) {
        return card().getAttribute("data-rest") + path;
    }

    function closingUrl() {
        return url("/closings/" + card().getAttribute("data-closing"));
    }

    function element(tag, classes, text) {
        var made = document.createElement(tag);
        made.className = classes;
        made.textContent = text;
        return made;
    }

    function moment(at) {
        var language = document.querySelector(".retainer").getAttribute("lang");
        // the pages write 22 November 2026, day first
        return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {dateStyle: "medium"})
            .format(new Date(at));
    }

    function button(text, act) {
        var made = element("button", "aui-button", text);
        made.type = "button";
        made.addEventListener("click", function () {
            act(made);
        });
        return made;
    }

    function sums(more) {
        var address = url("/hours?maxResults=1&from=" + card().getAttribute("data-from")
            + "&to=" + card().getAttribute("data-to") + (more || ""));
        return R.send("GET", address).then(function (answer) {
            return answer.ok ? answer.body : null;
        });
    }

    function facts(pairs) {
        var list = element("dl", "retainer-facts", "");
        pairs.forEach(function (pair) {
            var part = document.createElement("div");
            part.appendChild(element("dt", "", pair[0]));
            part.appendChild(element("dd", "", pair[1]));
            list.appendChild(part);
        });
        return list;
    }

    function finish(text) {
        R.flag("success", text);
        window.setTimeout(function () {
            window.location.reload();
        }, 900);
    }

    function reasonField(label) {
        var form = element("form", "aui top-label", "");
        var group = element("div", "field-group retainer-dialog-field", "");
        var name = element("label", "", label);
        var input = element("textarea", "textarea full-width-field", "");
        input.id = "retainer-closing-reason";
        input.rows = 2;
        name.htmlFor = input.id;
        group.appendChild(name);
        group.appendChild(input);
        form.appendChild(group);
        return {form: form, input: input};
    }

    function close(from) {
        Promise.all([sums(), sums("&late=true")]).then(function (both) {
            var month = both[0];
            var content = document.createElement("div");
            if (month) {
                var pairs = [
                    [say("billable"), E.clock(month.billableSeconds)],
                    [say("logged"), E.clock(month.seconds)],
                    [say("entries"), E.number(month.total)]
                ];
                if (both[1] && both[1].total > 0) {
                    pairs.push([say("late"), E.number(both[1].total)]);
                }
                content.appendChild(facts(pairs));
            }
            R.dialog({
                title: say("close-title", card().getAttribute("data-title")),
                text: (card().hasAttribute("data-unfinished") ? say("unfinished") + " " : "") + say("close-text"),
                content: content,
                confirm: say("close"),
                cancel: say("cancel"),
                back: from,
                act: function (dialog) {
                    R.send("PUT", closingUrl(), {}).then(function (answer) {
                        if (answer.ok) {
                            dialog.hide();
                            finish(say("done-close", card().getAttribute("data-title")));
                        } else {
                            dialog.problem(R.sentences(answer).join(" "));
                        }
                    });
                }
            });
        });
    }

    function reopen(from, version) {
        var reason = reasonField(say("reason"));
        R.dialog({
            title: say("reopen-title", card().getAttribute("data-title")),
            text: say("reopen-text"),
            content: reason.form,
            confirm: say("reopen"),
            cancel: say("cancel"),
            back: from,
            act: function (dialog) {
                var text = reason.input.value.trim();
                if (!text) {
                    dialog.problem(say("reason-needed"));
                    reason.input.focus();
                    return;
                }
                R.send("DELETE", closingUrl(), {reason: text, version: version}).then(function (answer) {
                    if (answer.ok) {
                        dialog.hide();
                        finish(say("done-reopen", card().getAttribute("data-title")));
                    } else {
                        dialog.problem(R.sentences(answer).join(" "));
                    }
                });
            }
        });
        reason.input.focus();
    }

    function day(text) {
        return text ? moment(text + "T12:00:00") : "";
    }

    function time(billable, logged) {
        return E.clock(billable) + " (" + E.clock(logged) + ")";
    }

    /** What an entry would be now: gone, with another client, or with other times or another day. */
    function now(one) {
        if (one.gone) {
            return say("gone");
        }
        if (one.moved) {
            return one.nowAccount ? say("moved-to", one.nowAccount) : say("moved");
        }
        return time(one.nowBillableSeconds, one.nowSeconds) + (one.nowDay === one.day ? "" : ", " + day(one.nowDay));
    }

    function differencesTable(differences) {
        var table = element("table", "aui", "");
        var head = table.createTHead().insertRow();
        ["day", "issue", "person", "frozen", "now"].forEach(function (name) {
            var cell = element("th", name === "frozen" || name === "now" ? "retainer-number" : "", say(name));
            cell.scope = "col";
            head.appendChild(cell);
        });
        var body = table.createTBody();
        differences.forEach(function (one) {
            var row = body.insertRow();
            [day(one.day), one.issue || one.worklogId, one.author || "", time(one.billableSeconds, one.seconds), now(one)]
                .forEach(function (text, index) {
                    row.appendChild(element("td", index > 2 ? "retainer-number" : "", String(text)));
                });
        });
        var frame = element("div", "", "");
        frame.appendChild(element("p", "", say("differences-hint")));
        frame.appendChild(table);
        return frame;
    }

    function differences(place) {
        R.send("GET", closingUrl()).then(function (answer) {
            var found = answer.ok && answer.body.differences || [];
            if (found.length === 0) {
                return;
            }
            var all = answer.body.differenceCount || found.length;
            place.appendChild(button(E.count(card(), "differences", all), function (from) {
                R.dialog({
                    title: say("differences-title"), content: differencesTable(found), cancel: say("dismiss"),
                    back: from, wide: true
                });
            }));
        });
    }

    function closed(place, closing) {
        var month = card().getAttribute("data-title");
        place.appendChild(element("span", "aui-lozenge aui-lozenge-complete", say("closed")));
        place.appendChild(element("span", "", month + " · " + (closing.byName || closing.by) + ", " + moment(closing.at)));
        if (closing.late > 0) {
            var late = element("a", "", E.count(card(), "late-some", closing.late));
            late.href = place.getAttribute("data-late-href");
            place.appendChild(late);
        }
        if (card().hasAttribute("data-may-reopen")) {
            place.appendChild(button(say("reopen"), function (from) {
                reopen(from, closing.version);
            }));
        }
        differences(place);
    }

    function show(answer) {
        var place = card();
        if (!answer.ok) {
            return;
        }
        var month = place.getAttribute("data-closing");
        var found = (answer.body.values || []).filter(function (one) {
            return one.month === month;
        })[0];
        place.textContent = "";
        place.hidden = false;
        if (found) {
            closed(place, found);
            return;
        }
        if (!place.hasAttribute("data-closable")) {
            place.hidden = true;
            return;
        }
        place.appendChild(element("span", "aui-lozenge aui-lozenge-success aui-lozenge-subtle", say("open")));
        place.appendChild(element("span", "", place.getAttribute("data-title")));
        if (place.hasAttribute("data-may-close")) {
            place.appendChild(button(say("close"), close));
        }
    }

    function begin() {
        if (card()) {
            R.send("GET", url("/closings?maxResults=1000")).then(show);
        }
    }

    if (document.readyState === "loading") {
        document.addEventListener("DOMContentLoaded", begin);
    } else {
        begin();
    }
}());

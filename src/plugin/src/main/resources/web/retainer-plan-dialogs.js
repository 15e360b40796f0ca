/* The dialogs of a plan: moving planned time, taking over what was planned before, choosing from open issues. */
(function () {
    "use strict";
    var R = window.Retainer;
    var P = R && R.plan;
    if (!P || P.dialogs) {
        return;
    }
    P.dialogs = true;
    var MOST = 200;

    function content(name) {
        var template = P.section().querySelector("template[data-" + name + "-form]");
        return document.importNode(template.content, true).querySelector("form");
    }

    function mark(form, field, text) {
        var place = form.querySelector("[data-error='" + field + "']");
        if (!place) {
            return false;
        }
        place.textContent = text;
        place.hidden = false;
        form.elements[field].setAttribute("aria-invalid", "true");
        form.elements[field].focus();
        return true;
    }

    /* moving planned time */

    function left(form) {
        var from = P.lines().filter(function (one) {
            return String(one.id) === form.elements.from.value;
        })[0];
        form.querySelector("[data-left]").textContent = from ? P.say("left", from.label, P.clock(from.planned)) : "";
    }

    function move(form, dialog) {
        R.clearErrors(form);
        var seconds = R.hours(form.elements.seconds.value);
        var reason = form.elements.reason.value.trim();
        if (isNaN(seconds)) {
            mark(form, "seconds", form.elements.seconds.value.trim() ? R.word("hours-form") : P.say("hours-needed"));
            return;
        }
        R.send("POST", P.address() + "/moves", {
            from: Number(form.elements.from.value),
            to: Number(form.elements.to.value),
            seconds: seconds,
            reason: reason,
            version: P.version()
        }).then(function (answer) {
            if (answer.ok) {
                dialog.hide();
                P.refresh().then(function () {
                    R.flag("success", P.say("moved", P.clock(seconds)));
                });
                return;
            }
            var errors = answer.body && answer.body.errors || {};
            if (errors.version !== undefined) {
                dialog.hide();
                P.stale(answer);
                return;
            }
            var rest = (answer.body && answer.body.errorMessages || []).slice();
            Object.keys(errors).reverse().forEach(function (field) {
                if (!mark(form, field, errors[field])) {
                    rest.push(errors[field]);
                }
            });
            if (!answer.body) {
                rest = R.sentences(answer);
            }
            if (rest.length) {
                dialog.problem(rest.join(" "));
            }
        });
    }

    function openMove(button) {
        var form = content("move");
        var from = button.getAttribute("data-move");
        if (from) {
            form.elements.from.value = from;
        }
        if (form.elements.to.value === form.elements.from.value) {
            form.elements.to.selectedIndex = form.elements.from.selectedIndex === 0 ? 1 : 0;
        }
        left(form);
        form.elements.from.addEventListener("change", function () {
            left(form);
        });
        R.dialog({
            title: P.say("move-title"), content: form, confirm: P.say("move"), cancel: P.say("cancel"), back: button,
            act: function (dialog) {
                move(form, dialog);
            }
        });
        form.elements.seconds.focus();
    }

    /* choosing lines */

    function choice(name, number, words, hours, there) {
        var item = document.createElement("div");
        item.className = "retainer-plan-choice";
        var box = document.createElement("input");
        box.type = "checkbox";
        box.id = "plan-" + name + "-" + number;
        box.disabled = there !== "";
        var label = document.createElement("label");
        label.htmlFor = box.id;
        label.textContent = words;
        item.appendChild(box);
        item.appendChild(label);
        var side = document.createElement("span");
        side.className = "retainer-number retainer-sub";
        side.textContent = there || hours;
        item.appendChild(side);
        return {item: item, box: box, words: words.toLowerCase(), side: side};
    }

    function note(place, text) {
        place.textContent = "";
        var said = document.createElement("p");
        said.setAttribute("role", "status");
        said.textContent = text;
        place.appendChild(said);
    }

    /** A dialog with choices; make turns a chosen one into a line. */
    function choose(button, name, form, said, make) {
        var choices = [];
        var shown = R.dialog({
            title: P.say(name + "-title"), content: form, confirm: P.say(name), cancel: P.say("cancel"), back: button, wide: true,
            act: function (dialog) {
                var chosen = choices.filter(function (one) {
                    return one.choice.box.checked && !one.choice.box.disabled;
                });
                if (chosen.length === 0) {
                    dialog.hide();
                    return;
                }
                P.add(chosen.map(make), said(chosen.length), {id: "plan-subject"}).then(function (answer) {
                    if (answer.ok || answer.told) {
                        dialog.hide();
                    } else {
                        dialog.problem(Object.keys(answer.body && answer.body.errors || {}).map(function (field) {
                            return answer.body.errors[field];
                        }).join(" ") || R.sentences(answer).join(" "));
                    }
                });
            }
        });
        note(form.querySelector("[data-choices]"), P.say("loading"));
        return {choices: choices, dialog: shown};
    }

    function planned() {
        var there = {};
        P.lines().forEach(function (one) {
            there[one.issue || "\n" + one.text] = true;
        });
        return there;
    }

    function openCopy(button) {
        var form = content("copy");
        function hours(line) {
            var rest = form.elements.hours.value === "left" && line.spentSeconds !== null;
            return rest ? Math.max(0, line.plannedSeconds - line.spentSeconds) : line.plannedSeconds;
        }
        var made = choose(button, "copy", form, function () {
            return P.say("copied");
        }, function (one) {
            var draft = {plannedSeconds: hours(one.line)};
            draft[one.line.issue ? "issue" : "text"] = one.line.issue || one.line.text;
            return draft;
        });
        var place = form.querySelector("[data-choices]");
        R.send("GET", P.url("/plans/" + P.section().getAttribute("data-previous"))).then(function (answer) {
            if (!answer.ok) {
                note(place, R.sentences(answer).join(" "));
                return;
            }
            if (answer.body.lines.length === 0) {
                note(place, P.say("copy-none"));
                return;
            }
            place.textContent = "";
            var there = planned();
            answer.body.lines.forEach(function (line, number) {
                var words = line.issue ? line.issue + (line.summary ? " " + line.summary : "") : line.text;
                var one = choice("copy", number, words, P.clock(hours(line)),
                    there[line.issue || "\n" + line.text] ? P.say("present") : "");
                one.box.checked = !one.box.disabled && !line.done;
                if (line.done && !one.box.disabled) {
                    one.side.textContent = P.say("finished") + " · " + one.side.textContent;
                }
                made.choices.push({choice: one, line: line});
                place.appendChild(one.item);
            });
        });
        form.addEventListener("change", function (event) {
            if (event.target.name === "hours") {
                made.choices.forEach(function (one) {
                    if (!one.choice.box.disabled) {
                        one.choice.side.textContent =
                            (one.line.done ? P.say("finished") + " · " : "") + P.clock(hours(one.line));
                    }
                });
            }
        });
    }

    function openDraw(button) {
        var form = content("draw");
        var made = choose(button, "draw", form, function () {
            return P.say("copied");
        }, function (one) {
            return {issue: one.issue.issue, plannedSeconds: one.issue.remainingSeconds || 0};
        });
        var place = form.querySelector("[data-choices]");
        R.send("GET", P.url("/open-issues?maxResults=" + MOST)).then(function (answer) {
            if (!answer.ok) {
                note(place, R.sentences(answer).join(" "));
                return;
            }
            if (answer.body.values.length === 0) {
                note(place, P.say("draw-none"));
                return;
            }
            place.textContent = "";
            var there = planned();
            answer.body.values.forEach(function (issue, number) {
                var hours = issue.remainingSeconds === null ? "" : P.say("remaining", P.clock(issue.remainingSeconds));
                var one = choice("draw", number, issue.issue + " " + issue.summary, hours,
                    there[issue.issue] ? P.say("present") : "");
                made.choices.push({choice: one, issue: issue});
                place.appendChild(one.item);
            });
            if (!answer.body.complete) {
                var more = document.createElement("p");
                more.className = "retainer-sub";
                more.textContent = P.say("draw-more");
                place.appendChild(more);
            }
        });
        var query = form.querySelector("#plan-draw-query");
        query.addEventListener("input", function () {
            var wanted = query.value.trim().toLowerCase();
            made.choices.forEach(function (one) {
                one.choice.item.hidden = one.choice.words.indexOf(wanted) < 0 && !one.choice.box.checked;
            });
        });
        query.focus();
    }

    document.addEventListener("click", function (event) {
        var button = event.target.closest && event.target.closest("[data-plan] button");
        if (!button) {
            return;
        }
        if (button.hasAttribute("data-move")) {
            openMove(button);
        } else if (button.hasAttribute("data-copy")) {
            openCopy(button);
        } else if (button.hasAttribute("data-draw")) {
            openDraw(button);
        }
    });
}());

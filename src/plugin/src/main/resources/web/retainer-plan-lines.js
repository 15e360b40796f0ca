/* Changes lines of a plan where they stand: hours, what is agreed, adding and removing. */
(function () {
    "use strict";
    var R = window.Retainer;
    var P = R && R.plan;
    if (!P || P.editing) {
        return;
    }
    P.editing = true;
    var KEY = /^[A-Za-z][A-Za-z0-9_]+-[1-9]\d*$/;

    function tell(answer) {
        if (!answer.ok && !answer.told) {
            R.flag("error", R.sentences(answer).join(" "));
        }
    }

    function mark(input, text) {
        var place = input.parentNode.querySelector("[data-error]");
        place.id = place.id || "plan-error-" + Math.random().toString(36).slice(2);
        place.textContent = text;
        place.hidden = false;
        input.setAttribute("aria-invalid", "true");
        input.setAttribute("aria-describedby", place.id);
        input.focus();
    }

    function clear(input) {
        input.removeAttribute("aria-invalid");
        input.parentNode.querySelector("[data-error]").hidden = true;
    }

    /** What an answer says about one field of the line at a place. */
    function about(answer, place, fields) {
        var errors = answer.body && answer.body.errors || {};
        return fields.map(function (field) {
            return errors["lines[" + place + "]." + field];
        }).filter(Boolean)[0];
    }

    /** Changes the line of a row and leaves the others. */
    function changeRow(row, draft, said, how) {
        var id = P.line(row).id;
        return P.change(function (lines) {
            return lines.map(function (one) {
                return one.id === id ? Object.assign({id: id}, draft) : P.kept(one);
            });
        }, said, how);
    }

    function saveHours(input) {
        var row = input.closest(".retainer-plan-line");
        var line = P.line(row);
        if (input.value.trim() === P.clock(line.planned)) {
            clear(input);
            return;
        }
        var seconds = R.hours(input.value);
        if (isNaN(seconds)) {
            mark(input, R.word("hours-form"));
            return;
        }
        clear(input);
        var place = P.rows().indexOf(row);
        changeRow(row, {plannedSeconds: seconds}, P.say("saved", line.label, P.clock(seconds))).then(function (answer) {
            var wrong = about(answer, place, ["plannedSeconds"]);
            if (!answer.ok && wrong) {
                mark(input, wrong);
            } else {
                tell(answer);
            }
        });
    }

    function remove(row) {
        var line = P.line(row);
        var neighbour = row.nextElementSibling || row.previousElementSibling;
        P.change(function (lines) {
            return lines.filter(function (one) {
                return one.id !== line.id;
            }).map(P.kept);
        }, P.say("removed", line.label), {
            focus: neighbour ? {line: neighbour.getAttribute("data-line"), control: "data-remove", typed: null} : {}
        }).then(tell);
    }

    /** Adds lines behind the others. */
    P.add = function (drafts, said, focus) {
        return P.change(function (lines) {
            return lines.map(P.kept).concat(drafts);
        }, said, {focus: focus});
    };

    function add(form) {
        var subject = form.querySelector("#plan-subject");
        var hours = form.querySelector("#plan-hours");
        clear(subject);
        clear(hours);
        var typed = subject.value.trim();
        var seconds = R.hours(hours.value);
        if (hours.value.trim() === "" || isNaN(seconds)) {
            mark(hours, hours.value.trim() === "" ? P.say("hours-needed") : R.word("hours-form"));
        }
        if (typed === "") {
            mark(subject, P.say("subject-needed"));
        }
        if (typed === "" || hours.value.trim() === "" || isNaN(seconds)) {
            return;
        }
        var draft = {plannedSeconds: seconds};
        draft[KEY.test(typed) ? "issue" : "text"] = KEY.test(typed) ? typed.toUpperCase() : typed;
        var place = P.rows().length;
        form.setAttribute("aria-busy", "true");
        P.add([draft], P.say("added", typed), {id: "plan-subject", typed: null}).then(function (answer) {
            form.removeAttribute("aria-busy");
            if (answer.ok || answer.told) {
                return;
            }
            var ofSubject = about(answer, place, ["issue", "text"]);
            var ofHours = about(answer, place, ["plannedSeconds"]);
            if (ofHours) {
                mark(hours, ofHours);
            }
            if (ofSubject) {
                mark(subject, ofSubject);
            }
            if (!ofSubject && !ofHours) {
                tell(answer);
            }
        });
    }

    document.addEventListener("change", function (event) {
        var row = event.target.closest && event.target.closest(".retainer-plan-line");
        if (!row) {
            return;
        }
        if (event.target.hasAttribute("data-hours")) {
            saveHours(event.target);
        } else if (event.target.hasAttribute("data-agree")) {
            changeRow(row, {agreed: event.target.checked}, P.say("saved", P.line(row).label, P.clock(P.line(row).planned)))
                .then(tell);
        }
    });

    document.addEventListener("keydown", function (event) {
        if (event.target.hasAttribute && event.target.hasAttribute("data-hours") && event.key === "Escape") {
            event.target.value = event.target.defaultValue;
            clear(event.target);
        }
    });

    document.addEventListener("click", function (event) {
        var button = event.target.closest && event.target.closest("button");
        var row = button && button.closest(".retainer-plan-line");
        if (!button || !P.section()) {
            return;
        }
        if (row && button.hasAttribute("data-anew")) {
            changeRow(row, {agreedAnew: true}, P.say("again", P.line(row).label), {final: true}).then(tell);
        } else if (row && button.hasAttribute("data-remove")) {
            if (P.line(row).agreed) {
                R.confirm(button, function () {
                    remove(row);
                });
            } else {
                remove(row);
            }
        } else if (button.hasAttribute("data-take")) {
            P.add([{issue: button.getAttribute("data-take"), plannedSeconds: Number(button.getAttribute("data-seconds"))}],
                P.say("added", button.getAttribute("data-take"))).then(tell);
        } else if (button.hasAttribute("data-begin")) {
            P.section().querySelector("[data-add]").hidden = false;
            document.getElementById("plan-subject").focus();
        }
    });

    document.addEventListener("submit", function (event) {
        if (event.target.hasAttribute && event.target.hasAttribute("data-add") && P.section()) {
            event.preventDefault();
            if (event.target.getAttribute("aria-busy") !== "true") {
                add(event.target);
            }
        }
    });

    /* The field for a new task suggests open issues of the client. */
    var waiting = null;
    var asked = null;

    function suggest() {
        var input = document.getElementById("plan-subject");
        var typed = input ? input.value.trim() : "";
        if (!input || typed === asked) {
            return;
        }
        asked = typed;
        R.send("GET", P.url("/open-issues?maxResults=15&query=" + encodeURIComponent(typed))).then(function (answer) {
            var list = document.getElementById("plan-issues");
            if (!answer.ok || !list || asked !== typed) {
                return;
            }
            var planned = P.lines().map(function (one) {
                return one.issue;
            });
            list.textContent = "";
            answer.body.values.forEach(function (issue) {
                if (planned.indexOf(issue.issue) < 0) {
                    var option = document.createElement("option");
                    option.value = issue.issue;
                    option.textContent = issue.issue + " " + issue.summary;
                    list.appendChild(option);
                }
            });
        });
    }

    document.addEventListener("input", function (event) {
        if (event.target.id === "plan-subject") {
            window.clearTimeout(waiting);
            waiting = window.setTimeout(suggest, 250);
        }
    });
    document.addEventListener("focusin", function (event) {
        if (event.target.id === "plan-subject") {
            asked = null;
            suggest();
        }
    });
}());

/* The forms of budgets: dialogs of the page, what belongs to a unit, and what rollover means in plain words. */
(function () {
    "use strict";
    var R = window.Retainer;
    if (!R || R.budgets) {
        return;
    }
    R.budgets = true;

    /* Dialogs stand ready on the page; AUI moves them to its own layer. */
    document.addEventListener("click", function (event) {
        var target = event.target.closest ? event.target : event.target.parentNode;
        var opener = target.closest("[data-dialog]");
        var closer = target.closest("[data-dialog-close]");
        var known = target.closest("[data-add-to]");
        if (opener) {
            open(document.getElementById(opener.getAttribute("data-dialog")), opener);
        } else if (closer) {
            AJS.dialog2(closer.closest("[data-budget-dialog]")).hide();
        } else if (known) {
            add(document.getElementById(known.getAttribute("data-add-to")), known.textContent);
        }
    });

    function open(section, opener) {
        var shown = AJS.dialog2(section);
        if (!section.hasAttribute("data-known")) {
            section.setAttribute("data-known", "");
            shown.on("hide", function () {
                forget(section);
                opener.focus();
            });
        }
        shown.show();
        section.querySelectorAll("[data-transfer]").forEach(narrow);
        var first = Array.prototype.filter.call(section.querySelectorAll("select, input.text"), function (field) {
            return field.offsetParent !== null;
        })[0];
        (first || section).focus();
    }

    /** What was wrong the last time is not shown again at the next. */
    function forget(section) {
        R.clearErrors(section);
        section.querySelectorAll("[data-problems]").forEach(function (box) {
            box.hidden = true;
        });
    }

    function add(field, name) {
        var present = field.value.split(/[,;]+/).map(function (part) {
            return part.trim();
        }).filter(Boolean);
        if (present.indexOf(name) < 0) {
            present.push(name);
        }
        field.value = present.join(", ");
        field.focus();
    }

    /* A transfer: the periods of the chosen budget, and what is left of the chosen one. */
    function narrow(end) {
        var budget = end.querySelector("select[data-field$='.budget']");
        var period = end.querySelector("select[data-field$='.period']");
        var before = period.retainerOptions ? period.value : "";
        var all = period.retainerOptions || Array.prototype.slice.call(period.options);
        period.retainerOptions = all;
        period.textContent = "";
        all.filter(function (option) {
            return option.getAttribute("data-budget") === budget.value;
        }).forEach(function (option) {
            period.appendChild(option);
        });
        period.value = before;
        if (period.selectedIndex < 0 || !period.value) {
            period.selectedIndex = preferred(period, end.getAttribute("data-transfer"));
        }
        tellLeft(end);
    }

    /** Hours go from the period now to the next one; when nothing is left of it, they come to it from the next one. */
    function preferred(period, end) {
        var options = Array.prototype.slice.call(period.options);
        var present = Math.max(0, options.findIndex(function (option) {
            return option.hasAttribute("data-present");
        }));
        var taken = end === "to" && options[present] && options[present].value === source(period.form);
        return taken && present < options.length - 1 ? present + 1 : present;
    }

    /** The period that a transfer takes from, when it stays within one budget. */
    function source(form) {
        var same = form.querySelector("[data-field='from.budget']").value === form.querySelector("[data-field='to.budget']").value;
        return same ? form.querySelector("[data-field='from.period']").value : "";
    }

    function tellLeft(end) {
        var place = end.querySelector("[data-left-shown]");
        var chosen = end.querySelector("select[data-field$='.period']").selectedOptions[0];
        if (place) {
            place.textContent = chosen ? chosen.getAttribute("data-left") : place.getAttribute("data-none");
        }
    }

    /* The form of a budget. */
    function form() {
        return document.querySelector("[data-budget-form]");
    }

    function part(name) {
        return form().querySelector("[data-field='" + name + "']:not(:disabled)");
    }

    function unit() {
        var chosen = form().querySelector("[data-field=unit]");
        return chosen ? chosen.value : form().getAttribute("data-unit");
    }

    function kind() {
        var chosen = form().querySelector("[data-field=period]");
        return chosen ? chosen.value : form().getAttribute("data-kind");
    }

    function show(element, shown) {
        element.hidden = !shown;
        element.querySelectorAll("input, select").forEach(function (field) {
            field.disabled = !shown;
        });
    }

    function arrange() {
        var surplus = part("rollover.surplus");
        form().querySelectorAll("[data-if-surplus]").forEach(function (element) {
            show(element, surplus.checked);
        });
        form().querySelectorAll("[data-unit-is]").forEach(function (element) {
            var inside = element.closest("[data-if-surplus]");
            show(element, element.getAttribute("data-unit-is") === unit() && !(inside && inside.hidden));
        });
        form().querySelector("[data-rollover]").hidden = kind() === "TOTAL";
        tellRollover();
    }

    function day(date) {
        var language = document.querySelector(".retainer").getAttribute("lang");
        return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
            day: "numeric", month: "long", year: "numeric", timeZone: "UTC"
        }).format(date).replace(/\s*г\.$/, "");
    }

    /** The last day of the period some periods after that of today, or after the first one of a budget that is to come. */
    function lastDay(periods) {
        var now = new Date();
        var start = form().querySelector("[data-field=start]");
        if (start && start.value) {
            now = new Date(Math.max(now.getTime(), new Date(start.value + "T12:00:00").getTime()));
        }
        var months = {MONTH: 1, QUARTER: 3, YEAR: 12}[kind()] || 1;
        var first = Math.floor(now.getMonth() / months) * months;
        return new Date(Date.UTC(now.getFullYear(), first + months * (periods + 1), 0));
    }

    /** An amount as pages write it, or as it was typed when it cannot be read. */
    function asWritten(field) {
        var typed = field.value.trim();
        var seconds = field.getAttribute("data-type") === "hours" ? R.hours(typed) : NaN;
        if (isNaN(seconds)) {
            return field.getAttribute("data-type") === "money" ? typed + " " + field.getAttribute("data-currency") : typed;
        }
        var minutes = Math.round(seconds / 60);
        return Math.floor(minutes / 60) + ":" + String(minutes % 60).padStart(2, "0");
    }

    function tellRollover() {
        var place = form().querySelector("[data-rollover-live]");
        function say(name, one, other) {
            return place.getAttribute("data-" + name).replace("{0}", one).replace("{1}", other);
        }
        var expires = part("rollover.expiresAfterPeriods");
        var most = part("rollover.maxCarrySeconds") || part("rollover.maxCarryMoney");
        var said = [];
        if (!part("rollover.surplus").checked) {
            said.push(say("lost", day(lastDay(0))));
        } else if (expires && /^\s*[1-9]\d{0,3}\s*$/.test(expires.value)) {
            said.push(say("until", day(lastDay(0)), day(lastDay(Number(expires.value)))));
        } else {
            said.push(say("kept", day(lastDay(0))));
        }
        if (most && most.value.trim()) {
            said.push(say("most", asWritten(most)));
        }
        said.push(say(part("rollover.deficit").checked ? "owed" : "forgiven"));
        place.textContent = said.join(" ");
    }

    document.addEventListener("change", function (event) {
        var end = event.target.closest && event.target.closest("[data-transfer]");
        if (end) {
            narrow(end);
        } else if (form() && form().contains(event.target)) {
            arrange();
        }
    });
    document.addEventListener("input", function (event) {
        if (form() && form().contains(event.target)) {
            tellRollover();
        }
    });

    function begin() {
        if (form()) {
            arrange();
        }
    }

    if (document.readyState === "loading") {
        document.addEventListener("DOMContentLoaded", begin);
    } else {
        begin();
    }
}());

/* Orders the lines of a plan: by buttons, by Alt and the arrow keys anywhere in a line, by dragging. */
(function () {
    "use strict";
    var R = window.Retainer;
    var P = R && R.plan;
    if (!P || P.ordering) {
        return;
    }
    P.ordering = true;
    var WAIT = 700;
    var waiting = null;
    var before = null;
    var dragged = null;
    var last = "";

    function settle() {
        P.rows().forEach(function (row, place, all) {
            row.querySelector("[data-up]").disabled = place === 0;
            row.querySelector("[data-down]").disabled = place === all.length - 1;
        });
    }

    /** Saves the order a moment after the last step, so that many steps are one change. */
    function save() {
        window.clearTimeout(waiting);
        waiting = window.setTimeout(function () {
            var start = before;
            before = null;
            P.change(function (lines) {
                return lines.map(P.kept);
            }, last, {before: start}).then(function (answer) {
                if (!answer.ok && !answer.told) {
                    R.flag("error", R.sentences(answer).join(" "));
                    P.refresh();
                }
            });
        }, WAIT);
    }

    /** Whoever leaves the page right after a step does not lose it. */
    window.addEventListener("pagehide", function () {
        if (!before || !P.section()) {
            return;
        }
        window.clearTimeout(waiting);
        fetch(P.address(), {
            method: "PUT",
            keepalive: true,
            credentials: "same-origin",
            headers: {"Content-Type": "application/json", "X-Atlassian-Token": "no-check"},
            body: JSON.stringify({lines: P.lines().map(P.kept), version: P.version()})
        });
        before = null;
    });

    function announce(row) {
        var all = P.rows();
        last = P.say("place", row.getAttribute("data-label"), all.indexOf(row) + 1, all.length);
        R.announce(last);
    }

    function put(row, next) {
        before = before || P.lines();
        row.parentNode.insertBefore(row, next);
        settle();
        announce(row);
        save();
    }

    function step(row, down, control) {
        var other = down ? row.nextElementSibling : row.previousElementSibling;
        if (!other) {
            announce(row);
            return;
        }
        put(row, down ? other.nextElementSibling : other);
        if (control.disabled) {
            control = row.querySelector(control.hasAttribute("data-up") ? "[data-down]" : "[data-up]");
        }
        control.focus();
        row.scrollIntoView({block: "nearest"});
    }

    function within(event) {
        return P.editable() && event.target.closest && event.target.closest(".retainer-plan-line");
    }

    document.addEventListener("click", function (event) {
        var row = within(event);
        var button = row && event.target.closest("[data-up], [data-down]");
        if (button) {
            step(row, button.hasAttribute("data-down"), button);
        }
    });

    document.addEventListener("keydown", function (event) {
        var row = within(event);
        if (row && event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
            event.preventDefault();
            step(row, event.key === "ArrowDown", event.target);
        }
    });

    /* A line can be dragged only by its grip, so that texts can still be marked. */
    document.addEventListener("mousedown", function (event) {
        var row = within(event);
        if (row && event.target.hasAttribute("data-grip")) {
            row.draggable = true;
        }
    });
    document.addEventListener("mouseup", function () {
        P.section() && P.rows().forEach(function (row) {
            row.draggable = false;
        });
    });
    document.addEventListener("dragstart", function (event) {
        var row = within(event);
        if (row && row.draggable) {
            dragged = row;
            event.dataTransfer.effectAllowed = "move";
            event.dataTransfer.setData("text/plain", row.getAttribute("data-label"));
            row.classList.add("retainer-plan-dragged");
        }
    });

    function unmark() {
        document.querySelectorAll(".retainer-plan-before, .retainer-plan-behind").forEach(function (row) {
            row.classList.remove("retainer-plan-before", "retainer-plan-behind");
        });
    }

    function upper(event, row) {
        var box = row.getBoundingClientRect();
        return event.clientY < box.top + box.height / 2;
    }

    document.addEventListener("dragover", function (event) {
        var row = dragged && within(event);
        unmark();
        if (row && row !== dragged) {
            event.preventDefault();
            row.classList.add(upper(event, row) ? "retainer-plan-before" : "retainer-plan-behind");
        }
    });
    document.addEventListener("drop", function (event) {
        var row = dragged && within(event);
        if (row && row !== dragged) {
            event.preventDefault();
            put(dragged, upper(event, row) ? row : row.nextElementSibling);
        }
    });
    document.addEventListener("dragend", function () {
        unmark();
        if (dragged) {
            dragged.classList.remove("retainer-plan-dragged");
            dragged.draggable = false;
            dragged = null;
        }
    });
}());

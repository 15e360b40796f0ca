/* The way through a table of hours by keyboard. */
(function () {
    "use strict";
    var R = window.Retainer;
    var E = R && R.entries;
    if (!E || R.keys) {
        return;
    }
    R.keys = true;

    function step(row, by) {
        var all = E.rows();
        var next = all[all.indexOf(row) + by];
        if (next) {
            E.focus(next);
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
                R.announce(E.say(E.table(), "locked-some"));
            }
        }
    });
    // Jira has keys of its own on every page; those pressed on a row are ours
    document.addEventListener("keypress", function (event) {
        if (event.target.classList && event.target.classList.contains("retainer-entry")) {
            event.stopPropagation();
        }
    }, true);
}());

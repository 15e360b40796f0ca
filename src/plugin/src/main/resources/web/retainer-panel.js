/*
 * Jira puts the panels in again right after work was logged. On a busy server the ledger may know the new hours a
 * moment later: a panel that was put in asks for them again, twice, and changes only its numbers.
 */
(function () {
    "use strict";
    if (!window.jQuery || document.documentElement.hasAttribute("data-retainer-panel")) {
        return;
    }
    document.documentElement.setAttribute("data-retainer-panel", "");

    var MOMENTS = [1000, 4000];

    /** Says whole seconds as hours and minutes, as the server does. */
    function hours(seconds) {
        var minutes = Math.floor((Math.abs(seconds) + 30) / 60);
        var rest = minutes % 60;
        return (seconds < 0 && minutes > 0 ? "-" : "") + Math.floor(minutes / 60) + ":" + (rest < 10 ? "0" : "") + rest;
    }

    /** Puts in the budgets anew: their bars and words are drawn by the server. */
    function renew(panel) {
        var path = "/rest/retainer/1.0/issues/" + encodeURIComponent(panel.getAttribute("data-issue")) + "/panel/view";
        jQuery.ajax({url: AJS.contextPath() + path, dataType: "html"}).done(function (html) {
            var fresh = new DOMParser().parseFromString(html, "text/html").querySelector("[data-budgets]");
            var shown = panel.querySelector("[data-budgets]");
            if (fresh && shown) {
                shown.innerHTML = fresh.innerHTML;
            }
        });
    }

    /** What the budgets of an answer have spent, as the template writes it. */
    function stamp(budgets) {
        return (budgets || []).map(function (budget) {
            return budget.budget + ":" + (budget.unit === "HOURS" ? budget.spentSeconds : budget.percent);
        }).join(" ");
    }

    function show(panel, numbers) {
        var budgets = panel.querySelector("[data-budgets]");
        if (budgets && budgets.getAttribute("data-budgets") !== stamp(numbers.budgets)) {
            renew(panel);
        }
        Array.prototype.forEach.call(panel.querySelectorAll("[data-hours]"), function (place) {
            var seconds = numbers[place.getAttribute("data-hours") + "Seconds"];
            if (typeof seconds === "number" && place.textContent !== hours(seconds)) {
                place.textContent = hours(seconds);
            }
        });
    }

    function ask(panel) {
        if (!document.body.contains(panel)) {
            return;
        }
        var path = "/rest/retainer/1.0/issues/" + encodeURIComponent(panel.getAttribute("data-issue")) + "/panel";
        jQuery.ajax({url: AJS.contextPath() + path, dataType: "json"}).done(function (numbers) {
            show(panel, numbers);
        });
    }

    function eachNew(visit) {
        Array.prototype.forEach.call(document.querySelectorAll(".retainer-panel[data-issue]"), function (panel) {
            if (!panel.hasAttribute("data-seen")) {
                panel.setAttribute("data-seen", "");
                visit(panel);
            }
        });
    }

    jQuery(function () {
        // those of the page itself are fresh
        eachNew(function () {});
        jQuery(document).on("newContentAdded", function () {
            eachNew(function (panel) {
                MOMENTS.forEach(function (moment) {
                    setTimeout(ask, moment, panel);
                });
            });
        });
    });
}());

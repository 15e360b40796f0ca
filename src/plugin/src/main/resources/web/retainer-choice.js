/*
 * Chooses the client of an issue in its panel. Bound on the document, since Jira puts panels in again; everything that it
 * needs to say stands in the panel.
 */
(function () {
    "use strict";
    if (!window.jQuery || document.documentElement.hasAttribute("data-retainer-choice")) {
        return;
    }
    document.documentElement.setAttribute("data-retainer-choice", "");

    var WAIT = 250;

    function parts(inside) {
        var panel = inside.closest(".retainer-panel");
        var choice = panel.querySelector("[data-choice]");
        return {
            panel: panel,
            choice: choice,
            open: choice.querySelector("[data-choose]"),
            form: choice.querySelector("[data-choosing]"),
            query: choice.querySelector("[data-query]"),
            options: choice.querySelector("[data-options]"),
            problem: choice.querySelector("[data-problem]")
        };
    }

    function rest(panel, rest) {
        return AJS.contextPath() + "/rest/retainer/1.0/issues/" + encodeURIComponent(panel.getAttribute("data-issue")) + rest;
    }

    function option(text, value, chosen) {
        var made = document.createElement("option");
        made.textContent = text;
        made.value = value;
        made.selected = chosen;
        return made;
    }

    function complain(p, request) {
        var body = request.responseJSON || {};
        var sentences = (body.errorMessages || []).concat(Object.keys(body.errors || {}).map(function (field) {
            return body.errors[field];
        }));
        p.problem.textContent = sentences.join(" ")
            || p.choice.getAttribute(request.status === 0 ? "data-offline" : "data-failed");
        p.problem.hidden = false;
    }

    function fill(p, answer, asked) {
        var present = p.choice.getAttribute("data-present");
        p.options.textContent = "";
        if (p.choice.hasAttribute("data-written")) {
            p.options.appendChild(option(p.choice.getAttribute("data-back"), "", false));
        }
        answer.values.forEach(function (account) {
            p.options.appendChild(option(account.name + " (" + account.key + ")", account.key, account.key === present));
        });
        if (answer.values.length === 0) {
            var none = option(p.choice.getAttribute("data-none"), "", false);
            none.disabled = true;
            p.options.appendChild(none);
        } else if (answer.values.length === answer.maxResults) {
            var more = option(p.choice.getAttribute("data-more"), "", false);
            more.disabled = true;
            p.options.appendChild(more);
        }
        if (p.options.selectedIndex < 0 && asked !== "" && answer.values.length > 0) {
            p.options.value = answer.values[0].key;
        }
    }

    function ask(p) {
        var asked = p.query.value.trim();
        jQuery.ajax({url: rest(p.panel, "/account/choices"), data: {query: asked}, dataType: "json"})
            .done(function (answer) {
                if (asked === p.query.value.trim()) {
                    fill(p, answer, asked);
                }
            })
            .fail(function (request) {
                complain(p, request);
            });
    }

    function open(p) {
        p.form.hidden = false;
        p.open.hidden = true;
        p.open.setAttribute("aria-expanded", "true");
        p.problem.hidden = true;
        p.query.value = "";
        ask(p);
        p.query.focus();
    }

    function close(p) {
        p.form.hidden = true;
        p.open.hidden = false;
        p.open.setAttribute("aria-expanded", "false");
        p.open.focus();
    }

    /** Puts the panel in again as it is now, and says what has happened. */
    function renew(p, moved) {
        var said = p.choice.getAttribute("data-moved").replace("{0}", moved);
        jQuery.ajax({url: rest(p.panel, "/panel/view"), dataType: "html"}).always(function (html, state) {
            if (state !== "success") {
                window.location.reload();
                return;
            }
            var place = document.createElement("div");
            place.innerHTML = html;
            var fresh = place.querySelector(".retainer-panel");
            fresh.setAttribute("data-seen", "");
            p.panel.parentNode.replaceChild(fresh, p.panel);
            var button = fresh.querySelector("[data-choose]");
            if (button) {
                button.focus();
            }
            setTimeout(function () {
                fresh.querySelector("[data-said]").textContent = said;
            }, 50);
            if (window.AJS && AJS.flag) {
                AJS.flag({type: "success", body: AJS.escapeHtml(said), close: "auto"});
            }
        });
    }

    function save(p) {
        var chosen = p.options.options[p.options.selectedIndex];
        if (!chosen || chosen.disabled || p.form.getAttribute("aria-busy") === "true") {
            p.options.focus();
            return;
        }
        p.form.setAttribute("aria-busy", "true");
        p.problem.hidden = true;
        var request = {
            url: rest(p.panel, "/account"),
            type: chosen.value === "" ? "DELETE" : "PUT",
            contentType: "application/json",
            headers: {"X-Atlassian-Token": "no-check"}
        };
        if (chosen.value !== "") {
            request.data = JSON.stringify({account: chosen.value});
            request.dataType = "json";
        }
        jQuery.ajax(request).always(function () {
            p.form.removeAttribute("aria-busy");
        }).done(function (body, state, answered) {
            renew(p, body && typeof body.moved === "number" ? body.moved : answered.getResponseHeader("X-Retainer-Moved") || 0);
        }).fail(function (failed) {
            complain(p, failed);
        });
    }

    function within(event, selector) {
        return event.target.closest && event.target.closest(".retainer-panel " + selector);
    }

    document.addEventListener("click", function (event) {
        if (within(event, "[data-choose]")) {
            open(parts(event.target));
        } else if (within(event, "[data-stop]")) {
            close(parts(event.target));
        }
    });
    document.addEventListener("submit", function (event) {
        if (within(event, "[data-choosing]")) {
            event.preventDefault();
            save(parts(event.target));
        }
    });
    document.addEventListener("dblclick", function (event) {
        if (within(event, "[data-options]")) {
            save(parts(event.target));
        }
    });
    document.addEventListener("keydown", function (event) {
        if (!within(event, "[data-choosing]")) {
            return;
        }
        var p = parts(event.target);
        if (event.key === "Escape") {
            event.preventDefault();
            event.stopPropagation();
            close(p);
        } else if (event.key === "ArrowDown" && event.target === p.query) {
            event.preventDefault();
            p.options.focus();
        } else if (event.key === "Enter" && event.target === p.options) {
            event.preventDefault();
            save(p);
        }
    });

    var waiting = null;
    document.addEventListener("input", function (event) {
        if (within(event, "[data-query]")) {
            var p = parts(event.target);
            clearTimeout(waiting);
            waiting = setTimeout(ask, WAIT, p);
        }
    });
}());

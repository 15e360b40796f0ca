/* Forms and actions of Retainer's pages. Everything is bound on the document, so that what arrives later works too. */
(function () {
    "use strict";
    if (window.Retainer) {
        return;
    }

    function root() {
        return document.querySelector(".retainer") || document.body;
    }

    function word(name) {
        return root().getAttribute("data-" + name) || "";
    }

    function announce(text) {
        var live = document.querySelector(".retainer-live");
        if (live) {
            live.textContent = text;
        }
    }

    function flag(kind, text) {
        announce(text);
        if (window.AJS && AJS.flag) {
            AJS.flag({type: kind, body: AJS.escapeHtml(text), close: kind === "success" ? "auto" : "manual"});
        }
    }

    /** Finds how many entries have come to another client, null when the answer does not say. */
    function moved(response, json) {
        var count = json && typeof json.moved === "number" ? json.moved : response.headers.get("X-Retainer-Moved");
        return count === null || count === undefined ? null : Number(count);
    }

    /** Loads the page again and says there how many entries have moved. */
    function reload(answer) {
        if (answer.moved !== null && answer.moved !== undefined) {
            try {
                sessionStorage.setItem("retainer.moved", String(answer.moved));
            } catch (full) {
                // then it stays unsaid
            }
        }
        window.location.reload();
    }

    function sayMoved() {
        var count = null;
        try {
            count = sessionStorage.getItem("retainer.moved");
            sessionStorage.removeItem("retainer.moved");
        } catch (forbidden) {
            count = null;
        }
        if (count !== null && /^\d+$/.test(count)) {
            flag("success", word("moved").replace("{0}", Number(count).toLocaleString(document.documentElement.lang || "en")));
        }
    }

    /** Asks our REST and hands on {status, body}; status 0 when the server did not answer. */
    function send(method, url, body) {
        var request = {
            method: method,
            credentials: "same-origin",
            headers: {"Accept": "application/json", "X-Atlassian-Token": "no-check"}
        };
        if (method !== "GET") {
            request.headers["Content-Type"] = "application/json";
            if (body !== undefined) {
                request.body = JSON.stringify(body);
            }
        }
        return fetch(url, request).then(function (response) {
            return response.text().then(function (text) {
                var json = null;
                try {
                    json = text ? JSON.parse(text) : null;
                } catch (notJson) {
                    json = null;
                }
                return {status: response.status, ok: response.ok, body: json, moved: moved(response, json)};
            });
        }, function () {
            return {status: 0, ok: false, body: null};
        });
    }

    /** Makes sentences of an error answer. */
    function sentences(answer) {
        if (answer.status === 0) {
            return [word("offline")];
        }
        var errors = answer.body || {};
        var found = (errors.errorMessages || []).slice();
        Object.keys(errors.errors || {}).forEach(function (field) {
            found.push(field + ": " + errors.errors[field]);
        });
        return found.length ? found : [word("failed")];
    }

    /** Takes back what an earlier answer has said at the fields of a form. */
    function clearErrors(form) {
        form.querySelectorAll("[data-error]").forEach(function (place) {
            place.hidden = true;
            place.textContent = "";
        });
        form.querySelectorAll("[aria-invalid]").forEach(function (input) {
            input.removeAttribute("aria-invalid");
        });
    }

    /**
     * Reads a planned amount of hours: 40, 40:00, 40h, 1h 30m, 90m, 1.5, 1,5 ч. Whole seconds, or NaN for anything else. A
     * bare number means hours.
     */
    function hours(text) {
        var typed = text.trim().toLowerCase();
        var parts = /^(\d{1,6}):([0-5]\d)$/.exec(typed);
        if (parts) {
            return Number(parts[1]) * 3600 + Number(parts[2]) * 60;
        }
        if (/^\d{1,6}(?:[.,]\d{1,4})?$/.test(typed)) {
            typed += "h";
        }
        parts = /^(?:(\d{1,6}(?:[.,]\d{1,4})?)\s*(?:h|ч)\.?)?\s*(?:(\d{1,6})\s*(?:m|min|м|мин)\.?)?$/.exec(typed);
        if (!parts || (parts[1] === undefined && parts[2] === undefined)) {
            return NaN;
        }
        return Math.round(Number((parts[1] || "0").replace(",", ".")) * 3600) + Number(parts[2] || 0) * 60;
    }

    /** Makes of an amount as people write it, 1 234,50 or 1,234.50, what our REST reads. */
    function amount(text) {
        var typed = text.replace(/[\s\u00a0\u202f]/g, "");
        if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(typed)) {
            return typed.replace(/,/g, "");
        }
        return typed.replace(/^(-?\d+),(\d+)$/, "$1.$2");
    }

    var undoing = null;

    /** Shows what was done, with a button of this label that takes it back. Only the last change has one. */
    function undoable(text, label, undo) {
        announce(text);
        if (undoing) {
            undoing.close();
            undoing = null;
        }
        if (!window.AJS || !AJS.flag) {
            return;
        }
        var id = "retainer-undo-" + Date.now();
        var shown = AJS.flag({
            type: "success",
            body: AJS.escapeHtml(text) + " <button type=\"button\" class=\"aui-button aui-button-link\" id=\"" + id + "\">"
                + AJS.escapeHtml(label) + "</button>",
            close: "auto"
        });
        undoing = shown;
        var button = document.getElementById(id);
        if (button) {
            button.addEventListener("click", function () {
                button.disabled = true;
                shown.close();
                undoing = null;
                undo();
            });
        }
    }

    window.Retainer = {
        hours: hours, amount: amount,
        send: send, flag: flag, reload: reload, announce: announce, undoable: undoable, sentences: sentences, word: word, clearErrors: clearErrors
    };
    if (window.jQuery) {
        jQuery(sayMoved);
    }
}());

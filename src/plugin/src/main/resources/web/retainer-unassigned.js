/* Links a project to a client right where its unassigned hours are listed. */
(function () {
    "use strict";
    var R = window.Retainer;
    var E = R && R.entries;
    if (!E || R.unassigned) {
        return;
    }
    R.unassigned = true;
    var count = 0;

    function group(button, name, type, hint) {
        count += 1;
        var made = document.createElement("div");
        made.className = "field-group retainer-dialog-field";
        var label = document.createElement("label");
        label.textContent = E.say(button, name);
        var input = document.createElement("input");
        input.className = "text full-width-field";
        input.type = type;
        input.id = "retainer-link-" + count;
        label.htmlFor = input.id;
        var error = document.createElement("div");
        error.className = "error";
        error.id = input.id + "-error";
        error.hidden = true;
        made.appendChild(label);
        made.appendChild(input);
        if (hint) {
            var description = document.createElement("div");
            description.className = "description";
            description.id = input.id + "-hint";
            description.textContent = hint;
            input.setAttribute("aria-describedby", description.id + " " + error.id);
            made.appendChild(description);
        } else {
            input.setAttribute("aria-describedby", error.id);
        }
        made.appendChild(error);
        return {group: made, input: input, error: error};
    }

    function fields(button) {
        var found = {
            account: group(button, "client", "text", E.say(button, "client-hint")),
            from: group(button, "from", "date", ""),
            to: group(button, "to", "date", E.say(button, "days-hint"))
        };
        found.account.input.setAttribute("data-accounts", "");
        found.account.input.autocomplete = "off";
        return found;
    }

    function mark(field, text) {
        field.error.textContent = text;
        field.error.hidden = false;
        field.input.setAttribute("aria-invalid", "true");
        field.input.focus();
    }

    /** How many entries of the project stand at no client. */
    function left(button) {
        return R.send("GET", button.getAttribute("data-unassigned-rest") + "?from=1970-01-01&to=9999-12-31&maxResults=1&project="
            + encodeURIComponent(button.getAttribute("data-link-project"))).then(function (answer) {
            return answer.ok ? answer.body.total : null;
        });
    }

    function link(button, found, dialog) {
        Object.keys(found).forEach(function (name) {
            found[name].error.hidden = true;
            found[name].input.removeAttribute("aria-invalid");
        });
        var key = found.account.input.value.trim();
        if (!key) {
            mark(found.account, E.say(button, "required"));
            return;
        }
        var body = {type: "PROJECT", project: button.getAttribute("data-link-project")};
        ["from", "to"].forEach(function (name) {
            if (found[name].input.value) {
                body[name] = found[name].input.value;
            }
        });
        left(button).then(function (before) {
            R.send("POST", button.getAttribute("data-accounts-rest") + "/" + encodeURIComponent(key) + "/links", body)
                .then(function (answer) {
                    if (answer.ok) {
                        tell(button, before, key, answer.body.recalculating, dialog);
                        return;
                    }
                    refused(found, answer, dialog);
                });
        });
    }

    function refused(found, answer, dialog) {
        var errors = answer.body && answer.body.errors || {};
        var rest = answer.body ? (answer.body.errorMessages || []).slice() : R.sentences(answer);
        Object.keys(errors).forEach(function (name) {
            if (found[name]) {
                mark(found[name], errors[name]);
            } else {
                rest.push(errors[name]);
            }
        });
        if (answer.status === 404) {
            mark(found.account, rest.join(" "));
        } else if (rest.length) {
            dialog.problem(rest.join(" "));
        }
    }

    function tell(button, before, key, recalculating, dialog) {
        left(button).then(function (after) {
            dialog.hide();
            R.flag("success", recalculating || before === null || after === null
                ? E.say(button, "recalculating", key)
                : E.count(button, "moved", before - after, key));
            window.setTimeout(function () {
                window.location.reload();
            }, 1500);
        });
    }

    document.addEventListener("click", function (event) {
        var button = event.target.closest && event.target.closest("[data-link-project]");
        if (!button) {
            return;
        }
        var found = fields(button);
        var form = document.createElement("form");
        form.className = "aui top-label";
        ["account", "from", "to"].forEach(function (name) {
            form.appendChild(found[name].group);
        });
        var submit = document.createElement("button");
        submit.type = "submit";
        submit.hidden = true;
        form.appendChild(submit);
        R.dialog({
            title: E.say(button, "title", button.getAttribute("data-name") || button.getAttribute("data-link-project")),
            text: E.say(button, "text"),
            content: form,
            confirm: E.say(button, "confirm"),
            cancel: E.say(button, "cancel"),
            back: button,
            act: function (dialog) {
                link(button, found, dialog);
            }
        });
        found.account.input.focus();
    });
}());

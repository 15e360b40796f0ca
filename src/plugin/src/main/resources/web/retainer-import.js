/* Sends an export file, and shows how far its import is. */
(function () {
    "use strict";
    var R = window.Retainer;
    if (!R || R.imports) {
        return;
    }
    R.imports = true;

    function part(form, name) {
        return form.querySelector(name);
    }

    function fail(form, text) {
        var error = part(form, ".error");
        error.textContent = text;
        error.hidden = false;
        part(form, "[data-import-job]").hidden = true;
        part(form, "button[type=submit]").disabled = false;
        part(form, "input[type=file]").focus();
    }

    function show(form, text, share) {
        part(form, "[data-import-job]").hidden = false;
        part(form, "[data-import-text]").textContent = text;
        var bar = part(form, "progress");
        if (share === null) {
            bar.removeAttribute("value");
        } else {
            bar.value = share;
        }
    }

    function watch(form, id) {
        R.send("GET", form.getAttribute("data-jobs") + id).then(function (answer) {
            var job = answer.body || {};
            if (answer.ok && job.state === "DONE") {
                show(form, form.getAttribute("data-done"), 1);
                R.flag("success", form.getAttribute("data-done"));
                part(form, "button[type=submit]").disabled = false;
            } else if (answer.ok && job.state !== "RUNNING") {
                fail(form, form.getAttribute("data-broken"));
            } else {
                if (answer.ok) {
                    show(form, form.getAttribute("data-running").replace("{0}", job.done).replace("{1}", job.total),
                        job.total > 0 ? job.done / job.total : null);
                }
                window.setTimeout(watch, 500, form, id);
            }
        });
    }

    function answered(form, request) {
        var body = null;
        try {
            body = JSON.parse(request.responseText);
        } catch (notJson) {
            body = null;
        }
        if (request.status === 202 && body) {
            watch(form, body.id);
        } else {
            fail(form, R.sentences({status: request.status, body: body}).join(" "));
        }
    }

    /* XMLHttpRequest, since fetch does not tell how much of a file is sent */
    function send(form, file) {
        var request = new XMLHttpRequest();
        request.open("POST", form.getAttribute("data-url"));
        request.setRequestHeader("Content-Type", "application/x-ndjson");
        request.setRequestHeader("X-Atlassian-Token", "no-check");
        request.upload.addEventListener("progress", function (event) {
            show(form, form.getAttribute("data-sending"), event.lengthComputable ? event.loaded / event.total : null);
        });
        request.upload.addEventListener("load", function () {
            show(form, form.getAttribute("data-checking"), null);
        });
        request.addEventListener("load", function () {
            answered(form, request);
        });
        request.addEventListener("error", function () {
            fail(form, R.sentences({status: 0, body: null}).join(" "));
        });
        request.send(file);
    }

    document.addEventListener("submit", function (event) {
        var form = event.target.closest && event.target.closest("[data-import]");
        if (!form) {
            return;
        }
        event.preventDefault();
        var file = part(form, "input[type=file]").files[0];
        if (file) {
            part(form, ".error").hidden = true;
            part(form, "button[type=submit]").disabled = true;
            show(form, form.getAttribute("data-sending"), 0);
            send(form, file);
        }
    });
}());

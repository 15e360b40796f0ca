/* Keeps the administration page's numbers and progress bar moving while a job runs. */
(function () {
    "use strict";
    var R = window.Retainer;
    if (!R || R.admin) {
        return;
    }
    R.admin = true;
    var running = false;

    function page() {
        return document.querySelector("[data-admin]");
    }

    function number(value) {
        return value.toLocaleString(document.querySelector(".retainer").lang || undefined);
    }

    function show(status) {
        var state = page().querySelector("[data-state]");
        var named = state.getAttribute("data-" + status.state.toLowerCase());
        state.textContent = named || status.state;
        page().querySelector("[data-entries]").textContent = number(status.entries);
        page().querySelector("[data-lag]").textContent = status.lagSeconds === null ? "–" : number(status.lagSeconds);
        var job = page().querySelector(".retainer-job");
        job.hidden = !status.running;
        if (status.running) {
            job.setAttribute("data-job", status.running.id);
            var text = job.querySelector("[data-job-text]");
            text.textContent = text.getAttribute("data-pattern")
                .replace("{0}", number(status.running.done))
                .replace("{1}", number(status.running.total));
            job.querySelector("progress").value =
                status.running.total > 0 ? status.running.done / status.running.total : 0;
        } else if (running) {
            R.announce(state.textContent);
            window.setTimeout(function () {
                window.location.reload();
            }, 500);
        }
        running = Boolean(status.running);
    }

    function look() {
        if (!page()) {
            return;
        }
        R.send("GET", page().getAttribute("data-sync")).then(function (answer) {
            if (answer.ok) {
                show(answer.body);
            }
            window.setTimeout(look, running ? 1000 : 10000);
        });
    }

    document.addEventListener("click", function (event) {
        var button = event.target.closest && event.target.closest("[data-cancel-job]");
        if (button) {
            button.disabled = true;
            R.send("DELETE", page().getAttribute("data-jobs") + button.closest("[data-job]").getAttribute("data-job"))
                .then(function (answer) {
                    button.disabled = false;
                    if (answer.ok) {
                        R.flag("success", button.getAttribute("data-text"));
                    } else {
                        R.flag("error", R.sentences(answer).join(" "));
                    }
                });
        }
    });

    document.addEventListener("retainer:job", function () {
        window.setTimeout(look, 300);
    });

    function start() {
        if (page()) {
            look();
        }
    }

    if (document.readyState === "loading") {
        document.addEventListener("DOMContentLoaded", start);
    } else {
        start();
    }
}());

/* The filters of lists of hours, and fields in which a client is chosen. */
(function () {
    "use strict";
    var R = window.Retainer;
    if (!R || R.hourFields) {
        return;
    }
    R.hourFields = true;

    /* Filters that are not set stay out of the address. */
    document.addEventListener("submit", function (event) {
        if (event.target.classList && event.target.classList.contains("retainer-hour-filter")) {
            Array.prototype.forEach.call(event.target.elements, function (field) {
                field.disabled = field.name !== "" && field.value === "";
            });
        }
    });
    window.addEventListener("pageshow", function () {
        document.querySelectorAll(".retainer-hour-filter :disabled").forEach(function (field) {
            field.disabled = false;
        });
    });

    /* Fields marked data-accounts suggest open clients. */
    var waiting = null;
    document.addEventListener("input", function (event) {
        var input = event.target;
        if (!input.hasAttribute || !input.hasAttribute("data-accounts")) {
            return;
        }
        window.clearTimeout(waiting);
        waiting = window.setTimeout(suggest, 200, input);
    });
    document.addEventListener("focusin", function (event) {
        if (event.target.hasAttribute && event.target.hasAttribute("data-accounts") && !event.target.getAttribute("list")) {
            suggest(event.target);
        }
    });

    function suggest(input) {
        var asked = input.value.trim();
        R.send("GET", R.word("rest") + "/accounts?maxResults=20&query=" + encodeURIComponent(asked)).then(function (answer) {
            if (!answer.ok || input.value.trim() !== asked) {
                return;
            }
            var list = document.getElementById("retainer-accounts");
            if (!list) {
                list = document.createElement("datalist");
                list.id = "retainer-accounts";
                document.body.appendChild(list);
            }
            input.setAttribute("list", list.id);
            list.textContent = "";
            answer.body.values.forEach(function (account) {
                var option = document.createElement("option");
                option.value = account.key;
                option.textContent = account.name;
                list.appendChild(option);
            });
        });
    }
}());

/* Suggests Jira's users in fields marked data-people. */
(function () {
    "use strict";
    var R = window.Retainer;
    if (!R || R.people) {
        return;
    }
    R.people = true;
    var waiting = null;
    var count = 0;

    function list(input) {
        var id = input.getAttribute("list");
        var found = id && document.getElementById(id);
        if (!found) {
            count += 1;
            found = document.createElement("datalist");
            found.id = "retainer-people-" + count;
            input.parentNode.appendChild(found);
            input.setAttribute("list", found.id);
        }
        return found;
    }

    function suggest(input) {
        var context = window.AJS && AJS.contextPath ? AJS.contextPath() : "";
        var asked = input.value.trim();
        R.send("GET", context + "/rest/api/2/user/search?maxResults=10&username=" + encodeURIComponent(asked))
            .then(function (answer) {
                if (!answer.ok || !Array.isArray(answer.body) || input.value.trim() !== asked) {
                    return;
                }
                var options = list(input);
                options.textContent = "";
                answer.body.forEach(function (user) {
                    var option = document.createElement("option");
                    option.value = user.name;
                    option.textContent = user.displayName;
                    options.appendChild(option);
                });
            });
    }

    document.addEventListener("input", function (event) {
        var input = event.target;
        if (input.hasAttribute && input.hasAttribute("data-people") && input.value.trim().length > 0) {
            window.clearTimeout(waiting);
            waiting = window.setTimeout(function () {
                suggest(input);
            }, 200);
        }
    });
}());

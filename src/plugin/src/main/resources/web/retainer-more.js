/* A long list goes on below its last row, without leaving the page. */
(function () {
    "use strict";
    var R = window.Retainer;
    var E = R && R.entries;
    if (!E || R.more) {
        return;
    }
    R.more = true;

    function more(link) {
        link.setAttribute("aria-busy", "true");
        R.announce(E.say(E.table(), "loading"));
        E.page(link.href).then(function (fresh) {
            link.removeAttribute("aria-busy");
            if (!fresh) {
                window.location.assign(link.href);
                return;
            }
            var arrived = Array.prototype.slice.call(fresh.querySelectorAll(".retainer-entry"));
            var body = document.querySelector(".retainer-entries tbody");
            arrived.forEach(function (row) {
                if (!E.find(row.getAttribute("data-entry"))) {
                    body.appendChild(document.importNode(row, true));
                }
            });
            var next = fresh.querySelector("[data-more]");
            if (next) {
                link.href = next.href;
            } else {
                link.remove();
            }
            R.announce(E.count(E.table(), "more-shown", arrived.length));
            document.dispatchEvent(new CustomEvent("retainer-rows"));
            if (arrived.length) {
                E.focus(E.find(arrived[0].getAttribute("data-entry")));
            }
        });
    }

    document.addEventListener("click", function (event) {
        var link = event.target.closest && event.target.closest("[data-more]");
        if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
            event.preventDefault();
            if (link.getAttribute("aria-busy") !== "true") {
                more(link);
            }
        }
    });
}());

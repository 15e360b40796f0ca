/* One dialog with a title, some content and at most one thing to do; AUI's, with the focus going back where it came from. */
(function () {
    "use strict";
    var R = window.Retainer;
    if (!R || R.dialog) {
        return;
    }

    function element(tag, classes, text) {
        var made = document.createElement(tag);
        made.className = classes;
        made.textContent = text || "";
        return made;
    }

    function button(kind, text) {
        var made = element("button", "aui-button " + kind, text);
        made.type = "button";
        return made;
    }

    /**
     * Shows a dialog.
     *
     * asked: title; text and content, both optional; confirm, the word on the button that calls act; cancel, the word on
     * the one that closes; back, what gets the focus afterwards; wide
     */
    R.dialog = function (asked) {
        var section = element("section", "aui-dialog2 " + (asked.wide ? "aui-dialog2-large" : "aui-dialog2-small"));
        section.setAttribute("role", "dialog");
        section.setAttribute("aria-labelledby", "retainer-dialog-title");
        section.setAttribute("data-aui-remove-on-hide", "true");
        section.hidden = true;
        var header = element("header", "aui-dialog2-header");
        var title = element("h2", "aui-dialog2-header-main", asked.title);
        title.id = "retainer-dialog-title";
        header.appendChild(title);
        var content = element("div", "aui-dialog2-content retainer");
        content.setAttribute("lang", document.querySelector(".retainer").getAttribute("lang"));
        if (asked.text) {
            content.appendChild(element("p", "", asked.text));
        }
        if (asked.content) {
            content.appendChild(asked.content);
        }
        var problem = element("div", "aui-message aui-message-error");
        problem.setAttribute("role", "alert");
        problem.hidden = true;
        content.appendChild(problem);
        var footer = element("footer", "aui-dialog2-footer");
        var actions = element("div", "aui-dialog2-footer-actions");
        var confirm = asked.confirm ? button("aui-button-primary", asked.confirm) : null;
        var cancel = button("aui-button-link", asked.cancel);
        if (confirm) {
            confirm.setAttribute("data-confirm", "");
            actions.appendChild(confirm);
        }
        actions.appendChild(cancel);
        footer.appendChild(actions);
        [header, content, footer].forEach(function (part) {
            section.appendChild(part);
        });
        document.body.appendChild(section);
        var shown = AJS.dialog2(section);
        var handle = {
            problem: function (text) {
                confirm.disabled = false;
                problem.textContent = text;
                problem.hidden = false;
            },
            hide: function () {
                shown.hide();
            }
        };
        function act() {
            problem.hidden = true;
            asked.act(handle);
        }
        if (confirm) {
            confirm.addEventListener("click", act);
        }
        content.addEventListener("submit", function (event) {
            event.preventDefault();
            act();
        });
        cancel.addEventListener("click", handle.hide);
        shown.on("hide", function () {
            if (asked.back && document.body.contains(asked.back)) {
                asked.back.focus();
            }
        });
        shown.show();
        (confirm || cancel).focus();
        return handle;
    };
}());

/* Buttons marked data-action ask first, in AUI's dialog, and then send. */
(function () {
    "use strict";
    var R = window.Retainer;
    if (!R || R.actions) {
        return;
    }
    R.actions = true;

    function element(tag, classes, text) {
        var made = document.createElement(tag);
        made.className = classes;
        made.textContent = text || "";
        return made;
    }

    function dialog(button) {
        var section = element("section", "aui-dialog2 aui-dialog2-small" + (button.hasAttribute("data-danger") ? " aui-dialog2-warning" : ""));
        section.id = "retainer-dialog";
        section.setAttribute("role", "dialog");
        section.setAttribute("aria-labelledby", "retainer-dialog-title");
        section.setAttribute("aria-describedby", "retainer-dialog-text");
        section.setAttribute("data-aui-remove-on-hide", "true");
        section.hidden = true;
        var header = element("header", "aui-dialog2-header");
        var title = element("h2", "aui-dialog2-header-main", button.getAttribute("data-title"));
        title.id = "retainer-dialog-title";
        header.appendChild(title);
        var content = element("div", "aui-dialog2-content");
        var text = element("p", "", button.getAttribute("data-text"));
        text.id = "retainer-dialog-text";
        var problem = element("div", "aui-message aui-message-error");
        problem.setAttribute("role", "alert");
        problem.hidden = true;
        content.appendChild(text);
        content.appendChild(problem);
        var footer = element("footer", "aui-dialog2-footer");
        var actions = element("div", "aui-dialog2-footer-actions");
        var confirm = element("button", "aui-button aui-button-primary", button.getAttribute("data-confirm"));
        var cancel = element("button", "aui-button aui-button-link", button.getAttribute("data-cancel"));
        confirm.type = cancel.type = "button";
        actions.appendChild(confirm);
        actions.appendChild(cancel);
        footer.appendChild(actions);
        [header, content, footer].forEach(function (part) {
            section.appendChild(part);
        });
        document.body.appendChild(section);
        return {section: section, confirm: confirm, cancel: cancel, problem: problem};
    }

    function body(button) {
        if (button.getAttribute("data-method") !== "PUT") {
            return undefined;
        }
        return {
            status: button.getAttribute("data-body-status"),
            version: Number(button.getAttribute("data-body-version"))
        };
    }

    function done(button, answer) {
        if (button.hasAttribute("data-then")) {
            R.flag("success", R.word("started"));
            document.dispatchEvent(new CustomEvent(button.getAttribute("data-then"), {detail: answer.body}));
        } else if (button.hasAttribute("data-next")) {
            window.location.assign(button.getAttribute("data-next"));
        } else {
            R.reload(answer);
        }
    }

    function ask(button) {
        var parts = dialog(button);
        var shown = AJS.dialog2(parts.section);
        parts.cancel.addEventListener("click", function () {
            shown.hide();
            button.focus();
        });
        parts.confirm.addEventListener("click", function () {
            parts.confirm.disabled = true;
            R.send(button.getAttribute("data-method"), button.getAttribute("data-url"), body(button))
                .then(function (answer) {
                    parts.confirm.disabled = false;
                    if (answer.ok) {
                        shown.hide();
                        done(button, answer);
                    } else {
                        parts.problem.textContent = R.sentences(answer).join(" ");
                        parts.problem.hidden = false;
                    }
                });
        });
        shown.show();
        parts.confirm.focus();
    }

    /** Asks with the words of an element's attributes, and goes on when the answer is yes. */
    R.confirm = function (element, then) {
        var parts = dialog(element);
        var shown = AJS.dialog2(parts.section);
        parts.cancel.addEventListener("click", function () {
            shown.hide();
        });
        parts.confirm.addEventListener("click", function () {
            shown.hide();
            then();
        });
        shown.show();
        parts.confirm.focus();
    };

    document.addEventListener("click", function (event) {
        var button = event.target.closest && event.target.closest("[data-action]");
        if (button) {
            event.preventDefault();
            ask(button);
        }
    });
}());

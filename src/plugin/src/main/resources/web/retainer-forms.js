/* Sends forms marked data-form as JSON and shows what the server has to say beside the fields. */
(function () {
    "use strict";
    var R = window.Retainer;
    if (!R || R.forms) {
        return;
    }
    R.forms = true;

    function value(input) {
        var type = input.getAttribute("data-type");
        if (type === "boolean") {
            return input.checked;
        }
        var text = input.value.trim();
        if (text === "") {
            return null;
        }
        if (type === "hours") {
            var seconds = R.hours(text);
            return isNaN(seconds) ? text : seconds;
        }
        if (type === "money") {
            return {amount: R.amount(text), currency: input.getAttribute("data-currency")};
        }
        if (type === "amount") {
            return R.amount(text);
        }
        if (type === "numbers") {
            return text.split(/[\s,;%]+/).filter(Boolean).map(function (part) {
                return /^\d+$/.test(part) ? Number(part) : part;
            });
        }
        if (type === "texts") {
            return text.split(/[,;\n]+/).map(function (part) {
                return part.trim();
            }).filter(Boolean);
        }
        if (type === "lines") {
            return text.split("\n").map(function (line) {
                return line.trim();
            }).filter(Boolean);
        }
        return type === "number" && /^-?\d+$/.test(text) ? Number(text) : text;
    }

    function put(object, path, found) {
        var names = path.replace(/\[(\d+)\]/g, ".$1").split(".");
        var last = names.pop();
        var at = names.reduce(function (inner, name, place) {
            inner[name] = inner[name] || (/^\d+$/.test(names[place + 1] || last) ? [] : {});
            return inner[name];
        }, object);
        at[last] = found;
    }

    function inputs(container) {
        return Array.prototype.filter.call(container.querySelectorAll("[data-field]"), function (input) {
            var list = input.closest("[data-item]");
            if (input.matches(":disabled")) {
                return false;
            }
            return container.hasAttribute("data-item") ? list === container : !list;
        });
    }

    function read(container, keepEmpty) {
        var object = {};
        inputs(container).forEach(function (input) {
            var found = value(input);
            if (found !== null || keepEmpty) {
                put(object, input.getAttribute("data-field"), found);
            }
        });
        return object;
    }

    /** Leaves no gaps in lists of which only later places were filled. */
    function whole(object) {
        Object.keys(object).forEach(function (name) {
            if (Array.isArray(object[name])) {
                object[name] = object[name].filter(Boolean);
            }
        });
        return object;
    }

    function body(form) {
        var object = read(form, form.getAttribute("data-method") === "PUT");
        form.querySelectorAll("[data-list]").forEach(function (list) {
            put(object, list.getAttribute("data-list"), Array.prototype.map.call(
                list.querySelectorAll("[data-items] > [data-item]"), function (item) {
                    var found = whole(read(item, false));
                    return list.hasAttribute("data-plain") ? found.text || "" : found;
                }));
        });
        form.querySelectorAll("[data-choices]").forEach(function (group) {
            put(object, group.getAttribute("data-choices"), Array.prototype.map.call(
                group.querySelectorAll("input:checked"), function (box) {
                    return box.value;
                }));
        });
        return object;
    }

    function findInput(form, field) {
        var item = /^([A-Za-z.]+)\[(\d+)\]\.(.+)$/.exec(field);
        if (item) {
            var list = form.querySelector("[data-list='" + item[1] + "']");
            var row = list && list.querySelectorAll("[data-items] > [data-item]")[Number(item[2])];
            return row && row.querySelector("[data-field='" + item[3] + "']");
        }
        // what is wrong with a part of an amount stands at the amount, unless that part has a field of its own
        return named(form, field) || named(form, field.replace(/\.(amount|currency)$/, "").replace(/\[\d+\]$/, ""));
    }

    function named(form, field) {
        return /^[A-Za-z.]+$/.test(field)
            ? form.querySelector("[data-field='" + field + "']:not([type=hidden]), [data-choices='" + field + "'] input")
            : null;
    }

    function errorPlace(input) {
        var label = input.closest("label");
        var around = input.closest(".field-group, .checkbox");
        return label && label.querySelector("[data-error]") || around && around.querySelector("[data-error]");
    }

    function clear(form) {
        R.clearErrors(form);
        var box = form.querySelector("[data-problems]");
        box.hidden = true;
        box.textContent = "";
    }

    function mark(input, text) {
        var place = errorPlace(input);
        if (!place) {
            return false;
        }
        place.id = place.id || "retainer-error-" + Math.random().toString(36).slice(2);
        place.textContent = text;
        place.hidden = false;
        input.setAttribute("aria-invalid", "true");
        var described = (input.getAttribute("aria-describedby") || "").split(" ").filter(Boolean);
        if (described.indexOf(place.id) < 0) {
            input.setAttribute("aria-describedby", described.concat(place.id).join(" "));
        }
        return true;
    }

    function show(form, answer) {
        var errors = answer.body && answer.body.errors || {};
        var general = answer.status === 0 || !answer.body ? R.sentences(answer) : (answer.body.errorMessages || []).slice();
        var first = null;
        Object.keys(errors).forEach(function (field) {
            var input = findInput(form, field);
            if (input && mark(input, errors[field])) {
                first = first && (first.compareDocumentPosition(input) & Node.DOCUMENT_POSITION_FOLLOWING) ? first : input;
            } else {
                general.push(field === "version" ? errors[field] : field + ": " + errors[field]);
            }
        });
        if (first && answer.status !== 409) {
            general.unshift(R.word("several"));
        }
        var box = form.querySelector("[data-problems]");
        general.forEach(function (text) {
            var line = document.createElement("p");
            line.textContent = text;
            box.appendChild(line);
        });
        box.hidden = general.length === 0;
        if (first) {
            first.focus();
        } else {
            box.setAttribute("tabindex", "-1");
            box.focus();
        }
    }

    function busy(form, is) {
        form.setAttribute("aria-busy", String(is));
        form.querySelectorAll("button").forEach(function (button) {
            button.disabled = is;
        });
    }

    function done(form, answer) {
        if (form.hasAttribute("data-next")) {
            window.location.assign(form.getAttribute("data-next") + encodeURIComponent(answer.body[form.getAttribute("data-next-part") || "key"]));
        } else if (form.hasAttribute("data-reload")) {
            R.reload(answer);
        } else {
            var version = form.querySelector("[data-field=version]");
            if (version && answer.body && answer.body.version) {
                document.querySelectorAll("form[data-url='" + form.getAttribute("data-url") + "'] [data-field=version]")
                    .forEach(function (other) {
                        other.value = answer.body.version;
                    });
                document.querySelectorAll("[data-body-version]").forEach(function (button) {
                    button.setAttribute("data-body-version", answer.body.version);
                });
            }
            R.flag("success", R.word("saved"));
            form.dispatchEvent(new CustomEvent("retainer:saved", {bubbles: true, detail: answer.body}));
        }
    }

    /** Finds whether something else than hours, an amount or a whole number stands where one belongs. */
    function unreadable(input) {
        var found = value(input);
        switch (found === null ? "" : input.getAttribute("data-type")) {
            case "hours":
            case "number":
                return typeof found === "string";
            case "money":
                return !/^-?\d+(\.\d+)?$/.test(found.amount);
            default:
                return false;
        }
    }

    /** Says at a field of hours, an amount or a number what may be written there, before anything is sent. */
    function understood(form) {
        var wrong = inputs(form).filter(unreadable);
        wrong.forEach(function (input) {
            mark(input, R.word(input.getAttribute("data-type") + "-form"));
        });
        if (wrong.length) {
            wrong[0].focus();
        }
        return wrong.length === 0;
    }

    document.addEventListener("submit", function (event) {
        var form = event.target;
        if (!form.hasAttribute || !form.hasAttribute("data-form")) {
            return;
        }
        event.preventDefault();
        if (form.getAttribute("aria-busy") === "true") {
            return;
        }
        clear(form);
        if (!understood(form)) {
            return;
        }
        busy(form, true);
        R.send(form.getAttribute("data-method"), form.getAttribute("data-url"), body(form)).then(function (answer) {
            busy(form, false);
            if (answer.ok) {
                done(form, answer);
            } else {
                show(form, answer);
            }
        });
    });

    document.addEventListener("click", function (event) {
        var add = event.target.closest && event.target.closest("[data-add-item]");
        var remove = event.target.closest && event.target.closest("[data-remove-item]");
        if (add) {
            var list = add.closest("[data-list]");
            var items = list.querySelector("[data-items]");
            items.appendChild(document.importNode(list.querySelector("template").content, true));
            items.lastElementChild.querySelector("input").focus();
        } else if (remove) {
            var button = remove.closest("[data-list]").querySelector("[data-add-item]");
            remove.closest("[data-item]").remove();
            button.focus();
        }
    });

    /* A changed check box of a filter is sent as the value that it stands for. */
    document.addEventListener("change", function (event) {
        var box = event.target;
        var name = box.getAttribute && box.getAttribute("data-switch");
        if (name) {
            box.form.querySelector("input[name='" + name + "']").value =
                box.getAttribute(box.checked ? "data-on" : "data-off");
        }
        if (box.form && box.form.hasAttribute("data-auto") && box.type !== "date") {
            box.form.submit();
        }
    });

    /* The last day of a period is not before its first: the browser says so before anything is sent. */
    document.addEventListener("input", function (event) {
        var field = event.target;
        var last = field.name === "from" && field.form && field.form.querySelector(".retainer-day[name=to]");
        if (last) {
            last.min = field.value;
        }
    });

    document.addEventListener("click", function (event) {
        if (event.target.closest && event.target.closest("[data-print]")) {
            window.print();
        }
    });
}());

/* Rates: a new one is written into the form, an end asks for its day; margins: their chart is drawn from its table. */
(function () {
    "use strict";
    var R = window.Retainer;
    if (!R || R.rates) {
        return;
    }
    R.rates = true;

    function set(form, field, value) {
        var input = value !== null && form.querySelector("[data-field='" + field + "']:not([type=hidden])");
        if (input) {
            input.value = value;
        }
    }

    /** What a cost rate does not know cannot be filled in; it is not sent either. */
    function kinds(form) {
        var kind = form.querySelector("[data-rate-kind]");
        if (!kind) {
            return;
        }
        form.querySelectorAll("[data-bill-only]").forEach(function (input) {
            input.disabled = kind.value === "COST";
            input.closest(".field-group").hidden = input.disabled;
        });
    }

    function fill(button) {
        var place = document.querySelector("[data-rate-form]");
        var form = place.querySelector("form");
        place.open = true;
        R.clearErrors(form);
        ["kind", "account", "person", "activity", "from"].forEach(function (field) {
            set(form, field, button.getAttribute("data-" + field));
        });
        kinds(form);
        var amount = form.querySelector("#rate-amount");
        amount.value = "";
        place.scrollIntoView({block: "center"});
        amount.focus();
    }

    function ended(button) {
        return {
            kind: button.getAttribute("data-kind"),
            account: button.getAttribute("data-account") || null,
            person: button.getAttribute("data-person") || null,
            activity: button.getAttribute("data-activity") || null,
            rate: null
        };
    }

    function dayField(button) {
        var group = document.createElement("form");
        group.className = "aui top-label";
        var label = document.createElement("label");
        label.htmlFor = "retainer-rate-day";
        label.textContent = button.getAttribute("data-say-day");
        var input = document.createElement("input");
        input.type = "date";
        input.id = "retainer-rate-day";
        input.className = "text retainer-day";
        input.value = button.getAttribute("data-today");
        input.required = true;
        var around = document.createElement("div");
        around.className = "field-group";
        around.appendChild(label);
        around.appendChild(input);
        group.appendChild(around);
        return group;
    }

    function end(button) {
        var content = dayField(button);
        R.dialog({
            title: button.getAttribute("data-say-title").replace("{0}", button.getAttribute("data-whose")),
            text: button.getAttribute("data-say-text"),
            content: content,
            confirm: button.getAttribute("data-say-confirm"),
            cancel: button.getAttribute("data-say-cancel"),
            back: button,
            act: function (dialog) {
                var body = ended(button);
                body.from = content.querySelector("input").value;
                if (!body.from) {
                    dialog.problem(button.getAttribute("data-say-required"));
                    return;
                }
                R.send("POST", button.getAttribute("data-url"), body).then(function (answer) {
                    if (answer.ok) {
                        dialog.hide();
                        R.reload(answer);
                    } else {
                        dialog.problem(R.sentences(answer).join(" "));
                    }
                });
            }
        });
        content.querySelector("input").focus();
    }

    document.addEventListener("click", function (event) {
        var target = event.target.closest && event.target.closest("[data-rate-new], [data-rate-end]");
        if (target && target.hasAttribute("data-rate-new")) {
            fill(target);
        } else if (target) {
            end(target);
        }
    });

    document.addEventListener("change", function (event) {
        if (event.target.hasAttribute && event.target.hasAttribute("data-rate-kind")) {
            kinds(event.target.form);
        }
    });

    function series(figure, rows, name) {
        return {
            label: figure.querySelector(".retainer-canvas").getAttribute("data-" + name),
            data: rows.map(function (row) {
                var amount = row.getAttribute("data-" + name);
                return amount === "" ? null : Number(amount);
            }),
            texts: rows.map(function (row) {
                return row.getAttribute("data-" + name + "-text");
            }),
            backgroundColor: window.getComputedStyle(figure.querySelector("[data-colour=" + name + "]")).backgroundColor,
            maxBarThickness: 28
        };
    }

    function draw(figure) {
        var rows = Array.prototype.slice.call(figure.querySelectorAll("tbody tr"));
        var language = document.querySelector(".retainer").getAttribute("lang");
        var numbers = new Intl.NumberFormat(language, {notation: "compact", maximumFractionDigits: 1});
        var place = figure.querySelector(".retainer-canvas");
        place.hidden = false;
        figure.querySelector("details").open = false;
        return new R.Chart(place.querySelector("canvas"), {
            type: "bar",
            data: {
                labels: rows.map(function (row) {
                    return row.getAttribute("data-brief");
                }),
                datasets: [series(figure, rows, "revenue"), series(figure, rows, "cost")]
            },
            options: {
                animation: false,
                maintainAspectRatio: false,
                interaction: {mode: "index", intersect: false},
                plugins: {
                    legend: {display: false},
                    tooltip: {
                        callbacks: {
                            title: function (items) {
                                return rows[items[0].dataIndex].getAttribute("data-name");
                            },
                            label: function (item) {
                                return item.dataset.label + ": " + item.dataset.texts[item.dataIndex];
                            }
                        }
                    }
                },
                scales: {
                    x: {
                        grid: {display: false},
                        ticks: {
                            maxRotation: 0,
                            color: "#44546f",
                            font: function (tick) {
                                var row = rows[tick.index];
                                return {weight: row && row.hasAttribute("data-chosen") ? "bold" : "normal"};
                            }
                        }
                    },
                    y: {
                        beginAtZero: true,
                        border: {display: false},
                        grid: {color: "#dfe1e6"},
                        ticks: {
                            color: "#44546f",
                            maxTicksLimit: 6,
                            callback: function (value) {
                                return numbers.format(value);
                            }
                        }
                    }
                },
                onHover: function (event, items) {
                    event.native.target.style.cursor = items.length ? "pointer" : "";
                },
                onClick: function (event, items) {
                    if (items.length) {
                        window.location.assign(rows[items[0].index].getAttribute("data-href"));
                    }
                }
            }
        });
    }

    function start() {
        document.querySelectorAll("[data-rate-form] form").forEach(kinds);
        if (R.Chart) {
            document.querySelectorAll("[data-money-chart]").forEach(draw);
        }
    }

    if (document.readyState === "loading") {
        document.addEventListener("DOMContentLoaded", start);
    } else {
        start();
    }
}());

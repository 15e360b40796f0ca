/* Draws the course of a budget's period, and how its periods went, from the tables that say the same. */
(function () {
    "use strict";
    var R = window.Retainer;
    if (!R || R.budgetCharts) {
        return;
    }
    R.budgetCharts = true;
    var INK = "#44546f";
    var LINES = "#dfe1e6";

    function rowsOf(figure) {
        return Array.prototype.slice.call(figure.querySelectorAll("tbody tr"));
    }

    function numbers(rows, name) {
        return rows.map(function (row) {
            var text = row.getAttribute("data-" + name);
            return text === "" || text === null ? null : Number(text);
        });
    }

    function colour(figure, name) {
        return window.getComputedStyle(figure.querySelector("[data-colour=" + name + "]")).backgroundColor;
    }

    function label(figure, name) {
        return figure.querySelector(".retainer-canvas").getAttribute("data-" + name);
    }

    function amounts(figure) {
        var language = document.querySelector(".retainer").getAttribute("lang");
        var unit = figure.getAttribute("data-decimals");
        var money = /^[A-Z]{3}$/.test(unit);
        var numbers = new Intl.NumberFormat(language, money
            ? {style: "currency", currency: unit, currencyDisplay: "narrowSymbol", minimumFractionDigits: 0, maximumFractionDigits: 1}
            : {maximumFractionDigits: 1});
        return {
            beginAtZero: true,
            border: {display: false},
            grid: {color: LINES},
            ticks: {
                color: INK,
                maxTicksLimit: 6,
                callback: function (value) {
                    return numbers.format(value) + (money ? "" : "\u00a0" + unit);
                }
            }
        };
    }

    function options(figure, rows, said) {
        return {
            animation: false,
            maintainAspectRatio: false,
            interaction: {mode: "index", intersect: false},
            plugins: {
                legend: {display: false},
                tooltip: {
                    filter: function (item) {
                        return said(item) !== "";
                    },
                    callbacks: {
                        label: function (item) {
                            return item.dataset.label + ": " + said(item);
                        }
                    }
                }
            },
            scales: {
                x: {grid: {display: false}, ticks: {color: INK, maxRotation: 0, autoSkip: true, autoSkipPadding: 12}},
                y: amounts(figure)
            }
        };
    }

    function line(figure, rows, name, more) {
        return Object.assign({
            label: label(figure, name),
            data: numbers(rows, name),
            borderColor: colour(figure, name),
            backgroundColor: colour(figure, name),
            borderWidth: 2,
            pointRadius: 0,
            pointHitRadius: 8,
            tension: 0
        }, more);
    }

    function burnUp(figure) {
        var rows = rowsOf(figure);
        var last = rows.reduce(function (found, row, index) {
            return row.getAttribute("data-spent") === "" ? found : index;
        }, 0);
        figure.querySelector("details").open = false;
        return {
            type: "line",
            data: {
                labels: rows.map(function (row) {
                    return row.getAttribute("data-name");
                }),
                datasets: [
                    line(figure, rows, "spent", {
                        pointRadius: function (place) {
                            return place.dataIndex === last ? 4 : 0;
                        }
                    }),
                    line(figure, rows, "forecast", {borderDash: [2, 4]}),
                    line(figure, rows, "allowed", {borderDash: [7, 4], borderWidth: 1.5})
                ]
            },
            options: options(figure, rows, function (item) {
                return rows[item.dataIndex].cells[[1, 3, 2][item.datasetIndex]].textContent.trim();
            })
        };
    }

    function history(figure) {
        // the table has the latest period first, the chart the earliest
        var rows = rowsOf(figure).reverse();
        var spent = numbers(rows, "spent");
        var allowed = numbers(rows, "allowed");
        function bars(name, data) {
            return {label: label(figure, name), data: data, stack: "spent", backgroundColor: colour(figure, name), maxBarThickness: 40};
        }
        var chart = {
            type: "bar",
            data: {
                labels: rows.map(function (row) {
                    return row.getAttribute("data-name");
                }),
                datasets: [
                    bars("spent", spent.map(function (amount, index) {
                        return Math.min(amount, Math.max(0, allowed[index]));
                    })),
                    bars("over", spent.map(function (amount, index) {
                        return Math.max(0, amount - Math.max(0, allowed[index]));
                    })),
                    line(figure, rows, "allowed", {type: "line", stepped: "middle", borderWidth: 2})
                ]
            },
            options: options(figure, rows, function (item) {
                var row = rows[item.dataIndex];
                return item.datasetIndex === 1 ? "" : row.getAttribute(item.datasetIndex === 0 ? "data-spent-text" : "data-allowed-text");
            })
        };
        chart.options.onClick = function (event, items) {
            if (items.length) {
                window.location.assign(rows[items[0].index].getAttribute("data-href"));
            }
        };
        return chart;
    }

    function draw(figure) {
        var place = figure.querySelector(".retainer-canvas");
        if (!place) {
            return null;
        }
        place.hidden = false;
        var kind = figure.getAttribute("data-budget-chart");
        return new R.Chart(place.querySelector("canvas"), kind === "burn-up" ? burnUp(figure) : history(figure));
    }

    function drawAll() {
        if (!R.Chart) {
            return;
        }
        var charts = Array.prototype.map.call(document.querySelectorAll("[data-budget-chart]"), draw).filter(Boolean);
        window.addEventListener("beforeprint", function () {
            charts.forEach(function (chart) {
                chart.resize(Math.min(620, chart.canvas.parentNode.clientWidth), chart.canvas.parentNode.clientHeight);
            });
        });
        window.addEventListener("afterprint", function () {
            charts.forEach(function (chart) {
                chart.resize();
            });
        });
    }

    if (document.readyState === "loading") {
        document.addEventListener("DOMContentLoaded", drawAll);
    } else {
        drawAll();
    }
}());

/*
 * Draws charts from the tables that say the same. Where the library is missing, the tables stay as they are; where it is
 * there, they wait behind "as a table", for those who read rather than look.
 */
(function () {
    "use strict";
    var R = window.Retainer;
    if (!R || R.charts) {
        return;
    }
    R.charts = true;
    var INK = "#44546f";
    var LINES = "#dfe1e6";

    function clock(seconds) {
        var minutes = Math.floor((seconds + 30) / 60);
        var rest = minutes % 60;
        return Math.floor(minutes / 60) + ":" + (rest < 10 ? "0" : "") + rest;
    }

    function colour(figure, name) {
        return window.getComputedStyle(figure.querySelector("[data-colour=" + name + "]")).backgroundColor;
    }

    function series(figure, rows, name) {
        return {
            label: figure.querySelector(".retainer-canvas").getAttribute("data-" + name),
            data: rows.map(function (row) {
                return Number(row.getAttribute("data-" + name)) / 3600;
            }),
            seconds: rows.map(function (row) {
                return Number(row.getAttribute("data-" + name));
            }),
            backgroundColor: colour(figure, name),
            borderColor: "#ffffff",
            borderWidth: 1,
            maxBarThickness: 40
        };
    }

    function names(rows, axis) {
        return rows.map(function (row) {
            var name = row.getAttribute("data-brief");
            return axis === "y" && name.length > 18 ? name.slice(0, 17) + "…" : name;
        });
    }

    function scales(figure, rows, axis) {
        var language = document.querySelector(".retainer").getAttribute("lang");
        var hours = figure.getAttribute("data-hours");
        var amounts = {
            stacked: true,
            beginAtZero: true,
            border: {display: false},
            grid: {color: LINES},
            ticks: {
                color: INK,
                maxTicksLimit: 6,
                callback: function (value) {
                    return new Intl.NumberFormat(language, {maximumFractionDigits: 1}).format(value) + "\u00a0" + hours;
                }
            }
        };
        var groups = {
            stacked: true,
            grid: {display: false},
            ticks: {
                autoSkip: axis === "x",
                maxRotation: 0,
                color: INK,
                font: function (place) {
                    var row = rows[place.index];
                    return {weight: row && row.hasAttribute("data-chosen") ? "bold" : "normal"};
                }
            }
        };
        return axis === "x" ? {x: groups, y: amounts} : {x: amounts, y: groups};
    }

    function tooltip(rows) {
        return {
            callbacks: {
                title: function (items) {
                    return rows[items[0].dataIndex].getAttribute("data-name");
                },
                label: function (item) {
                    return item.dataset.label + ": " + clock(item.dataset.seconds[item.dataIndex]);
                }
            }
        };
    }

    function draw(figure) {
        var rows = Array.prototype.slice.call(figure.querySelectorAll("tbody tr"));
        var axis = figure.getAttribute("data-chart") === "months" ? "x" : "y";
        var place = figure.querySelector(".retainer-canvas");
        place.hidden = false;
        figure.querySelector("details").open = false;
        if (axis === "y") {
            place.style.height = 48 + 30 * rows.length + "px";
        }
        return new R.Chart(place.querySelector("canvas"), {
            type: "bar",
            data: {labels: names(rows, axis), datasets: [series(figure, rows, "billable"), series(figure, rows, "free")]},
            options: {
                indexAxis: axis,
                animation: false,
                maintainAspectRatio: false,
                interaction: {mode: "index", axis: axis, intersect: false},
                plugins: {legend: {display: false}, tooltip: tooltip(rows)},
                scales: scales(figure, rows, axis),
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

    function drawAll() {
        if (!R.Chart) {
            return;
        }
        var charts = Array.prototype.map.call(document.querySelectorAll("[data-chart]"), draw);
        // paper has a width of its own, and a drawing does not follow it by itself
        window.addEventListener("beforeprint", function () {
            charts.forEach(function (chart) {
                var width = Math.min(620, chart.canvas.parentNode.clientWidth);
                chart.resize(width, chart.canvas.parentNode.clientHeight);
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

/*
 * Chart.js between our two halves: a module loader of the page neither catches it nor breaks it, and whoever has a global
 * Chart of their own keeps it.
 */
(function () {
var define, module = {exports: {}}, exports = module.exports;
var hadChart = "Chart" in window, theirChart = window.Chart;

/* Chart.js between our two halves: a module loader of the page neither catches it nor breaks it. */
(function () {
var define, module = {exports: {}}, exports = module.exports;

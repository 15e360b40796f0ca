if (hadChart) {
    window.Chart = theirChart;
} else {
    delete window.Chart;
}
window.Retainer.Chart = module.exports;
}());

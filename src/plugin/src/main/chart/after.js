window.Retainer.Chart = module.exports;
}());

/* Another plugin's script in the same batch: it has a module loader, and ends without a semicolon. */
(function (root) {
    var modules = {};
    root.define = function (name, dependencies, factory) {
        if (typeof name !== 'string') {
            throw new Error('Mismatched anonymous define() module: a script in a batch must not register itself');
        }
        modules[name] = typeof dependencies === 'function' ? dependencies() : typeof factory === 'function' ? factory() : factory;
    };
    root.define.amd = { jQuery: true };
    root.foreignScripts = ['before'];
}(window))

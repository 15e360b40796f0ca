/* Another plugin's script that comes last: it tells whether the batch ran to its end. */
(function (root) {
    root.foreignScripts.push('after');
}(window));

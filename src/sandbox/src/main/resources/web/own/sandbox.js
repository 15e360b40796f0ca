/* What Jira's own scripts give to every page, as far as plugins may count on it. */
(function () {
    'use strict';

    function meta(name) {
        var element = document.querySelector('meta[name="' + name + '"]');
        return element ? element.content : '';
    }

    function path() {
        return meta('ajs-context-path');
    }

    // AUI takes this one over when it loads, after this script
    window.AJS = window.AJS || {};
    window.AJS.contextPath = path;
    window.contextPath = path();
    window.WRM = window.WRM || {};
    window.WRM.contextPath = path;

    window.JIRA = window.JIRA || {};
    window.JIRA.Events = window.JIRA.Events || {};
    window.JIRA.Events.NEW_CONTENT_ADDED = 'newContentAdded';
    window.JIRA.CONTENT_ADDED_REASON = { pageLoad: 'pageLoad', panelRefreshed: 'panelRefreshed' };
    ['bind', 'unbind', 'one', 'trigger'].forEach(function (name) {
        window.JIRA[name] = function () {
            var target = jQuery(document);
            return target[name].apply(target, arguments);
        };
    });

    // AUI names the menu for what does not fit into the header in English only
    function nameTheRest() {
        var header = document.querySelector('.aui-header[data-more]');
        var trigger = header && header.querySelector('[id^="aui-responsive-header-dropdown"][id$="-trigger"]');
        if (trigger && trigger.textContent !== header.dataset.more) {
            trigger.textContent = header.dataset.more;
        }
    }
    document.addEventListener('DOMContentLoaded', function () {
        var header = document.querySelector('.aui-header[data-more]');
        if (header) {
            new MutationObserver(nameTheRest).observe(header, { childList: true, subtree: true });
            nameTheRest();
        }
    });

    function send(method, url, body) {
        return fetch(path() + url, {
            method: method,
            credentials: 'same-origin',
            headers: { 'Content-Type': 'application/json', 'X-Atlassian-Token': 'no-check' },
            body: body
        }).then(function () {
            window.location.reload();
        });
    }

    document.addEventListener('click', function (event) {
        var language = event.target.closest('.sandbox-language');
        if (language) {
            event.preventDefault();
            send('POST', '/sandbox/language?language=' + language.dataset.language);
        }
        var button = event.target.closest('.sandbox-plugin');
        if (button) {
            var key = encodeURIComponent(button.closest('tr').dataset.key);
            var action = button.dataset.action;
            button.disabled = true;
            if (action === 'reinstall') {
                send('POST', '/rest/plugins/1.0/' + key + '/reinstall');
            } else {
                send('PUT', '/rest/plugins/1.0/' + key + '-key', JSON.stringify({ enabled: action === 'enable' }));
            }
        }
    });
})();

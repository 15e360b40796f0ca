(function () {
  "use strict";
  window.JIRA = window.JIRA || {};
  window.JIRA.Events = window.JIRA.Events || {};
  window.JIRA.Events.NEW_CONTENT_ADDED = "newContentAdded";

  function byId(id) {
    return document.getElementById(id);
  }

  function start() {
    var content = byId("issue-content");
    if (!content) {
      return;
    }
    var base = content.dataset.base;
    var key = content.dataset.key;
    var dialog = byId("log-work-dialog");
    var error = byId("log-work-error");
    var opener = null;

    function layer() {
      return window.AJS && window.AJS.dialog2 ? window.AJS.dialog2(dialog) : null;
    }

    function localMinute(millis) {
      var date = new Date(millis);
      return new Date(millis - date.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
    }

    function fail(message) {
      error.hidden = !message;
      error.querySelector("p").textContent = message || "";
    }

    function open(from, work) {
      opener = from;
      byId("log-work-id").value = work.id || "";
      byId("log-work-time-logged").value = work.spent || "";
      byId("log-work-date-logged").value = localMinute(work.started ? Number(work.started) : Date.now());
      byId("log-work-comment").value = work.comment || "";
      fail("");
      dialog.hidden = false;
      dialog.removeAttribute("hidden");
      if (layer()) {
        layer().show();
      }
      byId("log-work-time-logged").focus();
    }

    function close() {
      if (layer()) {
        layer().hide();
      }
      dialog.hidden = true;
      if (opener && document.contains(opener)) {
        opener.focus();
      }
    }

    function call(method, path, body) {
      return fetch(base + "/rest/api/2/issue/" + encodeURIComponent(key) + path, {
        method: method,
        credentials: "same-origin",
        headers: { "Content-Type": "application/json", "X-Atlassian-Token": "no-check" },
        body: body ? JSON.stringify(body) : undefined
      }).then(function (response) {
        if (response.ok) {
          return null;
        }
        return response.text().then(function (text) {
          var messages = ["HTTP " + response.status];
          try {
            var json = JSON.parse(text);
            messages = (json.errorMessages || []).concat(
              Object.keys(json.errors || {}).map(function (field) { return json.errors[field]; }));
          } catch (notJson) {
            // the status is all there is to say
          }
          throw new Error(messages.join(" "));
        });
      });
    }

    function part(name) {
      return fetch(base + "/secure/" + name + ".jspa?key=" + encodeURIComponent(key), { credentials: "same-origin" })
        .then(function (response) {
          if (!response.ok) {
            throw new Error("HTTP " + response.status);
          }
          return response.text();
        });
    }

    function insert(container, html) {
      if (window.jQuery) {
        window.jQuery(container).html(html); // runs the scripts of a panel, as Jira does
        window.jQuery(document).trigger(window.JIRA.Events.NEW_CONTENT_ADDED, [window.jQuery(container), "panelRefreshed"]);
      } else {
        container.innerHTML = html;
      }
    }

    function refresh() {
      return Promise.all([
        part("IssueWorkLog").then(function (html) { insert(byId("issue_actions_container"), html); }),
        part("IssueTimes").then(function (html) { insert(byId("lookalike-times"), html); }),
        part("IssuePanels").then(function (html) { insert(byId("viewissuesidebar"), html); })
      ]);
    }

    byId("log-work").addEventListener("click", function () {
      open(this, {});
    });
    byId("log-work-cancel").addEventListener("click", close);
    dialog.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && !layer()) {
        close();
      }
    });

    byId("log-work-form").addEventListener("submit", function (event) {
      event.preventDefault();
      var id = byId("log-work-id").value;
      var started = byId("log-work-date-logged").value;
      var body = { timeSpent: byId("log-work-time-logged").value, comment: byId("log-work-comment").value };
      if (started) {
        body.started = new Date(started).toISOString().replace("Z", "+0000");
      }
      var submit = byId("log-work-submit");
      submit.disabled = true;
      call(id ? "PUT" : "POST", "/worklog" + (id ? "/" + id : ""), body)
        .then(function () {
          close();
          return refresh();
        })
        .catch(function (problem) { fail(problem.message); })
        .then(function () { submit.disabled = false; });
    });

    byId("issue_actions_container").addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (!button) {
        return;
      }
      if (button.classList.contains("lookalike-edit-work")) {
        open(button, button.dataset);
      } else if (button.classList.contains("lookalike-delete-work") && window.confirm(button.dataset.question)) {
        call("DELETE", "/worklog/" + button.dataset.id).then(refresh).catch(function (problem) {
          window.alert(problem.message);
        });
      }
    });
  }

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();

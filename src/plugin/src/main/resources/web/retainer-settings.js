/* The settings page: asks before the zone changes, shows how hours follow, fills in holidays, suggests groups. */
(function () {
    "use strict";
    var R = window.Retainer;
    if (!R || R.settings) {
        return;
    }
    R.settings = true;
    var waiting = null;

    function page() {
        return document.querySelector("[data-setup]");
    }

    function number(value) {
        return value.toLocaleString(document.querySelector(".retainer").lang || undefined);
    }

    /* the zone */

    /* Says it at every part that lets hours follow. */
    function progress(status, busy) {
        return Array.prototype.map.call(page().querySelectorAll("[data-recalculation]"), function (box) {
            return progressIn(box, status, busy);
        }).some(Boolean);
    }

    function progressIn(box, status, busy) {
        var text = box.querySelector("[data-recalculation-text]");
        var bar = box.querySelector("progress");
        var moving = status && status.state === "RECALCULATING";
        var running = moving && status.running && status.running.total > 0 ? status.running : null;
        if (!moving && !busy) {
            if (!box.hidden) {
                text.textContent = text.getAttribute("data-done");
                bar.hidden = true;
            }
            return false;
        }
        box.hidden = false;
        bar.hidden = false;
        if (running) {
            text.textContent = text.getAttribute("data-pattern")
                .replace("{0}", number(running.done)).replace("{1}", number(running.total));
            bar.value = running.done / running.total;
        } else {
            text.textContent = text.getAttribute("data-waiting");
            bar.removeAttribute("value");
        }
        return true;
    }

    function follow() {
        R.send("GET", page().getAttribute("data-sync")).then(function (answer) {
            var busy = page().querySelector("form[aria-busy=true][data-zone], form[aria-busy=true][data-replaces]") !== null;
            if (progress(answer.ok ? answer.body : null, busy)) {
                window.setTimeout(follow, 700);
            }
        });
    }

    function resubmit(form) {
        if (form.requestSubmit) {
            form.requestSubmit();
        } else {
            form.querySelector("[type=submit]").click();
        }
    }

    document.addEventListener("submit", function (event) {
        var form = event.target;
        if (form.hasAttribute && form.hasAttribute("data-replaces")) {
            window.setTimeout(follow, 300);
        }
        if (!form.hasAttribute || !form.hasAttribute("data-zone")) {
            return;
        }
        var changes = form.querySelector("[data-field=timeZone]").value !== form.getAttribute("data-zone");
        if (changes && !form.hasAttribute("data-confirmed")) {
            event.preventDefault();
            event.stopImmediatePropagation();
            R.confirm(form, function () {
                form.setAttribute("data-confirmed", "");
                resubmit(form);
            });
        } else if (changes) {
            form.removeAttribute("data-confirmed");
            window.setTimeout(follow, 300);
        }
    }, true);

    document.addEventListener("retainer:saved", function (event) {
        var form = event.target;
        if (form.hasAttribute("data-zone")) {
            form.setAttribute("data-zone", form.querySelector("[data-field=timeZone]").value);
        }
    });

    /* holidays */

    function dates(list) {
        return Array.prototype.map.call(list.querySelectorAll("[data-field=date]"), function (input) {
            return input.value;
        });
    }

    function add(list, days, broken) {
        var known = dates(list);
        var fresh = days.filter(function (day) {
            return known.indexOf(day.date) < 0;
        });
        var place = list.querySelector("[data-new]");
        fresh.forEach(function (day) {
            place.appendChild(document.importNode(list.querySelector("template").content, true));
            var row = place.lastElementChild;
            row.querySelector("[data-field=date]").value = day.date;
            row.querySelector("[data-field=name]").value = day.name;
            row.querySelector("[data-field=working]").checked = Boolean(day.working);
            row.classList.add("retainer-item-new");
        });
        var note = list.querySelector("[data-added]");
        note.hidden = false;
        note.textContent = note.getAttribute("data-pattern")
            .replace("{0}", number(fresh.length)).replace("{1}", number(days.length - fresh.length));
        if (broken.length > 0) {
            note.textContent += " " + note.getAttribute("data-broken").replace("{0}", broken.join(" · "));
        }
    }

    function fill(button) {
        button.disabled = true;
        R.send("GET", button.getAttribute("data-fill")).then(function (answer) {
            button.disabled = false;
            if (answer.ok) {
                add(button.closest("[data-list]"), answer.body.holidays, []);
            } else {
                R.flag("error", R.sentences(answer).join(" "));
            }
        });
    }

    /* Reads lines such as "2027-01-01 New Year", days first as in 01.01.2027 too, and the events of a calendar file. */
    function pasted(text) {
        var found = {days: [], broken: []};
        var event = /BEGIN:VEVENT[\s\S]*?END:VEVENT/g;
        var events = text.match(event) || [];
        events.forEach(function (one) {
            var start = /DTSTART[^:\n]*:(\d{4})(\d{2})(\d{2})/.exec(one);
            var name = /SUMMARY[^:\n]*:(.*)/.exec(one);
            if (start) {
                found.days.push({date: start[1] + "-" + start[2] + "-" + start[3],
                    name: name ? name[1].trim().replace(/\\([,;\\])/g, "$1") : ""});
            }
        });
        (events.length > 0 ? [] : text.split(/\r?\n/)).forEach(function (line) {
            var day = /^\s*(\d{4}-\d{2}-\d{2})[\s,;]*(.*)$/.exec(line);
            var reversed = /^\s*(\d{2})\.(\d{2})\.(\d{4})[\s,;]*(.*)$/.exec(line);
            if (day) {
                found.days.push({date: day[1], name: day[2].trim()});
            } else if (reversed) {
                found.days.push({date: reversed[3] + "-" + reversed[2] + "-" + reversed[1], name: reversed[4].trim()});
            } else if (line.trim() !== "") {
                found.broken.push(line.trim());
            }
        });
        return found;
    }

    document.addEventListener("click", function (event) {
        var target = event.target.closest ? event.target.closest("[data-fill], [data-paste]") : null;
        if (target && target.hasAttribute("data-fill")) {
            fill(target);
        } else if (target) {
            var area = document.getElementById(target.getAttribute("data-paste"));
            var found = pasted(area.value);
            add(target.closest("[data-list]"), found.days, found.broken);
            area.value = "";
        }
    });

    /* groups */

    function suggest(input) {
        var context = window.AJS && AJS.contextPath ? AJS.contextPath() : "";
        var asked = input.value.trim();
        R.send("GET", context + "/rest/api/2/groups/picker?maxResults=10&query=" + encodeURIComponent(asked))
            .then(function (answer) {
                if (!answer.ok || !answer.body || !Array.isArray(answer.body.groups) || input.value.trim() !== asked) {
                    return;
                }
                var options = document.getElementById("retainer-groups");
                if (!options) {
                    options = document.createElement("datalist");
                    options.id = "retainer-groups";
                    page().appendChild(options);
                }
                options.textContent = "";
                answer.body.groups.forEach(function (group) {
                    var option = document.createElement("option");
                    option.value = group.name;
                    options.appendChild(option);
                });
                input.setAttribute("list", "retainer-groups");
            });
    }

    document.addEventListener("input", function (event) {
        var input = event.target;
        if (input.hasAttribute && input.hasAttribute("data-groups") && input.value.trim().length > 0) {
            window.clearTimeout(waiting);
            waiting = window.setTimeout(function () {
                suggest(input);
            }, 200);
        }
    });

    function start() {
        if (page()) {
            follow();
        }
    }

    if (document.readyState === "loading") {
        document.addEventListener("DOMContentLoaded", start);
    } else {
        start();
    }
}());

/* The form that links projects: offers the components of the project, and hides that field while it is not needed. */
(function () {
    "use strict";
    if (!window.jQuery) {
        return;
    }
    jQuery(function () {
        var project = document.getElementById("link-project");
        var form = project && project.form;
        var type = form && form.querySelector("[data-link-type]");
        if (!type) {
            return;
        }
        var place = form.querySelector("[data-link-component]");
        var component = place.querySelector("input");
        var offered = document.getElementById("retainer-components");

        function offer() {
            offered.textContent = "";
            var key = project.value.trim();
            if (type.value !== "COMPONENT" || key === "") {
                return;
            }
            var url = AJS.contextPath() + "/rest/api/2/project/" + encodeURIComponent(key) + "/components";
            window.Retainer.send("GET", url).then(function (answer) {
                if (answer.ok && Array.isArray(answer.body) && key === project.value.trim()) {
                    answer.body.forEach(function (one) {
                        var option = document.createElement("option");
                        option.value = one.name;
                        offered.appendChild(option);
                    });
                }
            });
        }

        function adjust() {
            place.hidden = type.value !== "COMPONENT";
            component.required = !place.hidden;
            component.setAttribute("aria-required", String(!place.hidden));
            if (place.hidden) {
                component.value = "";
            }
            offer();
        }

        type.addEventListener("change", adjust);
        project.addEventListener("change", offer);
        adjust();
    });
}());

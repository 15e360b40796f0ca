package org.retainer.sandbox.fragment;

import com.atlassian.plugin.web.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.retainer.sandbox.host.ForeignLoader;
import org.retainer.sandbox.module.EnabledPlugin;
import org.retainer.sandbox.module.ModuleElement;

/** Makes the conditions of a web fragment: all that stand beside each other must hold, unless an element says OR. */
final class Conditions {
    private Conditions() {}

    static Predicate<Map<String, Object>> of(EnabledPlugin plugin, ModuleElement parent) {
        List<Predicate<Map<String, Object>>> all = new ArrayList<>();
        for (ModuleElement child : parent.children()) {
            if (child.type().equals("condition")) {
                all.add(condition(plugin, child));
            } else if (child.type().equals("conditions")) {
                all.add(of(plugin, child));
            }
        }
        boolean any = parent.type().equals("conditions")
                && parent.attribute("type").orElse("AND").equalsIgnoreCase("OR");
        return context -> any
                ? all.stream().anyMatch(condition -> condition.test(context))
                : all.stream().allMatch(condition -> condition.test(context));
    }

    private static Predicate<Map<String, Object>> condition(EnabledPlugin plugin, ModuleElement element) {
        Condition condition = plugin.createPlain(Condition.class, element.required("class"));
        ForeignLoader.run(() -> condition.init(element.params()));
        boolean inverted = element.attribute("invert").orElse("false").equals("true");
        return context -> {
            boolean[] shown = new boolean[1];
            ForeignLoader.run(() -> shown[0] = condition.shouldDisplay(context));
            return shown[0] != inverted;
        };
    }
}

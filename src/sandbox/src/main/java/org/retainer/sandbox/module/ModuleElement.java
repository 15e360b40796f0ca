package org.retainer.sandbox.module;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One element of a descriptor. */
public final class ModuleElement {
    private final Element element;

    ModuleElement(Element element) {
        this.element = element;
    }

    /** The element's name: the type of a module. */
    public String type() {
        return element.getTagName();
    }

    /** The module's key. */
    public String key() {
        return required("key");
    }

    public Optional<String> attribute(String name) {
        return element.hasAttribute(name)
                ? Optional.of(element.getAttribute(name).trim())
                : Optional.empty();
    }

    /**
     * An attribute that must be there.
     *
     * @throws ModuleFailure naming the element and the attribute
     */
    public String required(String name) {
        return attribute(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new ModuleFailure("<" + type() + "> needs the attribute " + name));
    }

    /** The number in an attribute, Jira's 1000 when there is none. */
    public int weight() {
        String text = attribute("weight").orElse("1000");
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ModuleFailure("The weight of <" + type() + "> must be a number, not " + text, e);
        }
    }

    public String text() {
        return element.getTextContent().trim();
    }

    public List<ModuleElement> children() {
        List<ModuleElement> found = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element) {
                found.add(new ModuleElement((Element) node));
            }
        }
        return found;
    }

    public List<ModuleElement> children(String type) {
        return children().stream().filter(child -> child.type().equals(type)).toList();
    }

    public Optional<ModuleElement> child(String type) {
        return children(type).stream().findFirst();
    }

    /** The {@code <param name=… value=…>} children, also with the value as text. */
    public Map<String, String> params() {
        Map<String, String> params = new LinkedHashMap<>();
        for (ModuleElement param : children("param")) {
            params.put(param.required("name"), param.attribute("value").orElseGet(param::text));
        }
        return params;
    }
}

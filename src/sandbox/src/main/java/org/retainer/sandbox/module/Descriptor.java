package org.retainer.sandbox.module;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** An {@code atlassian-plugin.xml}. */
public record Descriptor(String key, String name, String version, List<ModuleElement> modules) {
    /** The descriptor's place in a plugin's jar. */
    public static final String FILE = "atlassian-plugin.xml";

    public Descriptor {
        modules = List.copyOf(modules);
    }

    /**
     * Reads a descriptor.
     *
     * @throws ModuleFailure when it is no well-formed descriptor with a key
     */
    public static Descriptor read(InputStream in) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder().parse(in).getDocumentElement();
            ModuleElement plugin = new ModuleElement(root);
            String version = plugin.child("plugin-info")
                    .flatMap(info -> info.child("version"))
                    .map(ModuleElement::text)
                    .orElse("");
            String key = plugin.required("key");
            return new Descriptor(key, plugin.attribute("name").orElse(key), version, plugin.children());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new ModuleFailure("The " + FILE + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The modules of one type, in their order. */
    public List<ModuleElement> modules(String type) {
        return modules.stream().filter(module -> module.type().equals(type)).toList();
    }
}

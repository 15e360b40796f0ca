package org.retainer.jira.packaging;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** An XML file of the jar, read for its elements and attributes. */
final class Xml {
    private final Document document;

    private Xml(Document document) {
        this.document = document;
    }

    static Xml of(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return new Xml(factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)));
        } catch (Exception problem) {
            throw new IllegalStateException("This is no XML", problem);
        }
    }

    static Xml descriptor() {
        return of(PluginJar.built().entries().get(PluginJar.DESCRIPTOR));
    }

    Element root() {
        return document.getDocumentElement();
    }

    /** All elements of a local name, wherever they stand. */
    Stream<Element> elements(String name) {
        return list(document.getElementsByTagNameNS("*", name));
    }

    /** All elements. */
    Stream<Element> elements() {
        return elements("*");
    }

    /** The elements of a local name below another one. */
    static Stream<Element> below(Element parent, String name) {
        return list(parent.getElementsByTagNameNS("*", name));
    }

    private static Stream<Element> list(NodeList nodes) {
        List<Element> found = new ArrayList<>();
        for (int index = 0; index < nodes.getLength(); index++) {
            found.add((Element) nodes.item(index));
        }
        return found.stream();
    }
}

package org.retainer.benchmark;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.java.ao.RawEntity;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The entities of the plugin, as its descriptor lists them. */
final class Entities {
    private Entities() {}

    @SuppressWarnings("unchecked")
    static List<Class<? extends RawEntity<?>>> listed() {
        try (InputStream descriptor = Entities.class.getResourceAsStream("/atlassian-plugin.xml")) {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(descriptor);
            NodeList names = document.getElementsByTagName("entity");
            List<Class<? extends RawEntity<?>>> entities = new ArrayList<>();
            for (int index = 0; index < names.getLength(); index++) {
                String name = names.item(index).getTextContent().strip();
                entities.add((Class<? extends RawEntity<?>>) Class.forName(name));
            }
            return entities;
        } catch (Exception problem) {
            throw new IllegalStateException("The plugin's entities cannot be read", problem);
        }
    }
}

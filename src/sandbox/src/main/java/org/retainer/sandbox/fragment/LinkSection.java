package org.retainer.sandbox.fragment;

import java.util.List;

/** A web section as a page shows it: a heading, which may be empty, and its links. */
public record LinkSection(String key, String label, List<Link> links) {
    public LinkSection {
        links = List.copyOf(links);
    }
}

package org.retainer.sandbox.fragment;

import java.util.List;

/**
 * A web item as a page shows it.
 *
 * @param id the id of its link, unique on the page
 * @param label in the reader's language
 * @param url with the context path
 * @param section what it stands in, such as {@code admin_plugins_menu/retainer}
 * @param children its drop-down, empty for a plain link
 */
public record Link(String id, String label, String url, String section, List<LinkSection> children) {
    public Link {
        children = List.copyOf(children);
    }
}

package org.retainer.jira.page;

import java.util.List;
import java.util.Optional;

/**
 * A page ready to be sent, or the address to go to instead.
 *
 * @param resources complete keys of the web resources that it needs
 */
public record Page(int status, String html, List<String> resources, Optional<String> redirect) {
    static Page goTo(String address) {
        return new Page(302, "", List.of(), Optional.of(address));
    }
}

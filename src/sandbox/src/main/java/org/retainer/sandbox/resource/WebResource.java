package org.retainer.sandbox.resource;

import java.net.URL;
import java.util.List;
import java.util.Map;

/**
 * One {@code <web-resource>} of an enabled plugin.
 *
 * @param completeKey plugin key, colon, module key
 * @param files names below the module's address and where they are, in the descriptor's order
 */
record WebResource(
        String completeKey, Map<String, URL> files, List<String> dependencies, List<String> contexts, boolean usable) {}

package org.retainer.jira.web;

import javax.ws.rs.core.UriInfo;
import org.retainer.jira.request.Parameters;

/** Reads the query of a REST request. */
final class Queries {
    private Queries() {}

    static Parameters of(UriInfo address) {
        return new Parameters(address.getQueryParameters());
    }
}

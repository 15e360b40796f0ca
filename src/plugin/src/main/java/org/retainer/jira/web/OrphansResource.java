package org.retainer.jira.web;

import com.atlassian.annotations.security.LicensedOnly;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.retainer.jira.hours.OrphanRequests;

/** {@code /hours/orphans}: decisions about worklogs that are gone, for administrators. */
@LicensedOnly
@Path("/hours/orphans")
public class OrphansResource {
    @GET
    public Response list(@Context UriInfo address) {
        return Answer.of((services, asker) -> services.get(OrphanRequests.class).list(asker, Queries.of(address)));
    }
}

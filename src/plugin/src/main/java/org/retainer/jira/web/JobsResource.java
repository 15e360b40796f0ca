package org.retainer.jira.web;

import com.atlassian.annotations.security.LicensedOnly;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.retainer.jira.hours.LedgerRequests;

/** {@code /jobs}: long work, for administrators. */
@LicensedOnly
@Path("/jobs")
public class JobsResource {
    @GET
    public Response list(@Context UriInfo address) {
        return Answer.of((services, asker) -> services.get(LedgerRequests.class).jobs(asker, Queries.of(address)));
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("id") String id) {
        return Answer.of((services, asker) -> services.get(LedgerRequests.class).job(asker, id));
    }

    @DELETE
    @Path("/{id}")
    public Response cancel(@PathParam("id") String id) {
        return Answer.of((services, asker) -> services.get(LedgerRequests.class).cancel(asker, id));
    }
}

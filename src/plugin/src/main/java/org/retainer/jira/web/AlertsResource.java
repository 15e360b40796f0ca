package org.retainer.jira.web;

import com.atlassian.annotations.security.LicensedOnly;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.retainer.jira.alert.AlertRequests;
import org.retainer.jira.request.Body;

/** {@code /accounts/{key}/alerts}: what was told about a client's budgets. */
@LicensedOnly
@Path("/accounts/{key}/alerts")
public class AlertsResource {
    @GET
    public Response list(@PathParam("key") String key, @Context UriInfo address) {
        return Answer.of((services, asker) -> services.get(AlertRequests.class).list(asker, key, Queries.of(address)));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("key") String key, @PathParam("id") String id, InputStream body) {
        return Answer.of(
                (services, asker) -> services.get(AlertRequests.class).change(asker, key, id, Body.read(body)));
    }
}

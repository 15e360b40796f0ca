package org.retainer.jira.web;

import com.atlassian.annotations.security.LicensedOnly;
import java.io.InputStream;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.retainer.jira.hours.ClosingRequests;
import org.retainer.jira.request.Body;

/** {@code /accounts/{key}/closings}: the closed months of an account. */
@LicensedOnly
@Path("/accounts/{key}/closings")
public class ClosingsResource {
    @GET
    public Response list(@PathParam("key") String key, @Context UriInfo address) {
        return Answer.of(
                (services, asker) -> services.get(ClosingRequests.class).list(asker, key, Queries.of(address)));
    }

    @GET
    @Path("/{month}")
    public Response get(@PathParam("key") String key, @PathParam("month") String month) {
        return Answer.of(
                (services, asker) -> services.get(ClosingRequests.class).get(asker, key, month));
    }

    @PUT
    @Path("/{month}")
    public Response close(@PathParam("key") String key, @PathParam("month") String month, InputStream body) {
        return Answer.of(
                (services, asker) -> services.get(ClosingRequests.class).close(asker, key, month, Body.read(body)));
    }

    @DELETE
    @Path("/{month}")
    public Response reopen(
            @PathParam("key") String key,
            @PathParam("month") String month,
            @HeaderParam("If-Match") String ifMatch,
            @Context UriInfo address,
            InputStream body) {
        return Answer.of((services, asker) -> services.get(ClosingRequests.class)
                .reopen(asker, key, month, Queries.of(address), Body.read(body), ifMatch));
    }
}

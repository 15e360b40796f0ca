package org.retainer.jira.web;

import com.atlassian.annotations.security.LicensedOnly;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.retainer.jira.outbox.OutboxRequests;
import org.retainer.jira.request.Body;

/** {@code /outbox}: mail that waits, went out or failed, for administrators. */
@LicensedOnly
@Path("/outbox")
public class OutboxResource {
    @GET
    public Response list(@Context UriInfo address) {
        return Answer.of((services, asker) -> services.get(OutboxRequests.class).list(asker, Queries.of(address)));
    }

    @POST
    @Path("/{id}/retry")
    public Response retry(@PathParam("id") String id) {
        return Answer.of((services, asker) -> services.get(OutboxRequests.class).retry(asker, id));
    }

    @GET
    @Path("/sending")
    public Response sending() {
        return Answer.of((services, asker) -> services.get(OutboxRequests.class).sending(asker));
    }

    @PUT
    @Path("/sending")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response turn(InputStream body) {
        return Answer.of((services, asker) -> services.get(OutboxRequests.class).turn(asker, Body.read(body)));
    }
}

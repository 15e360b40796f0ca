package org.retainer.jira.web;

import com.atlassian.annotations.security.LicensedOnly;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.retainer.jira.rate.RateRequests;
import org.retainer.jira.request.Body;

/** {@code /rates}: what hours are worth and cost. */
@LicensedOnly
@Path("/rates")
public class RatesResource {
    @GET
    public Response list(@Context UriInfo address) {
        return Answer.of((services, asker) -> services.get(RateRequests.class).list(asker, Queries.of(address)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body) {
        return Answer.of((services, asker) -> services.get(RateRequests.class).add(asker, Body.read(body)));
    }

    @DELETE
    @Path("/{id}")
    public Response remove(@PathParam("id") String id) {
        return Answer.of((services, asker) -> services.get(RateRequests.class).remove(asker, id));
    }
}

package org.retainer.jira.web;

import com.atlassian.annotations.security.LicensedOnly;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.retainer.jira.plan.PlanRequests;
import org.retainer.jira.request.Body;

/** {@code /accounts/{key}/plans/{period}}: what is to be done for a client in a month or week. */
@LicensedOnly
@Path("/accounts/{key}/plans/{period}")
public class PlansResource {
    @GET
    public Response get(@PathParam("key") String key, @PathParam("period") String period) {
        return Answer.of((services, asker) -> services.get(PlanRequests.class).get(asker, key, period));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response put(
            @PathParam("key") String key,
            @PathParam("period") String period,
            @HeaderParam("If-Match") String ifMatch,
            InputStream body) {
        return Answer.of((services, asker) ->
                services.get(PlanRequests.class).put(asker, key, period, Body.read(body), ifMatch));
    }

    @POST
    @Path("/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response move(
            @PathParam("key") String key,
            @PathParam("period") String period,
            @HeaderParam("If-Match") String ifMatch,
            InputStream body) {
        return Answer.of((services, asker) ->
                services.get(PlanRequests.class).move(asker, key, period, Body.read(body), ifMatch));
    }
}

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
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.retainer.jira.hours.HourRequests;
import org.retainer.jira.hours.IgnoredAccountRequests;
import org.retainer.jira.hours.LedgerRequests;
import org.retainer.jira.request.Body;

/** {@code /hours}: single entries, unassigned ones, and the ledger that keeps them. */
@LicensedOnly
@Path("/hours")
public class HoursResource {
    @GET
    @Path("/unassigned")
    public Response unassigned(@Context UriInfo address) {
        return Answer.of((services, asker) -> services.get(HourRequests.class).unassigned(asker, Queries.of(address)));
    }

    @GET
    @Path("/ignored-accounts")
    public Response ignoredAccounts(@Context UriInfo address) {
        return Answer.of(
                (services, asker) -> services.get(IgnoredAccountRequests.class).list(asker, Queries.of(address)));
    }

    @GET
    @Path("/unassigned/summary")
    public Response unassignedSummary(@Context UriInfo address) {
        return Answer.of(
                (services, asker) -> services.get(HourRequests.class).unassignedSummary(asker, Queries.of(address)));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decideAll(InputStream body) {
        return Answer.of((services, asker) -> services.get(HourRequests.class).decideAll(asker, Body.read(body)));
    }

    @POST
    @Path("/assign")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response assign(InputStream body) {
        return Answer.of((services, asker) -> services.get(HourRequests.class).assign(asker, Body.read(body)));
    }

    @PUT
    @Path("/{worklogId: \\d+}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response decide(
            @PathParam("worklogId") String worklogId, @HeaderParam("If-Match") String ifMatch, InputStream body) {
        return Answer.of((services, asker) ->
                services.get(HourRequests.class).decide(asker, worklogId, Body.read(body), ifMatch));
    }

    @GET
    @Path("/{worklogId: \\d+}/history")
    public Response history(@PathParam("worklogId") String worklogId) {
        return Answer.of((services, asker) -> services.get(HourRequests.class).history(asker, worklogId));
    }

    @GET
    @Path("/sync")
    public Response sync() {
        return Answer.of((services, asker) -> services.get(LedgerRequests.class).sync());
    }

    @POST
    @Path("/reconcile")
    public Response reconcile() {
        return Answer.of((services, asker) -> services.get(LedgerRequests.class).reconcile(asker));
    }

    @POST
    @Path("/rebuild")
    public Response rebuild() {
        return Answer.of((services, asker) -> services.get(LedgerRequests.class).rebuild(asker));
    }
}

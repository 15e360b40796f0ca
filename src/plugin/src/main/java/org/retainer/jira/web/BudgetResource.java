package org.retainer.jira.web;

import com.atlassian.annotations.security.LicensedOnly;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
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
import org.retainer.jira.budget.BudgetRequests;
import org.retainer.jira.budget.TransferRequests;
import org.retainer.jira.request.Body;

/** {@code /budgets/{id}}: one budget, its terms, periods and transfers. */
@LicensedOnly
@Path("/budgets/{id}")
public class BudgetResource {
    @GET
    public Response get(@PathParam("id") String id) {
        return Answer.of((services, asker) -> services.get(BudgetRequests.class).get(asker, id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream body) {
        return Answer.of(
                (services, asker) -> services.get(BudgetRequests.class).change(asker, id, Body.read(body), ifMatch));
    }

    @DELETE
    public Response delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        return Answer.of((services, asker) -> services.get(BudgetRequests.class).delete(asker, id, ifMatch));
    }

    @POST
    @Path("/terms")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response setBase(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, InputStream body) {
        return Answer.of(
                (services, asker) -> services.get(BudgetRequests.class).setBase(asker, id, Body.read(body), ifMatch));
    }

    @GET
    @Path("/periods")
    public Response periods(@PathParam("id") String id, @Context UriInfo address) {
        return Answer.of(
                (services, asker) -> services.get(BudgetRequests.class).periods(asker, id, Queries.of(address)));
    }

    @GET
    @Path("/transfers")
    public Response transfers(@PathParam("id") String id, @Context UriInfo address) {
        return Answer.of(
                (services, asker) -> services.get(TransferRequests.class).list(asker, id, Queries.of(address)));
    }

    @POST
    @Path("/transfers")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response transfer(@PathParam("id") String id, InputStream body) {
        return Answer.of(
                (services, asker) -> services.get(TransferRequests.class).add(asker, id, Body.read(body)));
    }
}

package org.retainer.jira.web;

import com.atlassian.annotations.security.LicensedOnly;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.retainer.jira.budget.BudgetRequests;
import org.retainer.jira.request.Body;

/** {@code /accounts/{key}/budgets}: what a client may spend. */
@LicensedOnly
@Path("/accounts/{key}/budgets")
public class BudgetsResource {
    @GET
    public Response list(@PathParam("key") String key, @Context UriInfo address) {
        return Answer.of((services, asker) -> services.get(BudgetRequests.class).list(asker, key, Queries.of(address)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(@PathParam("key") String key, InputStream body) {
        return Answer.of((services, asker) -> services.get(BudgetRequests.class).create(asker, key, Body.read(body)));
    }

    @GET
    @Path("/status")
    public Response status(@PathParam("key") String key, @Context UriInfo address) {
        return Answer.of(
                (services, asker) -> services.get(BudgetRequests.class).status(asker, key, Queries.of(address)));
    }
}

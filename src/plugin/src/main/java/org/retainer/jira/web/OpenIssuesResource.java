package org.retainer.jira.web;

import com.atlassian.annotations.security.LicensedOnly;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.retainer.jira.plan.PlanRequests;

/** {@code /accounts/{key}/open-issues}: what is still to be done for a client in Jira. */
@LicensedOnly
@Path("/accounts/{key}/open-issues")
public class OpenIssuesResource {
    @GET
    public Response list(@PathParam("key") String key, @Context UriInfo address) {
        return Answer.of(
                (services, asker) -> services.get(PlanRequests.class).openIssues(asker, key, Queries.of(address)));
    }
}

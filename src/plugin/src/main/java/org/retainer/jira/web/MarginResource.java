package org.retainer.jira.web;

import com.atlassian.annotations.security.LicensedOnly;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.retainer.jira.rate.MarginRequests;

/** {@code /accounts/{key}/margin}: what an account earns and costs. */
@LicensedOnly
@Path("/accounts/{key}/margin")
public class MarginResource {
    @GET
    public Response get(@PathParam("key") String key, @Context UriInfo address) {
        return Answer.of(
                (services, asker) -> services.get(MarginRequests.class).margin(asker, key, Queries.of(address)));
    }
}

package org.retainer.jira.web;

import com.atlassian.annotations.security.LicensedOnly;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.retainer.jira.rate.MarginRequests;

/** {@code /accounts/{key}/hours/unrated}: whose hours have no rate. */
@LicensedOnly
@Path("/accounts/{key}/hours/unrated")
public class UnratedHoursResource {
    @GET
    public Response list(@PathParam("key") String key, @Context UriInfo address) {
        return Answer.of(
                (services, asker) -> services.get(MarginRequests.class).unrated(asker, key, Queries.of(address)));
    }
}

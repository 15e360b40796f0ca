package org.retainer.jira.web;

import com.atlassian.annotations.security.LicensedOnly;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.retainer.jira.portfolio.PortfolioRequests;

/** {@code /portfolio}: every client at once. */
@LicensedOnly
@Path("/portfolio")
public class PortfolioResource {
    @GET
    public Response list(@Context UriInfo address) {
        return Answer.of(
                (services, asker) -> services.get(PortfolioRequests.class).list(asker, Queries.of(address)));
    }

    @GET
    @Path("/managers")
    public Response managers(@Context UriInfo address) {
        return Answer.of(
                (services, asker) -> services.get(PortfolioRequests.class).managers(asker, Queries.of(address)));
    }
}

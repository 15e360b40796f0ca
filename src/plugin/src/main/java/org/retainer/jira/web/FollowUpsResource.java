package org.retainer.jira.web;

import com.atlassian.annotations.security.LicensedOnly;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.retainer.jira.journal.JournalRequests;

/** {@code /journal}: what to come back to, over all of somebody's accounts. */
@LicensedOnly
@Path("/journal")
public class FollowUpsResource {
    @GET
    @Path("/follow-ups")
    public Response list(@Context UriInfo address) {
        return Answer.of(
                (services, asker) -> services.get(JournalRequests.class).followUps(asker, Queries.of(address)));
    }
}

package org.retainer.jira.web;

import com.atlassian.annotations.security.LicensedOnly;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.retainer.jira.audit.AuditRequests;

/** {@code /audit}: who changed what. */
@LicensedOnly
@Path("/audit")
public class AuditResource {
    @GET
    public Response list(@Context UriInfo address) {
        return Answer.of((services, asker) -> services.get(AuditRequests.class).list(asker, Queries.of(address)));
    }
}

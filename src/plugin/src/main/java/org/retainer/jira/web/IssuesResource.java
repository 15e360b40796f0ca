package org.retainer.jira.web;

import com.atlassian.annotations.security.LicensedOnly;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;
import org.retainer.jira.panel.IssueClients;

/** {@code /issues}: whose an issue is, for everybody who may browse it. */
@LicensedOnly
@Path("/issues")
public class IssuesResource {
    @GET
    @Path("/{issueKey}/account")
    public Response account(@PathParam("issueKey") String issueKey) {
        return Answer.of((services, asker) -> services.get(IssueClients.class).account(asker, issueKey));
    }

    @GET
    @Path("/{issueKey}/panel")
    public Response panel(@PathParam("issueKey") String issueKey) {
        return Answer.of((services, asker) -> services.get(IssueClients.class).panel(asker, issueKey));
    }
}

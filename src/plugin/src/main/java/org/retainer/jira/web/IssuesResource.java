package org.retainer.jira.web;

import com.atlassian.annotations.security.LicensedOnly;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.retainer.jira.panel.IssueAccountRequests;
import org.retainer.jira.panel.IssueClients;
import org.retainer.jira.panel.PanelHtml;
import org.retainer.jira.request.Body;

/** {@code /issues}: whose an issue is, for everybody who may browse it. */
@LicensedOnly
@Path("/issues")
public class IssuesResource {
    @GET
    @Path("/{issueKey}/account")
    public Response account(@PathParam("issueKey") String issueKey) {
        return Answer.of((services, asker) -> services.get(IssueClients.class).account(asker, issueKey));
    }

    @PUT
    @Path("/{issueKey}/account")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response choose(@PathParam("issueKey") String issueKey, InputStream body) {
        return Answer.of(
                (services, asker) -> services.get(IssueAccountRequests.class).put(asker, issueKey, Body.read(body)));
    }

    @DELETE
    @Path("/{issueKey}/account")
    public Response giveBack(@PathParam("issueKey") String issueKey) {
        return Answer.of(
                (services, asker) -> services.get(IssueAccountRequests.class).remove(asker, issueKey));
    }

    @GET
    @Path("/{issueKey}/account/choices")
    public Response choices(@PathParam("issueKey") String issueKey, @Context UriInfo address) {
        return Answer.of((services, asker) ->
                services.get(IssueAccountRequests.class).choices(asker, issueKey, Queries.of(address)));
    }

    /** The panel as HTML, for the script that puts it in again after a change. */
    @GET
    @Path("/{issueKey}/panel/view")
    public Response view(@PathParam("issueKey") String issueKey) {
        return Answer.of((services, asker) -> services.get(PanelHtml.class).reply(asker, issueKey));
    }

    @GET
    @Path("/{issueKey}/panel")
    public Response panel(@PathParam("issueKey") String issueKey) {
        return Answer.of((services, asker) -> services.get(IssueClients.class).panel(asker, issueKey));
    }
}

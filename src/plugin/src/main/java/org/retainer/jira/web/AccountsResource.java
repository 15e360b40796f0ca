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
import org.retainer.jira.account.AccountRequests;
import org.retainer.jira.account.LinkRequests;
import org.retainer.jira.hours.HourRequests;
import org.retainer.jira.report.ReportRequests;
import org.retainer.jira.request.Body;

/** {@code /accounts}: clients, their links, their hours, their reports. */
@LicensedOnly
@Path("/accounts")
public class AccountsResource {
    @GET
    public Response list(@Context UriInfo address) {
        return Answer.of(
                (services, asker) -> services.get(AccountRequests.class).list(asker, Queries.of(address)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(InputStream body) {
        return Answer.of(
                (services, asker) -> services.get(AccountRequests.class).create(asker, Body.read(body)));
    }

    @GET
    @Path("/{key}")
    public Response get(@PathParam("key") String key) {
        return Answer.of(
                (services, asker) -> services.get(AccountRequests.class).get(asker, key));
    }

    @PUT
    @Path("/{key}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, InputStream body) {
        return Answer.of(
                (services, asker) -> services.get(AccountRequests.class).change(asker, key, Body.read(body), ifMatch));
    }

    @DELETE
    @Path("/{key}")
    public Response delete(@PathParam("key") String key, @HeaderParam("If-Match") String ifMatch) {
        return Answer.of(
                (services, asker) -> services.get(AccountRequests.class).delete(asker, key, ifMatch));
    }

    @GET
    @Path("/{key}/links")
    public Response links(@PathParam("key") String key, @Context UriInfo address) {
        return Answer.of((services, asker) -> services.get(LinkRequests.class).list(asker, key, Queries.of(address)));
    }

    @POST
    @Path("/{key}/links")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response link(@PathParam("key") String key, InputStream body) {
        return Answer.of((services, asker) -> services.get(LinkRequests.class).add(asker, key, Body.read(body)));
    }

    @DELETE
    @Path("/{key}/links/{id}")
    public Response unlink(@PathParam("key") String key, @PathParam("id") String id) {
        return Answer.of((services, asker) -> services.get(LinkRequests.class).remove(asker, key, id));
    }

    @GET
    @Path("/{key}/hours")
    public Response hours(@PathParam("key") String key, @Context UriInfo address) {
        return Answer.of((services, asker) -> services.get(HourRequests.class).list(asker, key, Queries.of(address)));
    }

    @GET
    @Path("/{key}/hours/summary")
    public Response summary(@PathParam("key") String key, @Context UriInfo address) {
        return Answer.of(
                (services, asker) -> services.get(HourRequests.class).summary(asker, key, Queries.of(address)));
    }

    @GET
    @Path("/{key}/report")
    public Response report(@PathParam("key") String key, @Context UriInfo address) {
        return Answer.of(
                (services, asker) -> services.get(ReportRequests.class).report(asker, key, Queries.of(address)));
    }
}

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
import org.retainer.jira.contact.ContactRequests;
import org.retainer.jira.request.Body;

/** {@code /accounts/{key}/contacts}: the people at a client. */
@LicensedOnly
@Path("/accounts/{key}/contacts")
public class ContactsResource {
    @GET
    public Response list(@PathParam("key") String key, @Context UriInfo address) {
        return Answer.of(
                (services, asker) -> services.get(ContactRequests.class).list(asker, key, Queries.of(address)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(@PathParam("key") String key, InputStream body) {
        return Answer.of(
                (services, asker) -> services.get(ContactRequests.class).add(asker, key, Body.read(body)));
    }

    @GET
    @Path("/{id}")
    public Response get(@PathParam("key") String key, @PathParam("id") String id) {
        return Answer.of(
                (services, asker) -> services.get(ContactRequests.class).get(asker, key, id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("key") String key,
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            InputStream body) {
        return Answer.of((services, asker) ->
                services.get(ContactRequests.class).change(asker, key, id, Body.read(body), ifMatch));
    }

    @DELETE
    @Path("/{id}")
    public Response remove(
            @PathParam("key") String key, @PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        return Answer.of(
                (services, asker) -> services.get(ContactRequests.class).remove(asker, key, id, ifMatch));
    }
}

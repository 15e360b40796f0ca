package org.retainer.sandbox.testplugin.rest;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.annotations.security.UnrestrictedAccess;
import com.atlassian.plugins.rest.common.security.AnonymousAllowed;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.retainer.sandbox.testplugin.Notes;

/** Notes by REST. */
@Path("notes")
@Produces("application/json;charset=UTF-8")
@LicensedOnly
public class NotesResource {
    @GET
    public String count() {
        return "{\"count\":" + Notes.current().count() + "}";
    }

    @POST
    public Response add(String body) {
        Notes.current().add(body);
        return Response.status(201).entity("{\"text\":\"" + body + "\"}").build();
    }

    @GET
    @Path("key/{key}")
    public String key(@PathParam("key") String key) {
        return "{\"key\":\"" + key + "\"}";
    }

    @GET
    @Path("new")
    @UnrestrictedAccess
    public String newOpen() {
        return "{}";
    }

    @GET
    @Path("old")
    @AnonymousAllowed
    public String oldOpen() {
        return "{}";
    }

    @GET
    @Path("admin")
    @AdminOnly
    public String admin() {
        return "{}";
    }

    @GET
    @Path("object")
    public Response object() {
        return Response.ok(java.util.List.of(1)).build();
    }

    @GET
    @Path("failing")
    public String failing() {
        throw new IllegalStateException("on purpose");
    }
}

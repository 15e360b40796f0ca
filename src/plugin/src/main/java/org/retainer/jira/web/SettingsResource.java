package org.retainer.jira.web;

import com.atlassian.annotations.security.LicensedOnly;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.retainer.jira.request.Body;
import org.retainer.jira.setting.HolidayRequests;
import org.retainer.jira.setting.SettingsRequests;

/** {@code /settings}: what holds for the whole installation, for administrators. */
@LicensedOnly
@Path("/settings")
public class SettingsResource {
    @GET
    public Response get() {
        return Answer.of(
                (services, asker) -> services.get(SettingsRequests.class).get(asker));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@HeaderParam("If-Match") String ifMatch, InputStream body) {
        return Answer.of(
                (services, asker) -> services.get(SettingsRequests.class).change(asker, Body.read(body), ifMatch));
    }

    @GET
    @Path("/holidays")
    public Response holidays(@Context UriInfo address) {
        return Answer.of(
                (services, asker) -> services.get(HolidayRequests.class).suggest(asker, Queries.of(address)));
    }
}

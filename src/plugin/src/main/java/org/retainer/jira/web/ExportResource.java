package org.retainer.jira.web;

import com.atlassian.annotations.security.LicensedOnly;
import java.io.InputStream;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;
import org.retainer.jira.export.ExportRequests;

/** {@code /export} and {@code /import}: everything that the plugin stores, for administrators. */
@LicensedOnly
@Path("/")
public class ExportResource {
    @GET
    @Path("/export")
    public Response export() {
        return Answer.of((services, asker) -> services.get(ExportRequests.class).export(asker));
    }

    @POST
    @Path("/import")
    @Consumes({"application/x-ndjson", "application/octet-stream", "application/json"})
    public Response bringIn(InputStream body) {
        return Answer.of((services, asker) -> services.get(ExportRequests.class).bringIn(asker, body));
    }
}

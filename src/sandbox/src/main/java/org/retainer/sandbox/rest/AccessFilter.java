package org.retainer.sandbox.rest;

import java.io.InputStream;
import javax.annotation.Priority;
import javax.ws.rs.Priorities;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.retainer.sandbox.access.AccessRules;
import org.retainer.sandbox.access.Callers;
import org.retainer.sandbox.access.Demand;
import org.retainer.sandbox.host.ErrorJson;

/** Refuses callers whom the annotations do not admit, and bodies that not every Jira can write. */
@Priority(Priorities.AUTHENTICATION)
final class AccessFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";

    private final AccessRules rules;
    private final Callers callers;

    @Context
    private ResourceInfo resource;

    AccessFilter(AccessRules rules, Callers callers) {
        this.rules = rules;
        this.callers = callers;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceMethod() == null) {
            return;
        }
        Demand demand = rules.ofResource(resource.getResourceMethod(), resource.getResourceClass());
        if (callers.meets(demand)) {
            return;
        }
        boolean anonymous = callers.user().isEmpty();
        Response.Status status = anonymous ? Response.Status.UNAUTHORIZED : Response.Status.FORBIDDEN;
        String message = anonymous
                ? "You are not authenticated. Authentication required to perform this operation."
                : "This resource is for administrators.";
        request.abortWith(
                Response.status(status).type(JSON).entity(ErrorJson.of(message)).build());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (entity == null && response.getStatus() >= 400) {
            String reason = response.getStatusInfo().getReasonPhrase();
            response.setEntity(ErrorJson.of(reason), null, MediaType.valueOf(JSON));
        } else if (entity != null && !isPlain(entity)) {
            throw new IllegalStateException("The resource answers with a "
                    + entity.getClass().getName() + "; answer with a String, byte[], InputStream or StreamingOutput: "
                    + "the JSON providers of Jira 9.12 and 10.3 differ");
        }
    }

    private static boolean isPlain(Object entity) {
        return entity instanceof String
                || entity instanceof byte[]
                || entity instanceof InputStream
                || entity instanceof StreamingOutput;
    }
}

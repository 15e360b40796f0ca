package org.retainer.sandbox.access;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.annotations.security.AnonymousSiteAccess;
import com.atlassian.annotations.security.LicensedOnly;
import com.atlassian.annotations.security.SystemAdminOnly;
import com.atlassian.annotations.security.UnlicensedSiteAccess;
import com.atlassian.annotations.security.UnrestrictedAccess;
import com.atlassian.plugins.rest.common.security.AnonymousAllowed;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.retainer.sandbox.host.Platform;

/**
 * Reads the security annotations that a Jira knows: before 10 only the old one, from 10 on only the new ones. What
 * carries none is for logged-in people, except servlets before 10, which are open.
 */
public final class AccessRules {
    private static final Map<Class<? extends Annotation>, Demand> NEW = new LinkedHashMap<>();

    static {
        NEW.put(SystemAdminOnly.class, Demand.ADMINISTRATOR);
        NEW.put(AdminOnly.class, Demand.ADMINISTRATOR);
        NEW.put(LicensedOnly.class, Demand.LOGGED_IN);
        NEW.put(UnlicensedSiteAccess.class, Demand.LOGGED_IN);
        NEW.put(AnonymousSiteAccess.class, Demand.ANYONE);
        NEW.put(UnrestrictedAccess.class, Demand.ANYONE);
    }

    private final Map<Class<? extends Annotation>, Demand> known;
    private final Demand unannotatedServlet;

    public AccessRules(Platform platform) {
        boolean old = platform == Platform.JIRA_9_12;
        this.known = old ? Map.of(AnonymousAllowed.class, Demand.ANYONE) : NEW;
        this.unannotatedServlet = old ? Demand.ANYONE : Demand.LOGGED_IN;
    }

    /** What a REST method asks for; the method's annotation wins over the class's. */
    public Demand ofResource(AnnotatedElement method, Class<?> type) {
        Demand demand = annotated(method);
        return demand != null ? demand : orElse(annotated(type), Demand.LOGGED_IN);
    }

    /** What a servlet asks for. */
    public Demand ofServlet(Class<?> type) {
        return orElse(annotated(type), unannotatedServlet);
    }

    private Demand annotated(AnnotatedElement element) {
        for (Map.Entry<Class<? extends Annotation>, Demand> entry : known.entrySet()) {
            if (element.isAnnotationPresent(entry.getKey())) {
                return entry.getValue();
            }
        }
        return null;
    }

    private static Demand orElse(Demand demand, Demand other) {
        return demand == null ? other : demand;
    }
}

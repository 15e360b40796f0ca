package org.retainer.jira.web;

import com.atlassian.jira.component.ComponentAccessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.FilterConfig;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.retainer.jira.language.Language;
import org.retainer.jira.language.Texts;
import org.retainer.jira.request.Errors;
import org.retainer.jira.request.Forgery;
import org.retainer.jira.request.Reply;

/** Stands before our REST and our pages, and refuses writes that a foreign page may have made a browser send. */
public final class ForgeryFilter implements Filter {
    @Override
    public void init(FilterConfig config) {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && Forgery.isPossible(http.getMethod(), http::getHeader)) {
            refuse((HttpServletResponse) response);
            return;
        }
        chain.doFilter(request, response);
    }

    @Override
    public void destroy() {}

    private static void refuse(HttpServletResponse response) throws IOException {
        Language language =
                Language.of(ComponentAccessor.getJiraAuthenticationContext().getLocale());
        Reply reply = Errors.of(403, Texts.in(language).say("error.forged"));
        response.setStatus(reply.status());
        response.setContentType(reply.type());
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(reply.body().getBytes(StandardCharsets.UTF_8));
    }
}

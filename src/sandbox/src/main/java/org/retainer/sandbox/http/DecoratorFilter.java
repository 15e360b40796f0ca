package org.retainer.sandbox.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.retainer.sandbox.page.Decorator;
import org.retainer.sandbox.resource.PageRequirements;

/** Puts Jira's frame around HTML pages that ask for a decorator; everything else passes as it is. */
public final class DecoratorFilter extends HttpOnlyFilter {
    private final Decorator decorator;
    private final PageRequirements requirements;

    public DecoratorFilter(Decorator decorator, PageRequirements requirements) {
        this.decorator = decorator;
        this.requirements = requirements;
    }

    @Override
    void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isRest(request)
                || path(request).startsWith("/download/")
                || path(request).startsWith("/s/")) {
            chain.doFilter(request, response);
            return;
        }
        requirements.take();
        CapturedPage page = new CapturedPage(response);
        try {
            chain.doFilter(request, page);
            Optional<String> html = page.html();
            if (html.isPresent() && !response.isCommitted()) {
                byte[] bytes = decorator
                        .decorate(html.get(), request, requirements.take())
                        .getBytes(StandardCharsets.UTF_8);
                response.setContentType("text/html;charset=UTF-8");
                response.setContentLength(bytes.length);
                response.getOutputStream().write(bytes);
            }
        } finally {
            requirements.take();
        }
    }
}

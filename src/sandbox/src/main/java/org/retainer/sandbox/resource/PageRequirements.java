package org.retainer.sandbox.resource;

import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import java.util.LinkedHashSet;
import java.util.Set;

/** Collects what the page that this thread makes asks for. */
public final class PageRequirements implements PageBuilderService {
    private final ThreadLocal<Set<String>> required = ThreadLocal.withInitial(LinkedHashSet::new);

    @Override
    public WebResourceAssembler assembler() {
        return Collector::new;
    }

    /** Asks for all resources of a context. */
    public void requireContext(String context) {
        required.get().add(context);
    }

    /** Asks for one resource by its complete key. */
    public void requireResource(String completeKey) {
        required.get().add(completeKey);
    }

    /** Takes what was asked for and forgets it: contexts, and complete keys, which have a colon. */
    public Set<String> take() {
        Set<String> taken = required.get();
        required.remove();
        return taken;
    }

    private final class Collector implements RequiredResources {
        @Override
        public RequiredResources requireWebResource(String moduleCompleteKey) {
            requireResource(moduleCompleteKey);
            return this;
        }

        @Override
        public RequiredResources requireContext(String context) {
            PageRequirements.this.requireContext(context);
            return this;
        }
    }
}

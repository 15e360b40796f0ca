package com.atlassian.webresource.api.assembler;

/**
 * Web resources of the page that is being made.
 * Source: listing; OSGi service on Jira 11 (atlassian-slack-integration-server).
 */
public interface PageBuilderService {
    WebResourceAssembler assembler();
}

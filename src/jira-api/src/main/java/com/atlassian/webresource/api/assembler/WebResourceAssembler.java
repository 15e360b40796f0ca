package com.atlassian.webresource.api.assembler;

/**
 * Collects what a page needs.
 * Source: listing.
 */
public interface WebResourceAssembler {
    RequiredResources resources();
}

package com.atlassian.webresource.api.assembler;

/**
 * Asks for web resources by key or context.
 * Source: listing.
 */
public interface RequiredResources {
    RequiredResources requireWebResource(String moduleCompleteKey);

    RequiredResources requireContext(String context);
}

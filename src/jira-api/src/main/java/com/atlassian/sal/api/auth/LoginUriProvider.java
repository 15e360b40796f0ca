package com.atlassian.sal.api.auth;

import java.net.URI;

/**
 * Where to log in.
 * Source: verified on 10.3.13 (testplanit).
 */
public interface LoginUriProvider {
    URI getLoginUri(URI returnUri);
}

package com.atlassian.sal.api.lifecycle;

/**
 * Told when the host is up and when the plugin goes. Only called for beans exported as OSGi services.
 * Source: bootstrapi on Jira 11.3, jira-plugins-mrimsender.
 */
public interface LifecycleAware {
    void onStart();

    void onStop();
}

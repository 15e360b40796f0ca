package org.retainer.sandbox.jira.page;

import org.retainer.sandbox.jira.Authentication;
import org.retainer.sandbox.jira.instance.Instance;

/** What all pages share. */
record Site(Instance jira, Authentication authentication, PluginPanels panels, Templates templates) {}

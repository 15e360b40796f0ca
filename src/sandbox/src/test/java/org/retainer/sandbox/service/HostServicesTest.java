package org.retainer.sandbox.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.jira.issue.worklog.WorklogManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.util.BuildUtilsInfo;
import java.nio.file.Path;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import org.retainer.sandbox.host.Platform;
import org.retainer.sandbox.lock.ClusterLocks;

/** What ComponentAccessor finds. */
public class HostServicesTest {
    @Before
    public void serve() {
        SandboxProperties properties = new SandboxProperties(
                Platform.JIRA_9_12, "http://localhost:2990/jira", Path.of("home"), Path.of("shared"));
        new HostServices(Map.of(BuildUtilsInfo.class, properties, ClusterLockService.class, new ClusterLocks()))
                .serveComponentAccessor();
    }

    @Test
    public void componentsAreFoundByTheirInterface() {
        assertThat(ComponentAccessor.getComponent(BuildUtilsInfo.class).getVersion())
                .isEqualTo("9.12.0");
        assertThat(ComponentAccessor.getOSGiComponentInstanceOfType(ClusterLockService.class))
                .isNotNull();
    }

    @Test
    public void whatIsMissingIsNamedWithTheCall() {
        assertThatThrownBy(ComponentAccessor::getGroupManager)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("The sandbox does not support ComponentAccessor.getComponent("
                        + "com.atlassian.jira.security.groups.GroupManager)");
        assertThatThrownBy(() -> ComponentAccessor.getOSGiComponentInstanceOfType(WorklogManager.class))
                .hasMessageContaining("getOSGiComponentInstanceOfType(" + WorklogManager.class.getName());
        assertThatThrownBy(() -> ComponentAccessor.getComponent(GroupManager.class))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}

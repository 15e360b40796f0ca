package org.retainer.jira.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class ForgeryTest {
    private static final String COOKIE = "JSESSIONID=1";

    @Test
    public void whatAForeignPageCanSendIsRefused() {
        for (String type : List.of(
                "text/plain",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "text/plain; application/json",
                "application/jsonp")) {
            assertThat(refused("POST", "Cookie", COOKIE, "Content-Type", type))
                    .as(type)
                    .isTrue();
        }
        assertThat(refused("POST", "Cookie", COOKIE)).isTrue();
        assertThat(refused("DELETE", "Cookie", COOKIE)).isTrue();
        assertThat(refused("POST", "Cookie", COOKIE, "Origin", "https://evil.example", "Host", "jira.example"))
                .isTrue();
        assertThat(refused("POST", "Cookie", COOKIE, "Origin", "null", "Host", "jira.example"))
                .isTrue();
        assertThat(refused("POST", "Cookie", COOKIE, "Sec-Fetch-Site", "cross-site"))
                .isTrue();
        assertThat(refused("POST", "Cookie", COOKIE, "Sec-Fetch-Site", "same-site"))
                .isTrue();
    }

    @Test
    public void credentialsThatABrowserKeepsDoNotHelpAForeignPage() {
        assertThat(refused("POST", "Authorization", "Basic x", "Sec-Fetch-Site", "cross-site"))
                .isTrue();
        assertThat(refused("POST", "Authorization", "Basic x", "Origin", "https://evil.example", "Host", "jira"))
                .isTrue();
    }

    @Test
    public void whatOnlyOurOwnPagesAndScriptsCanSendPasses() {
        assertThat(refused("POST", "Cookie", COOKIE, "X-Atlassian-Token", "no-check", "Content-Type", "text/plain"))
                .isFalse();
        assertThat(refused("POST", "Cookie", COOKIE, "Content-Type", "application/json; charset=UTF-8"))
                .isFalse();
        assertThat(refused("DELETE", "Cookie", COOKIE, "X-Requested-With", "XMLHttpRequest"))
                .isFalse();
        assertThat(refused("POST", "Cookie", COOKIE, "Sec-Fetch-Site", "same-origin"))
                .isFalse();
        assertThat(refused("POST", "Cookie", COOKIE, "Origin", "http://localhost:2990", "Host", "localhost:2990"))
                .isFalse();
        assertThat(refused("POST", "Authorization", "Basic x")).isFalse();
        assertThat(refused("POST", "Authorization", "Basic x", "Cookie", COOKIE))
                .isFalse();
    }

    @Test
    public void readingAndThoseWhoAreNobodyAreLeftToTheAnswer() {
        assertThat(refused("GET", "Cookie", COOKIE, "Sec-Fetch-Site", "cross-site"))
                .isFalse();
        assertThat(refused("POST")).isFalse();
    }

    private static boolean refused(String method, String... namesAndValues) {
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Forgery.isPossible(method, headers::get);
    }
}

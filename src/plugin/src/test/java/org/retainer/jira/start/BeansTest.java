package org.retainer.jira.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.Test;

public class BeansTest {
    private static final Pattern BEAN = Pattern.compile("<bean id=\"([^\"]+)\"");

    /** Of two beans of one name the later quietly takes the place of the other, with other arguments perhaps. */
    @Test
    public void eachBeanIsNamedOnce() throws IOException {
        List<String> names;
        try (InputStream context = getClass().getResourceAsStream("/META-INF/spring/plugin-context.xml")) {
            names = BEAN.matcher(new String(context.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        }

        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    }
}

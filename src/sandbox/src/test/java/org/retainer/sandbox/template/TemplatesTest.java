package org.retainer.sandbox.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.Test;

/** What is escaped, and what is not. */
public class TemplatesTest {
    private final Templates templates = new Templates();

    @Test
    public void referencesAreEscapedUnlessTheirNameEndsInHtml() {
        Map<String, Object> values = Map.of("name", "<b>\"'&", "nameHtml", "<i>", "map", Map.of("partHtml", "<u>"));

        assertThat(templates.compile("t", "$name ${name} $!name").render(values))
                .isEqualTo("&lt;b&gt;&#34;&#39;&amp; &lt;b&gt;&#34;&#39;&amp; &lt;b&gt;&#34;&#39;&amp;");
        assertThat(templates
                        .compile("t", "$nameHtml ${nameHtml} $!{map.partHtml}")
                        .render(values))
                .isEqualTo("<i> <i> <u>");
    }

    @Test
    public void aWrongTemplateIsNamed() {
        assertThatThrownBy(() -> templates.compile("panel", "#if($a) never ended"))
                .hasMessageContaining("panel");
    }

    @Test
    public void classesAreOutOfReach() {
        assertThat(templates.compile("t", "$name.class.classLoader").render(Map.of("name", "x")))
                .isEqualTo("$name.class.classLoader");
    }
}

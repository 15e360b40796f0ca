package org.retainer.sandbox.jira.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.Test;

public class MessagesTest {
    @Test
    public void bothLanguagesHaveTheSameKeys() {
        assertThat(Messages.in(Locale.forLanguageTag("ru")).texts().keySet())
                .isEqualTo(Messages.in(Locale.ENGLISH).texts().keySet());
        assertThat(Messages.in(Locale.forLanguageTag("ru-RU")).get("login.title"))
                .isEqualTo("Вход");
        assertThat(Messages.in(Locale.FRENCH).get("issues.count", 1, 2, 3)).isEqualTo("1–2 of 3");
    }

    @Test
    public void everythingThatMeansSomethingInHtmlIsEscaped() {
        assertThat(Templates.escape("<a href=\"x\" title='y'>&«»😀"))
                .isEqualTo("&#60;a href=&#34;x&#34; title=&#39;y&#39;&#62;&#38;«»😀");
    }
}

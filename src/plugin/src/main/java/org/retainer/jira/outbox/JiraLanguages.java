package org.retainer.jira.outbox;

import com.atlassian.jira.component.ComponentAccessor;
import com.atlassian.sal.api.message.LocaleResolver;
import com.atlassian.sal.api.user.UserKey;
import java.util.Locale;
import org.retainer.jira.language.Language;
import org.retainer.outbox.Languages;
import org.retainer.setting.InstallationSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Jira for the language of users; where it does not say, new accounts' language stands in. */
public final class JiraLanguages implements Languages {
    private static final Logger LOG = LoggerFactory.getLogger(JiraLanguages.class);

    private final InstallationSettings settings;

    public JiraLanguages(InstallationSettings settings) {
        this.settings = settings;
    }

    @Override
    public String of(String userKey) {
        try {
            LocaleResolver resolver = ComponentAccessor.getOSGiComponentInstanceOfType(LocaleResolver.class);
            Locale locale = resolver == null ? null : resolver.getLocale(new UserKey(userKey));
            if (locale != null) {
                return Language.of(locale).code();
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("Jira does not tell the languages of users", e);
        }
        return settings.current().defaults().language();
    }
}

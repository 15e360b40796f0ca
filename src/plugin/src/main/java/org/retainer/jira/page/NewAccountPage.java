package org.retainer.jira.page;

import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.retainer.account.AccountAccess;
import org.retainer.jira.template.Templates;
import org.retainer.refusal.Refusal;
import org.retainer.setting.InstallationSettings;
import org.retainer.setting.Settings;
import org.retainer.time.InstallationTime;

/** The form in which a client is made. */
public final class NewAccountPage implements SitePage {
    private final InstallationSettings settings;
    private final InstallationTime time;
    private final Frame frame;

    public NewAccountPage(InstallationSettings settings, InstallationTime time, Templates templates) {
        this.settings = settings;
        this.time = time;
        this.frame = new Frame(templates);
    }

    @Override
    public String path() {
        return "/new-account";
    }

    @Override
    public Page show(Visit visit) {
        if (!AccountAccess.mayCreate(visit.viewer())) {
            throw Refusal.forbidden("account.create.forbidden");
        }
        Map<String, Object> values = visit.values();
        values.put("currencies", FormChoices.CURRENCIES);
        values.put("zones", FormChoices.zones());
        values.put("installationZone", time.zone().getId());
        values.put("me", visit.asker().person().name());
        Settings chosen = settings.current();
        String language = chosen.version() == 0
                ? visit.asker().language().code()
                : chosen.defaults().language();
        values.put("language", language);
        values.put(
                "currency",
                chosen.defaults().currency().map(CurrencyUnit::getCode).orElse(language.equals("ru") ? "RUB" : "EUR"));
        return frame.page(visit, visit.texts().say("account.new"), "account-new.vm", values);
    }
}

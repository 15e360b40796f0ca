package org.retainer.jira.setting;

import java.util.List;
import java.util.Set;
import org.retainer.jira.json.Fields;
import org.retainer.setting.Bank;
import org.retainer.setting.NumberPattern;
import org.retainer.setting.OwnCompany;
import org.retainer.setting.Signatory;
import org.retainer.setting.TaxScheme;

/** Reads own companies. */
final class CompanyReader {
    private static final Set<String> COMPANY = Set.of(
            "legalName",
            "taxId",
            "taxOffice",
            "registration",
            "address",
            "bank",
            "signatories",
            "taxScheme",
            "numberPattern");
    private static final Set<String> BANK = Set.of("name", "code", "account", "correspondent");
    private static final Set<String> SIGNATORY = Set.of("position", "name");
    private static final int MOST = 50;
    private static final int MOST_SIGNATORIES = 5;
    private static final int SHORT = 64;
    private static final int LONG = 255;

    private CompanyReader() {}

    static List<OwnCompany> read(Fields fields, String name) {
        return fields.list(name, MOST, COMPANY, CompanyReader::company);
    }

    private static OwnCompany company(Fields company) {
        String pattern = text(company, "numberPattern", SHORT);
        if (!pattern.isEmpty() && !NumberPattern.isValid(pattern)) {
            company.complain("numberPattern", "company.numberpattern");
        }
        return new OwnCompany(
                company.requiredText("legalName", LONG),
                text(company, "taxId", SHORT),
                text(company, "taxOffice", SHORT),
                text(company, "registration", SHORT),
                text(company, "address", 1_000),
                company.object("bank", BANK).map(CompanyReader::bank).orElse(Bank.NONE),
                company.list("signatories", MOST_SIGNATORIES, SIGNATORY, CompanyReader::signatory),
                company.choice("taxScheme", TaxScheme.class).orElse(TaxScheme.GENERAL),
                pattern.isEmpty() ? NumberPattern.USUAL : pattern);
    }

    private static Bank bank(Fields bank) {
        return new Bank(
                text(bank, "name", LONG),
                text(bank, "code", SHORT),
                text(bank, "account", SHORT),
                text(bank, "correspondent", SHORT));
    }

    private static Signatory signatory(Fields signatory) {
        return new Signatory(text(signatory, "position", LONG), signatory.requiredText("name", LONG));
    }

    private static String text(Fields fields, String name, int longest) {
        return fields.text(name, longest).orElse("");
    }
}

package org.retainer.setting;

import java.util.List;
import java.util.Objects;

/**
 * A company of the agency, in whose name it contracts and bills.
 *
 * @param taxId INN, VAT number or the like
 * @param taxOffice KPP, where a country has it
 * @param registration OGRN, commercial register entry or the like
 * @param numberPattern see {@link NumberPattern}
 */
public record OwnCompany(
        String legalName,
        String taxId,
        String taxOffice,
        String registration,
        String address,
        Bank bank,
        List<Signatory> signatories,
        TaxScheme taxScheme,
        String numberPattern) {
    public OwnCompany {
        Objects.requireNonNull(legalName, "legalName");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(taxScheme, "taxScheme");
        signatories = List.copyOf(signatories);
    }
}

package org.retainer.setting;

/**
 * Where a company is paid. Each part may be empty.
 *
 * @param code BIC, SWIFT or БИК
 * @param account IBAN or account number
 * @param correspondent the bank's own account at the central bank, where a country asks for it
 */
public record Bank(String name, String code, String account, String correspondent) {
    /** Nothing known. */
    public static final Bank NONE = new Bank("", "", "", "");
}

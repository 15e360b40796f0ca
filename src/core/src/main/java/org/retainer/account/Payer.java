package org.retainer.account;

/**
 * A legal person that pays for an account.
 *
 * @param legalName the name on documents
 * @param taxId INN, with KPP after a slash where there is one, or another country's number; may be empty
 * @param address the legal address; may be empty
 */
public record Payer(String legalName, String taxId, String address) {}

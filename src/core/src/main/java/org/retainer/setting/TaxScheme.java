package org.retainer.setting;

/** How a company is taxed. */
public enum TaxScheme {
    /** Charges value added tax. */
    GENERAL,
    /** A simplified scheme, with or without value added tax. */
    SIMPLIFIED,
    /** Charges no value added tax. */
    EXEMPT
}

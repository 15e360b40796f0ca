package org.retainer.setting;

/** Somebody who signs documents for a company. */
public record Signatory(String position, String name) {}

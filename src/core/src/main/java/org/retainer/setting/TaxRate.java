package org.retainer.setting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a tax comes to from a day on.
 *
 * @param code names the tax; several rates of one code follow each other
 * @param from empty for since ever
 * @param basisPoints hundredths of a percent, 2000 for 20 %; 0 is zero-rated; empty is "without VAT"
 */
public record TaxRate(String code, Optional<LocalDate> from, Optional<Integer> basisPoints) {
    /** The highest rate: 100 %. */
    public static final int MOST_BASIS_POINTS = 10_000;

    public TaxRate {
        Objects.requireNonNull(code, "code");
    }

    /** Answers the percentage without needless zeros, such as {@code 20} or {@code 5.5}; empty for "without VAT". */
    public Optional<String> percent() {
        return basisPoints.map(points -> points == 0
                ? "0"
                : BigDecimal.valueOf(points, 2).stripTrailingZeros().toPlainString());
    }
}

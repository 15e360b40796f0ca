package org.retainer.hours;

/** Foreign text on one line. */
final class OneLine {
    private OneLine() {}

    /** Puts a space in the place of each control character, line ends among them. */
    static String of(String text) {
        if (text.chars().noneMatch(OneLine::breaks)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        text.chars().forEach(unit -> line.append(breaks(unit) ? ' ' : (char) unit));
        return line.toString();
    }

    /** Cuts a text to a length in UTF-16 units, never through a pair of them. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    private static boolean breaks(int unit) {
        return Character.isISOControl(unit) || unit == 0x2028 || unit == 0x2029;
    }
}

package backprop.table;

/** How a text is written. What is {@code AUTO} is guessed from the text. */
public record TableFormat(Separator separator, Header header, Decimal decimal) {
    /** What stands between cells. */
    public enum Separator {
        AUTO('\0'),
        COMMA(','),
        SEMICOLON(';'),
        TAB('\t');

        private final char sign;

        Separator(char sign) {
            this.sign = sign;
        }

        char sign() {
            return sign;
        }
    }

    /** Whether the first line names the columns. */
    public enum Header {
        AUTO,
        PRESENT,
        ABSENT
    }

    /** What stands before the decimals of a number. */
    public enum Decimal {
        AUTO('\0'),
        POINT('.'),
        COMMA(',');

        private final char sign;

        Decimal(char sign) {
            this.sign = sign;
        }

        char sign() {
            return sign;
        }
    }

    /** Everything is guessed. */
    public static TableFormat auto() {
        return new TableFormat(Separator.AUTO, Header.AUTO, Decimal.AUTO);
    }

    /** Whether nothing is left to guess. */
    public boolean isResolved() {
        return separator != Separator.AUTO && header != Header.AUTO && decimal != Decimal.AUTO;
    }
}

package backprop.ui.workbench;

import backprop.data.Amount;
import backprop.text.Numerals;
import backprop.text.Strings;

/** How many of the examples: a number such as {@code 5,000}, a share such as {@code 20 %}, or the word for all the others. */
record AmountCodec() implements Codec<Amount> {
    private static final String REST = "rest";

    @Override
    public String format(Amount value) {
        if (value instanceof Amount.Count count) {
            return Numerals.format((long) count.n());
        }
        if (value instanceof Amount.Fraction fraction) {
            return Numerals.format(Math.round(fraction.of() * 1e8) / 1e6) + " %";
        }
        return REST;
    }

    @Override
    public Amount parse(String text, String name, Strings strings) throws RefusedException {
        String stripped = text.strip();
        if (stripped.equalsIgnoreCase(REST)) {
            return Amount.rest();
        }
        try {
            if (stripped.endsWith("%")) {
                double percent = Typed.number(stripped.substring(0, stripped.length() - 1), name, strings);
                // As a person means it: 20 % is 0.2, not 0.20000000000000001 of something.
                return Amount.fraction(Double.parseDouble(Numerals.format(percent) + "e-2"));
            }
            return Amount.count(Math.toIntExact(Typed.whole(stripped, name, strings)));
        } catch (RefusedException | ArithmeticException e) {
            throw new RefusedException(strings.get("refused.amount", name, range(strings)));
        }
    }

    @Override
    public String range(Strings strings) {
        return strings.get("range.amount");
    }
}

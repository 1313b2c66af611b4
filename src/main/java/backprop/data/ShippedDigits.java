package backprop.data;

import backprop.file.DataException;

/** The digits of {@code assets/data/digits}. */
final class ShippedDigits {
    static final ShippedFile FILE =
            new ShippedFile("digits/digits.csv.gz", "46abec6b12486ad9e51943373abcf22bbea1b5a51a1619b361570d8893f1464a");

    private ShippedDigits() {}

    static RawData load(Progress progress) throws DataException {
        return RawData.undivided(new DigitsReader(FILE.where()).read(FILE.bytes()));
    }
}

package org.kuznets.geo;

/** A unit of measure with its UCUM symbol, so that no number in Kuznets travels without one. */
public enum Unit {
    /** Not a quantity: text, dates, codes. */
    NONE(""),
    ONE("1"),
    PERCENT("%"),
    METRE("m"),
    KILOMETRE("km"),
    SQUARE_METRE("m2"),
    HECTARE("har"),
    PER_METRE("1/m"),
    PER_SQUARE_KILOMETRE("1/km2"),
    DEGREE("deg"),
    METRE_PER_SECOND("m/s"),
    KILOMETRE_PER_HOUR("km/h"),
    CELSIUS("Cel"),
    GRAM_PER_SECOND("g/s"),
    TONNE_PER_YEAR("t/a"),
    MILLIGRAM_PER_CUBIC_METRE("mg/m3"),
    KELVIN("K"),
    HOUR("h"),
    MINUTE("min"),
    ROUBLE("{RUB}"),
    ROUBLE_PER_TONNE("{RUB}/t"),
    DECIBEL_A("dB(A)"),
    DECIBEL("dB"),
    KILOPASCAL("kPa"),
    PERSON("{person}"),
    COUNT("{count}"),
    YEAR("a");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    /** The UCUM symbol. */
    public String symbol() {
        return symbol;
    }
}

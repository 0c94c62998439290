package org.kuznets.store;

import java.util.SplittableRandom;

/** Chance filters over {@link Parcels}, rich in the places where SQL and Java differ if one is not careful. */
final class FilterTexts {
    private static final String[] TEXTS = {
        "'пашня'", "'лес'", "'Лес'", "'ЛЕС'", "'5'", "'10'", "'9'", "'mining 100%'", "''", "'a'"
    };
    private static final String[] NUMBERS = {"0", "1", "2", "-3", "5", "2.5", "-2.5", "1.0", "0.0", "4.4", "100"};
    private static final String[] PATTERNS = {
        "'%'", "'л%'", "'Л%'", "'ле_'", "'%е%'", "'a%'", "'a_b'", "'_'", "'%100\\%'", "'5%'", "'[ab]%'", "'mining%'"
    };
    private static final String[] SIGNS = {"=", "<>", "<", "<=", ">", ">="};

    private FilterTexts() {}

    static String any(SplittableRandom r, int depth) {
        int kind = r.nextInt(depth > 0 ? 14 : 10);
        return switch (kind) {
            case 0, 1 -> "landClass " + of(r, SIGNS) + " " + of(r, r.nextInt(5) == 0 ? NUMBERS : TEXTS);
            case 2 -> "areaHectares " + of(r, SIGNS) + " " + of(r, r.nextInt(9) == 0 ? TEXTS : NUMBERS);
            case 3 -> "persons " + of(r, SIGNS) + " " + of(r, r.nextInt(9) == 0 ? TEXTS : NUMBERS);
            case 4 -> of(r, "landClass", "persons") + of(r, " LIKE ", " LIKE ", " ILIKE ") + of(r, PATTERNS);
            case 5 ->
                of(r, "landClass", "persons", "areaHectares", "surveyed", "built", "changed")
                        + of(r, " IS NULL", " IS NOT NULL");
            case 6 -> of(r, "persons", "areaHectares") + " BETWEEN " + of(r, NUMBERS) + " AND " + of(r, NUMBERS);
            case 7 ->
                r.nextBoolean()
                        ? "landClass" + of(r, " IN (", " NOT IN (") + of(r, TEXTS) + ", " + of(r, TEXTS) + ")"
                        : of(r, "persons", "areaHectares") + of(r, " IN (", " NOT IN (") + of(r, NUMBERS) + ", "
                                + of(r, NUMBERS) + ")";
            case 8 -> "surveyed " + of(r, "=", "<>") + of(r, " true", " false");
            case 9 ->
                of(
                        r,
                        "landClass BETWEEN 'a' AND 'м'",
                        "strToUpperCase(landClass) = 'ЛЕС'",
                        "BBOX(geometry, 86, 53, 88, 55)",
                        "changed > 2020-09-13T12:30:00Z",
                        "persons + 1 = 3",
                        "5 < persons",
                        "INTERSECTS(geometry, POLYGON ((86 53, 88 53, 87 55, 86 53)))",
                        "WITHIN(geometry, POLYGON ((85 52, 87 52, 87 55, 85 55, 85 52)))",
                        "DISJOINT(geometry, POLYGON ((86 53, 88 53, 87 55, 86 53)))");
            case 10 -> "NOT (" + any(r, depth - 1) + ")";
            case 11 -> "(" + any(r, depth - 1) + " OR " + any(r, depth - 1) + ")";
            default -> "(" + any(r, depth - 1) + " AND " + any(r, depth - 1) + ")";
        };
    }

    private static String of(SplittableRandom r, String... choices) {
        return choices[r.nextInt(choices.length)];
    }
}

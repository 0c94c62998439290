package org.kuznets.analysis.criteria;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.kuznets.analysis.zone.HazardClass;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * What is to stand at a place.
 *
 * @param word {@code industry}, {@code homes}, {@code schools} or {@code recreation}
 * @param industryCode OKVED 2; empty when not said
 * @param hazardClass {@code I} to {@code V}; empty when it is no industry or not known
 */
public record Activity(String word, String industryCode, String hazardClass) {
    /** What {@link #isAmong} knows, for a person. */
    public static final String WORDS =
            "*, industry, homes, schools, recreation, I to V or the beginning of an industry code, joined by ;";

    private static final Message NOT_ACTIVITY = new Message(
            "criteria.not-activity",
            "activity is an industry code such as 24.10, class=I to class=V, or one of industry, homes, schools,"
                    + " recreation; several joined by commas; was '{was}'");

    /**
     * Reads {@code 24.10}, {@code class=II}, {@code homes}, {@code 24.10,class=II} and so on.
     *
     * @throws Refusal when it is none of these
     */
    public static Activity parse(String text) {
        String word = "industry";
        String code = "";
        String hazard = "";
        for (String part : text.split(",")) {
            String p = part.strip();
            String low = p.toLowerCase(Locale.ROOT);
            Optional<HazardClass> c = HazardClass.find(low.startsWith("class=") ? p.substring(6) : "");
            if (p.matches("\\d\\d(\\.\\d+)*")) {
                code = p;
            } else if (c.isPresent()) {
                hazard = c.get().name();
            } else if (low.matches("industry|homes|schools|recreation")) {
                word = low;
            } else {
                throw Refusal.of(
                        NOT_ACTIVITY,
                        "activity",
                        java.util.Map.of("was", p.length() > 40 ? p.substring(0, 40) + "..." : p));
            }
        }
        return new Activity(word, code, hazard);
    }

    /** The same of a class. */
    public Activity of(HazardClass c) {
        return new Activity(word, industryCode, c.name());
    }

    /**
     * Whether a rule for {@code whom} is about it: words joined by {@code ;}, any of which may fit: {@code *}, {@code
     * industry}, {@code homes}, {@code I} to {@code V}, the beginning of an industry code; {@code !} before a word leaves
     * out what it fits.
     */
    public boolean isAmong(String whom) {
        boolean fits = false;
        for (String w : Arrays.stream(whom.split(";")).map(String::strip).toList()) {
            if (w.startsWith("!") && is(w.substring(1))) {
                return false;
            }
            fits |= is(w);
        }
        return fits;
    }

    /** Whether every word of {@code whom} is one that {@link #isAmong} knows. */
    public static boolean understands(String whom) {
        return Arrays.stream(whom.split(";"))
                .map(w -> w.strip().replaceFirst("^!", ""))
                .allMatch(w -> w.matches("\\*|industry|homes|schools|recreation|I|II|III|IV|V|\\d\\d?(\\.\\d+)*"));
    }

    private boolean is(String w) {
        return w.equals("*")
                || w.equals(word)
                || (!hazardClass.isEmpty() && w.equals(hazardClass))
                || (!w.isEmpty() && Character.isDigit(w.charAt(0)) && industryCode.startsWith(w));
    }

    /** As a person writes it. */
    @Override
    public String toString() {
        return String.join(
                ", ",
                java.util.stream.Stream.of(word, industryCode, hazardClass.isEmpty() ? "" : "class " + hazardClass)
                        .filter(t -> !t.isEmpty())
                        .toList());
    }
}

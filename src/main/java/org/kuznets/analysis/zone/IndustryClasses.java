package org.kuznets.analysis.zone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Row;

/**
 * Finds an enterprise's hazard class in the table of industries. The first of these that has a row decides:
 *
 * <ol>
 *   <li>{@code industry-and-sector}: the row's code begins the enterprise's code and the sectors are the same (open-pit
 *       and underground coal mining share a code);
 *   <li>{@code industry}: the row's code begins the enterprise's code and the row names no sector;
 *   <li>{@code sector}: the sectors are the same;
 *   <li>{@code industry-other-sector}: the row's code begins the enterprise's code, whatever the sector.
 * </ol>
 *
 * Among them the longest code wins, then the highest {@code capacityFrom} that the enterprise reaches, then the stricter
 * class. Sectors are compared without regard to case and punctuation. A row with {@code capacityFrom} counts only for an
 * enterprise whose capacity, in a unit that begins with {@code capacityUnit}, is at least that.
 */
public final class IndustryClasses {
    /**
     * What the table says.
     *
     * @param metres 0 when the row says that the zone is by calculation
     * @param hazardClass as written in the table, may be empty
     * @param ambiguous whether an equally good row says another class; the stricter one was taken
     */
    public record Found(String hazardClass, double metres, String source, String evidence, boolean ambiguous) {}

    private record Line(String code, String sector, String hazardClass, double metres, Row row) {
        boolean begins(String other) {
            return !code.isEmpty() && other.startsWith(code);
        }

        boolean sameSector(String other) {
            return !other.isEmpty() && sector.equals(other);
        }
    }

    private static final Comparator<Line> BEST = Comparator.comparingInt(
                    (Line l) -> l.code().length())
            .thenComparingDouble(l -> l.row().number("capacityFrom", 0))
            .thenComparingDouble(Line::metres);

    private final List<Line> lines = new ArrayList<>();

    /** @param table with industryCode, sector, hazardClass and, where it has them, distanceMetres and capacityFrom */
    public IndustryClasses(Layer table) {
        for (Feature f : table.features()) {
            String hazardClass = f.row().text("hazardClass", "");
            double usual =
                    HazardClass.find(hazardClass).map(HazardClass::metres).orElse(0.0);
            lines.add(new Line(
                    f.row().text("industryCode", ""),
                    plain(f.row().text("sector", "")),
                    hazardClass,
                    f.row().number("distanceMetres", usual),
                    f.row()));
        }
    }

    /** The class of an enterprise by its industryCode, sector, capacity and capacityUnit; empty when no row fits. */
    public Optional<Found> find(Row enterprise) {
        String code = enterprise.text("industryCode", "").strip();
        String sector = plain(enterprise.text("sector", ""));
        return best("industry-and-sector", enterprise, l -> l.begins(code) && l.sameSector(sector))
                .or(() -> best(
                        "industry",
                        enterprise,
                        l -> l.begins(code) && l.sector().isEmpty()))
                .or(() -> best("sector", enterprise, l -> l.sameSector(sector)))
                .or(() -> best("industry-other-sector", enterprise, l -> l.begins(code)));
    }

    private Optional<Found> best(String source, Row enterprise, Predicate<Line> fits) {
        List<Line> fitting = lines.stream()
                .filter(fits)
                .filter(l -> bigEnough(l, enterprise))
                .sorted(BEST.reversed())
                .toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        Line first = fitting.get(0);
        boolean ambiguous = fitting.stream()
                .anyMatch(l -> l.code().length() == first.code().length()
                        && l.row().number("capacityFrom", 0) == first.row().number("capacityFrom", 0)
                        && l.metres() != first.metres());
        return Optional.of(new Found(
                first.hazardClass(), first.metres(), source, first.row().text("evidence", ""), ambiguous));
    }

    private static boolean bigEnough(Line line, Row enterprise) {
        double from = line.row().number("capacityFrom", 0);
        return from == 0
                || (enterprise.number("capacity", 0) >= from
                        && enterprise
                                .text("capacityUnit", "")
                                .startsWith(line.row().text("capacityUnit", "")));
    }

    private static String plain(String sector) {
        return sector.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}

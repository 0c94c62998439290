package org.kuznets.layer;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.geotools.api.filter.Id;
import org.geotools.api.filter.expression.Function;
import org.geotools.api.filter.spatial.Beyond;
import org.geotools.api.filter.spatial.DWithin;
import org.geotools.filter.visitor.DefaultFilterVisitor;
import org.jspecify.annotations.Nullable;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;

/**
 * Refuses what GeoTools would parse and then answer wrongly or not at all: distances (it measures them in degrees), bare
 * id lists (they match nothing here), and functions other than a few that cannot fail.
 */
final class Understood extends DefaultFilterVisitor {
    private static final List<String> FUNCTIONS = List.of("strToLowerCase", "strToUpperCase");
    private static final Message FUNCTION =
            new Message("filter.function", "the filter uses the function {function}; only {known} are understood");
    private static final Message DISTANCE = new Message(
            "filter.distance",
            "the filter uses DWITHIN or BEYOND, which would measure in degrees; use BBOX or INTERSECTS");
    private static final Message IDS =
            new Message("filter.ids", "the filter lists bare ids; write \"@id\" IN ('a', 'b') instead");

    @Override
    public @Nullable Object visit(Function function, @Nullable Object data) {
        if (!FUNCTIONS.contains(function.getName())) {
            String known = String.join(", ", new TreeSet<>(FUNCTIONS));
            throw Refusal.of(FUNCTION, "filter", Map.of("function", function.getName(), "known", known));
        }
        return super.visit(function, data);
    }

    @Override
    public @Nullable Object visit(DWithin filter, @Nullable Object data) {
        throw Refusal.of(DISTANCE, "filter", Map.of());
    }

    @Override
    public @Nullable Object visit(Beyond filter, @Nullable Object data) {
        throw Refusal.of(DISTANCE, "filter", Map.of());
    }

    @Override
    public @Nullable Object visit(Id filter, @Nullable Object data) {
        throw Refusal.of(IDS, "filter", Map.of());
    }
}

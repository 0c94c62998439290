package org.kuznets.analysis.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.exposure.People;
import org.kuznets.layer.Feature;
import org.kuznets.layer.Layer;
import org.locationtech.jts.geom.Geometry;

/**
 * The layers that criteria speak of by their roles, and what is made of them once for all criteria. For one thread.
 *
 * <p>The role {@value #PEOPLE} stands for the population, spread over residential land (see {@link People}).
 */
public final class Sources {
    /** The role of the population. */
    public static final String PEOPLE = "people";

    private final Map<String, Layer> layers;
    private final Supplier<Optional<List<People.Place>>> people;
    private @Nullable Optional<List<People.Place>> places;

    /** Features of one role by what was chosen of them. */
    private final Map<String, Shapes> shapes = new HashMap<>();

    private final Map<Shapes, Map<String, Slope>> slopes = new IdentityHashMap<>();

    /**
     * @param layers by role; roles without a layer are left out
     * @param people where people live; asked for at most once; empty when that is not known
     */
    public Sources(Map<String, Layer> layers, Supplier<Optional<List<People.Place>>> people) {
        this.layers = Map.copyOf(layers);
        this.people = people;
    }

    /** The roles that there may be. */
    public Optional<Layer> find(String role) {
        return Optional.ofNullable(layers.get(role));
    }

    /** The chosen features of a role; empty when it has no layer. */
    public Optional<Shapes> shapes(String role, Where where) {
        return find(role).map(l -> shapes.computeIfAbsent(role + " " + where, k -> new Shapes(where.of(l))));
    }

    /** What a criterion measures; empty when its layer is not there. */
    public Optional<Quantity> quantity(Criterion c, Work work) {
        if (c.layer().equals(PEOPLE)) {
            return people().map(p -> ofPeople(p, c, work));
        }
        return shapes(c.layer(), c.where()).map(s -> quantity(s, c, work));
    }

    private Optional<List<People.Place>> people() {
        Optional<List<People.Place>> known = places;
        if (known == null) {
            known = people.get();
            places = known;
        }
        return known;
    }

    private static Quantity ofPeople(List<People.Place> people, Criterion c, Work work) {
        List<Geometry> where = new ArrayList<>();
        double[] persons = new double[people.size()];
        for (People.Place p : people) {
            persons[where.size()] = p.persons();
            where.add(p.shape());
        }
        return switch (c.kind()) {
            case DENSITY -> Around.density(where, persons, c.radiusMetres(), c.id(), work);
            default -> Around.amount(where, persons, c.radiusMetres(), c.id(), work);
        };
    }

    private Quantity quantity(Shapes s, Criterion c, Work work) {
        return switch (c.kind()) {
            case DISTANCE -> new Distance(s);
            case INSIDE -> new Inside(s, c.radiusMetres());
            case DENSITY -> Around.density(s.geometries(), weights(s, c), c.radiusMetres(), c.id(), work);
            case AMOUNT -> Around.amount(s.geometries(), weights(s, c), c.radiusMetres(), c.id(), work);
            case SHARE -> Around.share(s.geometries(), c.radiusMetres(), c.id(), work);
            case SLOPE -> slopes(s, c.column(), c.id());
            case VALUE ->
                new ValueAt(
                        s,
                        c.membership().kind() == Membership.Kind.CATEGORIES
                                ? f -> c.membership().of(f.row().text(c.column(), ""))
                                : f -> f.row().number(c.column(), Double.NaN),
                        c.column());
        };
    }

    /** Those of the column; 1 each without one, and nothing where it is empty. */
    private static double[] weights(Shapes s, Criterion c) {
        double[] weights = new double[s.features().size()];
        Arrays.fill(weights, 1);
        for (int i = 0; i < weights.length && !c.column().isEmpty(); i++) {
            weights[i] = s.features().get(i).row().number(c.column(), 0);
        }
        return weights;
    }

    /** Slopes from the heights of a role; empty when it has no layer. */
    public Optional<Slope> slope(String role, Where where, String column, String id) {
        return shapes(role, where).map(s -> slopes(s, column, id));
    }

    private Slope slopes(Shapes s, String column, String id) {
        // one map of slopes serves criterion and rule
        return slopes.computeIfAbsent(s, k -> new HashMap<>()).computeIfAbsent(column, k -> {
            double[] metres = s.features().stream()
                    .mapToDouble((Feature f) -> f.row().number(column, Double.NaN))
                    .toArray();
            return Slope.of(s.geometries(), metres, id);
        });
    }
}

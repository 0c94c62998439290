package org.kuznets.analysis.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Metric;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.points.Plants;
import org.kuznets.analysis.points.Window;
import org.kuznets.geo.Unit;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;
import org.locationtech.jts.geom.Envelope;

/** Do plants crowd, at which distances, and more than chance would have it: curves with envelopes and one p each. */
public final class PointPattern implements Analysis<PointPatternIn> {
    /** The group of all plants. */
    static final String ALL = "all";

    private static final List<String> FUNCTIONS = List.of("k", "l", "m", "kd");
    private static final Message FUNCTION =
            new Message("pattern.function", "'{was}' is none of the functions k, l, m, kd");
    private static final Message BAND_RANK = new Message(
            "pattern.band-rank",
            "the {rank} lowest and the {rank} highest of {simulations} simulations overlap: bandRank must be at most"
                    + " {most}");
    private static final Message NO_GROUP =
            new Message("pattern.no-group", "no plant belongs to the group '{was}'; the groups are {known}");
    private static final Message NOT_RECTANGLE = new Message(
            "pattern.translation",
            "the translation correction is for rectangular windows, and the territory is none; choose isotropic or"
                    + " border");
    private static final Message OUTSIDE =
            new Message("pattern.outside", "{count} plants lie outside the window and are left out of K and L");
    private static final Message GUESSED = new Message(
            "pattern.no-territory",
            "there is no territory: the rectangle round the plants stands for it in K and L, which suits even plants in a"
                    + " rectangle only; name the layer of the region as territory");
    private static final Message NO_WINDOW = new Message(
            "pattern.no-window",
            "there is no window: no territory, and the plants lie on one line; K and L are left out");
    private static final Message WEIGHTS = new Message(
            "pattern.no-jobs", "{count} of {plants} plants have no known jobs and are left out of M and Kd");
    private static final Message BAND = new Message(
            "pattern.band",
            "the pointwise band is for the eye: a curve leaves it somewhere far more often than it seems; read madP and"
                    + " rankP, which test the whole curve");
    private static final Message MANY = new Message(
            "pattern.many-tests", "{count} curves were tested: among so many some have a small p by chance alone");

    @Override
    public Card card() {
        return new Card(
                "point-pattern",
                "Do plants crowd more than chance would have it",
                "At which distances do plants crowd, and more than even plants, or than any industry, would by chance?",
                "Ripley, B. D. (1977), J. R. Stat. Soc. B 39; Marcon, E. and Puech, F. (2010), J. Econ. Geogr. 10;"
                        + " Duranton, G. and Overman, H. G. (2005), Rev. Econ. Stud. 72; Myllymaki, M. et al. (2017), J. R."
                        + " Stat. Soc. B 79 (recalled; figures checked against spatstat and dbmss)");
    }

    @Override
    public Class<PointPatternIn> input() {
        return PointPatternIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of("pattern-tests", "pattern-curves");
    }

    @Override
    public Cost cost(PointPatternIn in) {
        long n = in.plants().enterprises().features().size();
        long curves = 8L * in.steps() * (in.simulations() + 1);
        // at worst every pair of every simulation of some four curves, some nanoseconds each
        return new Cost(n * n / 50 * (in.simulations() + 1) / 4 + n, 400 * n + 8 * curves);
    }

    @Override
    public Result run(PointPatternIn in, Work work) {
        Findings findings = new Findings();
        Plants plants = new Plants(in.plants(), findings);
        work.progress(0, 1);
        Optional<Window> window = Window.of(in.territory(), plants.points());
        Set<String> functions = functions(in, plants, window);
        findings.add(Finding.note(BAND, null, Map.of()));
        int[] everyone = Simulated.inOrder(plants.size());
        int[] inside = window.map(w -> Arrays.stream(everyone)
                        .filter(i ->
                                w.holds(plants.points().x()[i], plants.points().y()[i]))
                        .toArray())
                .orElse(new int[0]);
        tell(in, plants, window, everyone.length - inside.length, functions, findings);
        Map<String, int[]> groups = groups(in, plants);
        Steps steps = Steps.even(most(in, window, plants), in.steps());
        Curves curves = new Curves(in, plants, functions, steps, work);
        if (in.group() == null) {
            window.ifPresent(w -> curves.ripley(ALL, inside, inside, w));
        }
        groups.forEach((name, members) -> {
            window.ifPresent(w -> curves.ripley(name, only(members, inside), inside, w));
            curves.marconPuech(name, in.neighbourGroup() == null ? name : in.neighbourGroup(), everyone);
            curves.durantonOverman(name, members, everyone);
        });
        if (curves.list().size() > 1) {
            findings.add(Finding.note(MANY, null, Map.of("count", curves.list().size())));
        }
        PatternTables tables = new PatternTables(curves.list(), steps, in, plants.crs(), plants.quality());
        return new Result(
                List.of(tables.testTable(), tables.curveTable()), metrics(plants, curves.list()), findings.list());
    }

    private static int[] only(int[] members, int[] inside) {
        return Arrays.stream(members)
                .filter(i -> Arrays.binarySearch(inside, i) >= 0)
                .toArray();
    }

    private static Set<String> functions(PointPatternIn in, Plants plants, Optional<Window> window) {
        Set<String> wanted = new LinkedHashSet<>();
        List<Reason> reasons = new ArrayList<>();
        for (String f : in.functions().split(",")) {
            String name = f.strip().toLowerCase(Locale.ROOT);
            if (FUNCTIONS.contains(name)) {
                wanted.add(name);
            } else {
                reasons.add(new Reason(FUNCTION, "functions", Map.of("was", name)));
            }
        }
        int most = (in.simulations() + 1) / 2;
        if (in.bandRank() > most) {
            Map<String, Object> said = Map.of("rank", in.bandRank(), "simulations", in.simulations(), "most", most);
            reasons.add(new Reason(BAND_RANK, "bandRank", said));
        }
        String known = String.join(", ", plants.groups().keySet());
        for (String group : Arrays.asList(in.group(), in.neighbourGroup())) {
            if (group != null && plants.size() > 0 && !plants.groups().containsKey(group)) {
                reasons.add(new Reason(NO_GROUP, "group", Map.of("was", group, "known", known)));
            }
        }
        boolean ripley = wanted.contains("k") || wanted.contains("l");
        if (ripley
                && in.edge() == Edge.TRANSLATION
                && window.isPresent()
                && !window.get().rectangle()) {
            reasons.add(new Reason(NOT_RECTANGLE, "edge", Map.of()));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
        return wanted;
    }

    private static Map<String, int[]> groups(PointPatternIn in, Plants plants) {
        Map<String, int[]> some = new LinkedHashMap<>();
        plants.groups().forEach((name, members) -> {
            if (in.group() == null ? members.length >= in.leastPlants() : name.equals(in.group())) {
                some.put(name, members);
            }
        });
        return some;
    }

    /** The longest distance, metres: given, or a quarter of the shorter side of the window, or of the plants' extent. */
    private static double most(PointPatternIn in, Optional<Window> window, Plants plants) {
        if (in.mostMetres() > 0) {
            return in.mostMetres();
        }
        Envelope box = window.map(Window::box).orElseGet(() -> plants.points().extent());
        double side = window.isPresent() ? Math.min(box.getWidth(), box.getHeight()) : box.getDiameter();
        return side > 0 ? side / 4 : 1;
    }

    private static List<Metric> metrics(Plants plants, List<Curve> curves) {
        List<Metric> all = new ArrayList<>();
        all.add(Metric.of("plants", plants.size(), Unit.COUNT, "plants of the layer that count"));
        long small = curves.stream()
                .filter(c -> c.envelope().rankP() <= NullEnvelope.LEVEL)
                .count();
        all.add(Metric.of("curvesTested", curves.size(), Unit.COUNT, "functions and groups with a test of their own"));
        all.add(Metric.of(
                "curvesBeyondChance",
                small,
                Unit.COUNT,
                "of them with rankP at most 0.05, several tests not reckoned with"));
        return all;
    }

    private static void tell(
            PointPatternIn in,
            Plants plants,
            Optional<Window> window,
            int outside,
            Set<String> functions,
            Findings findings) {
        boolean ripley = functions.contains("k") || functions.contains("l");
        if (ripley && window.isEmpty()) {
            findings.add(Finding.warning(NO_WINDOW, null, Map.of()));
        } else if (ripley) {
            if (window.get().kind() == Window.Kind.RECTANGLE) {
                findings.add(Finding.warning(GUESSED, null, Map.of()));
            }
            if (outside > 0) {
                findings.add(Finding.warning(OUTSIDE, null, Map.of("count", outside)));
            }
        }
        long unknown = java.util.stream.IntStream.range(0, plants.size())
                .filter(i -> !(plants.at(i).jobs() > 0))
                .count();
        if (in.weights() == PointPatternIn.Weights.JOBS && unknown > 0) {
            findings.add(Finding.warning(WEIGHTS, null, Map.of("count", unknown, "plants", plants.size())));
        }
    }
}

package org.kuznets.analysis.maximum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kuznets.analysis.emission.Inventory;
import org.kuznets.analysis.emission.Substance;
import org.kuznets.analysis.maximum.Pollutant.Part;
import org.kuznets.layer.Feature;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.notice.Refusal.Reason;

/**
 * What one-time fields are made of: every emitted substance with a one-time limit, then the groups of summation chosen
 * of which two substances or more are emitted.
 */
public record Pollutants(List<Pollutant> all, List<Finding> findings) {
    private static final Message NO_LIMIT = new Message(
            "maximum.no-limit", "substances without a one-time limit, which have no field of shares: {substances}");
    private static final Message NO_GROUP = new Message(
            "maximum.no-group", "'{was}' is no group of summation; the groups are {known}; or say none, all or marked");
    private static final Message BAD_GROUP = new Message(
            "maximum.bad-group",
            "the group of summation {group} has {fault}; it needs two or more substances and a coefficient of 1 or more");
    private static final Message APPLIED = new Message(
            "maximum.group-applied", "the group of summation {group} is applied; how it is known: {evidence}");
    private static final Message NOT_APPLIED = new Message(
            "maximum.group-not-applied",
            "substances of these groups of summation are emitted together, and the groups are not applied: {groups}; the"
                    + " parameter groups applies them");

    public Pollutants {
        all = List.copyOf(all);
        findings = List.copyOf(findings);
    }

    /** A row of the table of groups. */
    private record Group(String code, Feature row, List<String> substances, double coefficient) {}

    /** @throws Refusal naming every group that is not in the table, or makes no sense there */
    public static Pollutants of(Inventory inventory, MaximumRules rules) {
        List<Pollutant> all = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        List<String> without = new ArrayList<>();
        for (Substance s : inventory.substances()) {
            Double limit = s.oneTime();
            if (limit == null) {
                without.add(s.id());
            } else {
                all.add(Pollutant.of(s, limit));
            }
        }
        if (!without.isEmpty()) {
            findings.add(Finding.note(NO_LIMIT, null, Map.of("substances", String.join(", ", without))));
        }
        groups(inventory, rules, all, findings);
        return new Pollutants(all, findings);
    }

    private static void groups(Inventory inventory, MaximumRules rules, List<Pollutant> all, List<Finding> findings) {
        List<Reason> faults = new ArrayList<>();
        List<Group> known = table(rules, faults);
        List<Group> chosen = chosen(known, rules.groups(), faults);
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        List<String> left = new ArrayList<>();
        for (Group g : known) {
            List<Part> parts = parts(g, inventory);
            if (parts.size() < 2) {
                continue;
            }
            if (!chosen.contains(g)) {
                left.add(g.code());
                continue;
            }
            String evidence = g.row().row().text("evidence", "not said");
            all.add(new Pollutant(
                    g.code(),
                    g.code(),
                    g.row().row().text("nameEn", g.code()),
                    g.row().row().text("nameRu", g.code()),
                    true,
                    parts,
                    evidence));
            findings.add(Finding.warning(APPLIED, g.code(), Map.of("group", g.code(), "evidence", evidence)));
        }
        if (!left.isEmpty()) {
            findings.add(Finding.note(NOT_APPLIED, null, Map.of("groups", String.join(", ", left))));
        }
    }

    private static List<Group> table(MaximumRules rules, List<Reason> faults) {
        List<Group> all = new ArrayList<>();
        if (rules.summationGroups() == null) {
            return all;
        }
        for (Feature f : rules.summationGroups().features()) {
            String code = f.row().text("code", f.id());
            List<String> substances = Arrays.stream(
                            f.row().text("substances", "").split("[;,\\s]+"))
                    .filter(s -> !s.isEmpty())
                    .distinct()
                    .toList();
            double coefficient = f.row().number("coefficient", 1);
            if (substances.size() < 2 || !(coefficient >= 1)) {
                String fault = substances.size() + " substances and the coefficient " + coefficient;
                faults.add(new Reason(BAD_GROUP, "summationGroups", Map.of("group", code, "fault", fault)));
            }
            all.add(new Group(code, f, substances, coefficient));
        }
        return all;
    }

    private static List<Group> chosen(List<Group> known, String words, List<Reason> faults) {
        return switch (words.strip()) {
            case "none" -> List.of();
            case "all" -> known;
            case "marked" ->
                known.stream()
                        .filter(g -> isMarked(g.row().row().text("use", "no")))
                        .toList();
            default -> {
                List<Group> chosen = new ArrayList<>();
                for (String word : words.split(",")) {
                    Optional<Group> found = known.stream()
                            .filter(g -> g.code().equals(word.strip()))
                            .findFirst();
                    if (found.isEmpty()) {
                        String codes = known.stream().map(Group::code).collect(Collectors.joining(", "));
                        Map<String, Object> arguments =
                                Map.of("was", word.strip(), "known", codes.isEmpty() ? "none" : codes);
                        faults.add(new Reason(NO_GROUP, "groups", arguments));
                    }
                    found.ifPresent(chosen::add);
                }
                yield chosen;
            }
        };
    }

    private static boolean isMarked(String use) {
        return List.of("yes", "true", "1", "да").contains(use.strip().toLowerCase(Locale.ROOT));
    }

    private static List<Part> parts(Group g, Inventory inventory) {
        List<Part> parts = new ArrayList<>();
        for (Substance s : inventory.substances()) {
            Double limit = s.oneTime();
            if (limit != null
                    && (g.substances().contains(s.code()) || g.substances().contains(s.id()))) {
                parts.add(new Part(s.code(), limit * g.coefficient()));
            }
        }
        return parts;
    }
}

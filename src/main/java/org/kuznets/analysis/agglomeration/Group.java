package org.kuznets.analysis.agglomeration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kuznets.analysis.points.Plants;
import org.kuznets.analysis.points.Points;
import org.kuznets.layer.Quality;

/**
 * Plants that are looked at together: all, or one sector.
 *
 * @param name {@value #ALL}, or the group's
 * @param members their numbers
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Group(String name, int[] members, Plants plants) {
    /** The group of all plants. */
    static final String ALL = "all";

    /** All plants, then every group of at least {@code least}. */
    static List<Group> of(Plants plants, int least) {
        int[] everyone = new int[plants.size()];
        Arrays.setAll(everyone, i -> i);
        List<Group> groups = new ArrayList<>(List.of(new Group(ALL, everyone, plants)));
        plants.groups().forEach((name, members) -> {
            if (members.length >= least) {
                groups.add(new Group(name, members, plants));
            }
        });
        return groups;
    }

    int size() {
        return members.length;
    }

    Points points() {
        return plants.points().only(members);
    }

    /** Those of its plants whose jobs are known and above 0. */
    Group withJobs() {
        return new Group(
                name,
                Arrays.stream(members).filter(i -> plants.at(i).jobs() > 0).toArray(),
                plants);
    }

    double[] jobs() {
        return Arrays.stream(members).mapToDouble(i -> plants.at(i).jobs()).toArray();
    }

    String quality() {
        return Quality.poorest(Arrays.stream(members)
                .mapToObj(i -> plants.at(i).quality())
                .distinct()
                .toList());
    }
}

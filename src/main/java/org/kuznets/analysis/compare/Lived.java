package org.kuznets.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Work;
import org.kuznets.analysis.exposure.Areas;
import org.kuznets.analysis.exposure.Land;
import org.kuznets.analysis.exposure.People;
import org.kuznets.analysis.exposure.SweptAreas;
import org.kuznets.layer.Layer;
import org.kuznets.notice.Findings;
import org.locationtech.jts.geom.Geometry;

/** How many people live on land that was gained, lost and kept, and how much land it is over all keys, counted once. */
final class Lived {
    /** The three parts that a change has, in this order everywhere. */
    enum Part {
        GAINED,
        LOST,
        KEPT
    }

    /** By part and key. */
    private final double[][] persons;
    /** By part, over all keys, everybody counted once. */
    private final double[] people = new double[3];

    private final double[] area = new double[3];
    final boolean known;

    private Lived(int keys, boolean known) {
        this.persons = new double[3][keys];
        this.known = known;
    }

    static Lived of(CompareIn in, List<Change> changes, Findings findings, Work work) {
        Layer settlements = in.settlements();
        Lived lived = new Lived(changes.size(), settlements != null);
        People people = settlements == null
                ? null
                : People.of(settlements, in.homes().landUse(), in.homes().classes(), findings, work);
        for (Part part : Part.values()) {
            lived.count(part, changes, people, work);
        }
        return lived;
    }

    private void count(Part part, List<Change> changes, @Nullable People people, Work work) {
        List<Geometry> shapes = changes.stream().map(c -> shape(c, part)).toList();
        List<@Nullable Geometry> noSites = new ArrayList<>();
        shapes.forEach(s -> noSites.add(null));
        Land bare = Land.of(List.of(), new int[0], 0, work);
        area[part.ordinal()] = SweptAreas.of(bare, shapes, noSites, work).covered(0);
        if (people == null) {
            return;
        }
        Areas found = SweptAreas.of(people.land(), shapes, noSites, work);
        for (int k = 0; k < shapes.size(); k++) {
            persons[part.ordinal()][k] = found.inZone(k, 0);
        }
        this.people[part.ordinal()] = found.covered(0);
        people.points().forEach(p -> point(part, p, changes));
    }

    /** A place on the border of a zone lies in it, and so on one side of each change only. */
    private void point(Part part, People.Place place, List<Change> changes) {
        boolean anywhere = false;
        for (int k = 0; k < changes.size(); k++) {
            boolean before = changes.get(k).before().intersects(place.shape());
            boolean after = changes.get(k).after().intersects(place.shape());
            Part here = before && after ? Part.KEPT : after ? Part.GAINED : Part.LOST;
            if ((before || after) && here == part) {
                persons[part.ordinal()][k] += place.persons();
                anywhere = true;
            }
        }
        people[part.ordinal()] += anywhere ? place.persons() : 0;
    }

    static Geometry shape(Change c, Part part) {
        return switch (part) {
            case GAINED -> c.gained();
            case LOST -> c.lost();
            case KEPT -> c.kept();
        };
    }

    /** On this part of one change. */
    double persons(Part part, int key) {
        return persons[part.ordinal()][key];
    }

    /** On this part of at least one change, each counted once. */
    double people(Part part) {
        return people[part.ordinal()];
    }

    /** Square metres of this part of at least one change, counted once. */
    double area(Part part) {
        return area[part.ordinal()];
    }
}

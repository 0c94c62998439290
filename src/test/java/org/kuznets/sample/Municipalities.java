package org.kuznets.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Schematic municipalities made of whole land-use cells: small urban okrugs grow round their towns to their published
 * areas, the rest is a power diagram of the seats whose weights are moved until areas come near the published ones.
 */
final class Municipalities {
    private static final double SMALL = 1000;
    final List<Fact> facts = Facts.read("municipalities").rows();
    final int[] of;
    private final LandUse land;
    private final Mesh mesh;

    Municipalities(LandUse land) {
        this.land = land;
        mesh = land.mesh;
        of = new int[mesh.size()];
        Arrays.fill(of, LandUse.NONE);
        List<Integer> urban = new ArrayList<>();
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            (wanted(i) < SMALL * 1e6 ? urban : rest).add(i);
        }
        urban.sort(Comparator.comparingDouble((Integer i) -> wanted(i)).thenComparing(i -> i));
        urban.forEach(this::grow);
        divide(rest);
    }

    private double wanted(int i) {
        return facts.get(i).number("areaSquareKilometres") * 1e6;
    }

    private Coordinate seat(int i) {
        return facts.get(i).place("seatLon", "seatLat");
    }

    /** The seat, and for some okrugs of two lobes a second hand-set place. */
    private List<Coordinate> seats(int i) {
        Fact f = facts.get(i);
        return f.text("secondLon").isEmpty() ? List.of(seat(i)) : List.of(seat(i), f.place("secondLon", "secondLat"));
    }

    /** Own town and the sites of own enterprises come cheap, other towns dear. */
    private double pull(int cell, int own, String name) {
        if (land.site[cell] >= 0) {
            Fact plant = land.territory.plants().get(land.site[cell]).fact();
            return plant.text("municipality").equals(name) ? 0.4 : 1.6;
        }
        return land.town[cell] < 0 ? 1 : land.town[cell] == own ? 0.5 : 1.6;
    }

    private void grow(int i) {
        Coordinate seat = seat(i);
        int first = mesh.nearest(seat, c -> of[c] == LandUse.NONE);
        int own = land.town[first];
        for (int c : Growth.grow(
                mesh,
                first,
                wanted(i),
                c -> of[c] == LandUse.NONE,
                c -> land.wobbly(c, seat, 3000 + i, 0.3)
                        * pull(c, own, facts.get(i).text("nameEn")),
                c -> mesh.areas()[c])) {
            of[c] = i;
        }
    }

    private void divide(List<Integer> okrugs) {
        int n = okrugs.size();
        List<List<Coordinate>> seats = okrugs.stream().map(this::seats).toList();
        double[] weight = new double[n];
        List<Integer> cells = land.cells(c -> of[c] == LandUse.NONE);
        double whole = cells.stream().mapToDouble(c -> mesh.areas()[c]).sum();
        double published = okrugs.stream().mapToDouble(this::wanted).sum();
        List<Coordinate> middles =
                cells.stream().map(c -> frayed(mesh.middle(c))).toList();
        for (int round = 0; round < 120; round++) {
            double[] got = new double[n];
            for (int i = 0; i < cells.size(); i++) {
                int c = cells.get(i);
                int k = owner(middles.get(i), seats, weight);
                of[c] = okrugs.get(k);
                got[k] += mesh.areas()[c];
            }
            for (int k = 0; k < n; k++) {
                weight[k] += 0.25 * (wanted(okrugs.get(k)) * whole / published - got[k]);
            }
        }
    }

    /** Moved a little by noise, so that borders are not straight. */
    private static Coordinate frayed(Coordinate p) {
        double dx = (Noise.rough(91, p.x, p.y, 22_000) - 0.5) * 16_000;
        double dy = (Noise.rough(95, p.x, p.y, 22_000) - 0.5) * 16_000;
        return new Coordinate(p.x + dx, p.y + dy);
    }

    private static int owner(Coordinate q, List<List<Coordinate>> seats, double[] weight) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int k = 0; k < weight.length; k++) {
            for (Coordinate seat : seats.get(k)) {
                double d = q.distance(seat) * q.distance(seat) - weight[k];
                if (d < least) {
                    least = d;
                    best = k;
                }
            }
        }
        return best;
    }
}

package org.kuznets.analysis.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.Card;
import org.kuznets.analysis.Cost;
import org.kuznets.analysis.Result;
import org.kuznets.analysis.Work;
import org.kuznets.geo.Crs;
import org.kuznets.layer.Layer;
import org.kuznets.layer.Quality;
import org.kuznets.notice.Finding;
import org.kuznets.notice.Findings;
import org.kuznets.notice.Message;

/**
 * What lies inside zones: land by class, people, sensitive objects; for each zone and over the union of all, the
 * industrial site and the ring round it apart. A screening estimate: people are where residential land is, evenly.
 */
public final class Exposure implements Analysis<ExposureIn> {
    private static final Message SCREENING = new Message(
            "exposure.screening",
            "these figures are a screening estimate: the population of a settlement is spread evenly over its residential"
                    + " land");
    private static final Message NESTED = new Message(
            "exposure.nested",
            "zones of a lower level contain those of a higher one: figures of a level are of all at it or above, and must"
                    + " not be added up; bands from one level to the next may be");
    private static final Message OVERLAP = new Message(
            "exposure.parcels-overlap",
            "{squareMetres} square metres of the parcel {parcel} also belong to earlier parcels, which keep them");
    private static final Message UNCLASSIFIED = new Message(
            "exposure.unclassified",
            "{percent} % of the land inside the zones lies in no parcel and is listed as unclassified");
    private static final Message NO_LAND_USE = new Message(
            "exposure.no-land-use",
            "there is no land-use layer; all land is unclassified, people are spread over outlines");
    private static final Message NO_SETTLEMENTS =
            new Message("exposure.no-settlements", "there is no layer of settlements; people are not counted");
    private static final Message NO_OBJECTS = new Message(
            "exposure.no-objects", "there is no layer of sensitive objects; conflicts are not searched for");
    private static final Message NO_SITES = new Message(
            "exposure.no-sites", "there is no layer of industrial sites; each zone counts as ring altogether");
    /** Overlaps smaller than this, square metres, come from rounding. */
    private static final double SLIVER = 0.01;

    @Override
    public Card card() {
        return new Card(
                "exposure",
                "What lies inside the zones",
                "How much land of each class, how many people and which sensitive objects lie inside the zones?",
                "SanPiN 2.2.1/2.1.1.1200-03, section V (what a sanitary protection zone may not hold); Mennis, J. (2003),"
                        + " Generating surface models of population using dasymetric mapping, The Professional Geographer"
                        + " 55(1)");
    }

    @Override
    public Class<ExposureIn> input() {
        return ExposureIn.class;
    }

    @Override
    public List<String> outputs() {
        return List.of(
                "exposure",
                "land-use-in-zones",
                "land-use-summary",
                "conflicts",
                "exposure-by-level",
                "land-use-by-level",
                "exposure-by-municipality",
                "land-use-by-municipality");
    }

    @Override
    public Cost cost(ExposureIn in) {
        long rows = 0;
        for (Layer l : layers(in)) {
            rows += l.features().size();
        }
        return new Cost(20 * rows, 2_000 * rows);
    }

    @Override
    public Result run(ExposureIn in, Work work) {
        Findings findings = new Findings();
        findings.add(Finding.note(SCREENING, null, Map.of()));
        missing(in, findings);
        Zones zones = new Zones(in.zones(), in.sites(), findings);
        LandUse landUse = LandUse.of(in.homes().landUse(), findings);
        work.progress(1, 10);
        Land land =
                Land.of(landUse.shapes(), landUse.classOf(), landUse.classes().size(), work);
        work.progress(3, 10);
        Areas areas = SweptAreas.of(land, zones.shapes, zones.sites, work);
        odd(areas, landUse, findings);
        work.progress(6, 10);
        People people = in.settlements() == null
                ? null
                : People.of(in.settlements(), landUse.shapesOf(in.homes().classes()), findings, work);
        Areas lived = people == null ? null : people.inside(zones, work);
        work.progress(8, 10);
        Conflicts conflicts = Conflicts.of(zones, in.sensitiveObjects());
        Figures figures = new Figures(
                zones, landUse, land, areas, lived, conflicts, in.homes().classes(), Quality.of(layers(in)));
        LevelChains levels = LevelChains.of(in.zones(), zones, work);
        if (levels.any()) {
            findings.add(Finding.note(NESTED, null, Map.of()));
        }
        LevelTables byLevel = levels(levels, figures, people, work);
        work.progress(9, 10);
        MunicipalityTables byMunicipality = new MunicipalityTables(
                figures,
                in.municipalities() == null
                        ? null
                        : ByMunicipality.of(
                                new Municipalities(in.municipalities()),
                                levels.any() ? levels.zones() : zones,
                                landUse,
                                people,
                                work));
        Crs crs = in.zones().crs();
        return new Result(
                List.of(
                        ExposureTables.zones(figures, crs),
                        ExposureTables.landUseInZones(figures, crs),
                        ExposureTables.summary(figures, crs),
                        conflicts.layer(figures, crs),
                        byLevel.levels(crs),
                        byLevel.land(crs),
                        byMunicipality.exposure(crs),
                        byMunicipality.land(crs)),
                Headlines.of(figures, levels, overLimit(levels, in.zones(), people, work)),
                findings.list());
    }

    private static LevelTables levels(LevelChains levels, Figures figures, @Nullable People people, Work work) {
        Zones of = levels.zones();
        if (!levels.any()) {
            return new LevelTables(figures, levels, new Areas(0, figures.areas().classes()), null);
        }
        return new LevelTables(
                figures,
                levels,
                SweptAreas.of(figures.land(), of.shapes, of.sites, work),
                people == null ? null : people.inside(of, work));
    }

    /** People inside zones that are limits, each counted once. */
    private static Optional<Double> overLimit(LevelChains levels, Layer zones, @Nullable People people, Work work) {
        return people == null || !levels.any()
                ? Optional.empty()
                : Optional.of(people.inside(levels.limits(zones), work).covered(0));
    }

    private static void missing(ExposureIn in, Findings findings) {
        tell(in.homes().landUse(), NO_LAND_USE, findings);
        tell(in.settlements(), NO_SETTLEMENTS, findings);
        tell(in.sensitiveObjects(), NO_OBJECTS, findings);
        tell(in.sites(), NO_SITES, findings);
    }

    private static void tell(@Nullable Layer layer, Message missing, Findings findings) {
        if (layer == null) {
            findings.add(Finding.note(missing, null, Map.of()));
        }
    }

    private static void odd(Areas areas, LandUse landUse, Findings findings) {
        areas.overlaps().forEach((parcel, area) -> {
            if (area > SLIVER) {
                String id = landUse.parcels().get(parcel).id();
                findings.add(Finding.warning(
                        OVERLAP, id, Map.of("parcel", id, "squareMetres", Math.round(area * 100) / 100.0)));
            }
        });
        double inside = 0;
        for (int c = 0; c <= areas.classes(); c++) {
            inside += areas.covered(c);
        }
        double bare = areas.covered(areas.classes());
        if (bare > 1e-9 * inside) {
            double percent = Math.round(10_000 * bare / inside) / 100.0;
            findings.add(Finding.warning(UNCLASSIFIED, null, Map.of("percent", percent)));
        }
    }

    private static List<Layer> layers(ExposureIn in) {
        List<Layer> all = new ArrayList<>(List.of(in.zones()));
        for (Layer l : java.util.Arrays.asList(
                in.homes().landUse(), in.settlements(), in.sensitiveObjects(), in.sites(), in.municipalities())) {
            if (l != null) {
                all.add(l);
            }
        }
        return all;
    }
}

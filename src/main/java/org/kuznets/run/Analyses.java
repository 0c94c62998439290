package org.kuznets.run;

import java.util.List;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.agglomeration.Agglomeration;
import org.kuznets.analysis.cluster.Clusters;
import org.kuznets.analysis.compare.Compare;
import org.kuznets.analysis.emission.EmissionsReport;
import org.kuznets.analysis.exposure.Exposure;
import org.kuznets.analysis.health.Health;
import org.kuznets.analysis.maximum.DispersionMaximum;
import org.kuznets.analysis.mean.DispersionMean;
import org.kuznets.analysis.noise.Noise;
import org.kuznets.analysis.pattern.PointPattern;
import org.kuznets.analysis.receptor.Attribution;
import org.kuznets.analysis.receptor.Receptors;
import org.kuznets.analysis.scenario.WhatIf;
import org.kuznets.analysis.screening.ScreeningZones;
import org.kuznets.analysis.zone.ImpactZones;
import org.kuznets.notice.NotFound;

/** The table of contents: every analysis Kuznets offers, in alphabetical order. */
public final class Analyses {
    public static final List<Analysis<?>> ALL = List.of(
            new Agglomeration(),
            new Attribution(),
            new Clusters(),
            new Compare(),
            new DispersionMaximum(),
            new DispersionMean(),
            new EmissionsReport(),
            new Exposure(),
            new Health(),
            new ImpactZones(),
            new Noise(),
            new PointPattern(),
            new Receptors(),
            new ScreeningZones(),
            new WhatIf());

    private Analyses() {}

    /** @throws NotFound when there is no such analysis */
    public static Analysis<?> get(String id) {
        return ALL.stream()
                .filter(a -> a.card().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("process", id));
    }
}

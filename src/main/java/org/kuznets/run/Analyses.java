package org.kuznets.run;

import java.util.List;
import org.kuznets.analysis.Analysis;
import org.kuznets.analysis.accessibility.Accessibility;
import org.kuznets.analysis.accessibility.Commuting;
import org.kuznets.analysis.agglomeration.Agglomeration;
import org.kuznets.analysis.autocorrelation.Autocorrelation;
import org.kuznets.analysis.autocorrelation.BivariateAutocorrelation;
import org.kuznets.analysis.autocorrelation.HotSpots;
import org.kuznets.analysis.autocorrelation.JoinCounts;
import org.kuznets.analysis.cluster.Clusters;
import org.kuznets.analysis.compare.Compare;
import org.kuznets.analysis.emission.EmissionsReport;
import org.kuznets.analysis.exposure.Exposure;
import org.kuznets.analysis.health.Health;
import org.kuznets.analysis.location.LocationAllocation;
import org.kuznets.analysis.maximum.DispersionMaximum;
import org.kuznets.analysis.mean.DispersionMean;
import org.kuznets.analysis.noise.Noise;
import org.kuznets.analysis.pattern.PointPattern;
import org.kuznets.analysis.place.MayItStand;
import org.kuznets.analysis.plants.PlantConcentration;
import org.kuznets.analysis.rawshare.RawShare;
import org.kuznets.analysis.receptor.Attribution;
import org.kuznets.analysis.receptor.Receptors;
import org.kuznets.analysis.relatedness.Relatedness;
import org.kuznets.analysis.scenario.WhatIf;
import org.kuznets.analysis.screening.ScreeningZones;
import org.kuznets.analysis.shiftshare.ShiftShare;
import org.kuznets.analysis.specialisation.Specialisation;
import org.kuznets.analysis.suitability.Suitability;
import org.kuznets.analysis.zone.ImpactZones;
import org.kuznets.notice.NotFound;

/** The table of contents: every analysis Kuznets offers, in alphabetical order. */
public final class Analyses {
    public static final List<Analysis<?>> ALL = List.of(
            new Accessibility(),
            new Agglomeration(),
            new Attribution(),
            new Autocorrelation(),
            new BivariateAutocorrelation(),
            new Clusters(),
            new Commuting(),
            new Compare(),
            new DispersionMaximum(),
            new DispersionMean(),
            new EmissionsReport(),
            new Exposure(),
            new Health(),
            new HotSpots(),
            new ImpactZones(),
            new JoinCounts(),
            new LocationAllocation(),
            new MayItStand(),
            new Noise(),
            new PlantConcentration(),
            new PointPattern(),
            new RawShare(),
            new Receptors(),
            new Relatedness(),
            new ScreeningZones(),
            new ShiftShare(),
            new Specialisation(),
            new Suitability(),
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

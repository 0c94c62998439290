package org.kuznets.analysis.screening;

import org.jspecify.annotations.Nullable;
import org.kuznets.layer.Layer;
import org.kuznets.schema.Param;

/** The input of {@link ScreeningZones}. */
public record ScreeningZonesIn(
        @Param(
                        value = "Normative zones: by hazard class, or established",
                        or = "impact-zones",
                        needs = {"enterpriseId", "nameEn?", "nameRu?", "hazardClass?", "basis?", "act?", "quality?"})
                Layer zones,
        @Param(
                        value = "Zones of highest one-time concentrations; those at the limit count. Zones that name an"
                                + " enterprise are its own, others are shared out by the sites and sources in them",
                        or = "dispersion-zones",
                        optional = true,
                        needs = {"level", "kind?", "substance?", "limitKind?", "enterpriseId?", "quality?"})
                @Nullable
                Layer dispersionZones,
        @Param(
                        value = "Zones of long-term mean concentrations, as dispersionZones",
                        or = "mean-zones",
                        optional = true,
                        needs = {"level", "kind?", "substance?", "limitKind?", "enterpriseId?", "quality?"})
                @Nullable
                Layer meanZones,
        @Param(
                        value = "Zones of noise; those at the norm of the day or the night count",
                        or = "noise-zones",
                        optional = true,
                        needs = {"kind", "period?", "level?", "act?", "enterpriseId?", "quality?"})
                @Nullable
                Layer noiseZones,
        @Param(
                        value = "Industrial sites",
                        or = "sites",
                        optional = true,
                        needs = {"enterpriseId", "quality?"})
                @Nullable
                Layer sites,
        @Param(
                        value = "Sources that the zones were calculated from: an enterprise without any has no calculated"
                                + " zone, rather than one as small as its site",
                        or = "emission-sources",
                        optional = true,
                        needs = {"enterpriseId?"})
                @Nullable
                Layer sources) {}

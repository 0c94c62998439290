package org.kuznets.web;

import org.kuznets.layer.CollectionInfo;
import org.kuznets.layer.Columns;

/** What the areas of a collection are, as its columns tell. */
enum ZoneKind {
    /** A share of a pollutant's limit is reached. */
    POLLUTANT,
    /** A level of noise is reached. */
    NOISE,
    /** As wide as the hazard class says. */
    NORMATIVE,
    /** Normative and calculated zones together. */
    SCREENING,
    /** Set by an act. */
    ESTABLISHED,
    SITE,
    NONE;

    static ZoneKind of(CollectionInfo info) {
        Columns c = info.columns();
        if (!info.geometry().contains("Polygon") && !info.geometry().equals("Geometry")) {
            return NONE;
        }
        if (info.id().equals("sites")) {
            return SITE;
        }
        if (c.has("level") && c.has("kind")) {
            return c.has("substanceId") ? POLLUTANT : c.has("period") ? NOISE : NONE;
        }
        if (c.has("distanceMetres") && c.has("basis")) {
            return NORMATIVE;
        }
        return c.has("norms") ? SCREENING : c.has("enterpriseId") && c.has("act") ? ESTABLISHED : NONE;
    }
}

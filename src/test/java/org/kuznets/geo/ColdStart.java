package org.kuznets.geo;

import java.util.List;

/** What {@link ColdStartTest} runs in a JVM of its own: all that must work without the EPSG database. */
final class ColdStart {
    private ColdStart() {}

    public static void main(String[] args) {
        long start = System.nanoTime();
        Reprojection.between(Crs.CRS84, new Sheet(87, 54.5).crs()).apply(88, 55);
        long sheet = System.nanoTime() - start;
        for (String text : List.of("EPSG:32645", "EPSG:28415", "EPSG:20015", "EPSG:20915", "EPSG:3857", "EPSG:4284")) {
            Crs crs = CrsReader.read(text, "");
            ToLonLat.from(crs);
            Projections.decode(crs);
        }
        Projections.decode(new Sheet(87, 54.5).crs());
        CrsReader.read(
                "PROJCS[\"Pulkovo_1942_GK_Zone_15\",GEOGCS[\"GCS_Pulkovo_1942\",DATUM[\"D_Pulkovo_1942\","
                        + "SPHEROID[\"Krasovsky_1940\",6378245.0,298.3]],PRIMEM[\"Greenwich\",0.0],"
                        + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Gauss_Kruger\"],"
                        + "PARAMETER[\"False_Easting\",15500000.0],PARAMETER[\"Central_Meridian\",87.0],"
                        + "PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]",
                "");
        System.out.println("sheet after " + sheet / 1_000_000 + " ms");
    }
}

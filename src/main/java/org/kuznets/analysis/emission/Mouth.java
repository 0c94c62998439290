package org.kuznets.analysis.emission;

import java.util.List;
import java.util.Map;
import org.kuznets.analysis.plume.Stack;
import org.kuznets.layer.Row;
import org.kuznets.notice.Message;

/**
 * Height, mouth, flow and temperature of a source, read and checked. A mouth is round (diameterMetres) or rectangular
 * (lengthMetres, widthMetres); the flow is given by velocityMetresPerSecond or flowCubicMetresPerSecond; a source
 * without a mouth, such as a pit or a dump, has no organised flow.
 *
 * @param temperatureAssumed whether something flows out of it at a temperature that nobody gave
 */
record Mouth(Stack stack, double celsius, boolean temperatureAssumed) {
    /** The columns it is read from. */
    static final List<String> COLUMNS = List.of(
            "heightMetres",
            "diameterMetres",
            "lengthMetres",
            "widthMetres",
            "velocityMetresPerSecond",
            "flowCubicMetresPerSecond",
            "temperatureCelsius");

    private static final double COLDEST_CELSIUS = -60;
    /** No gas is vented this much colder than the air of the hottest month. */
    private static final double MOST_BELOW_AIR_KELVIN = 50;

    private static final double HOTTEST_CELSIUS = 2000;
    private static final double HIGHEST_METRES = 600;
    private static final double WIDEST_METRES = 100;
    private static final double FASTEST = 340;
    private static final double MOST_FLOW = 20_000;
    private static final double SAME_FLOW = 0.05;

    private static final Message NO_HEIGHT =
            new Message("emission.no-height", "{who} has no height; give heightMetres of 0 or more");
    private static final Message COLD = new Message(
            "emission.cold-gas",
            "{who}: temperatureCelsius is {was}; gas colder than {least} Cel is not possible with air of {air} Cel");
    private static final Message HOT = new Message(
            "emission.hot-gas",
            "{who}: temperatureCelsius is {was}; more than {most} Cel is not possible, check its unit");
    private static final Message NO_MOUTH = new Message(
            "emission.no-mouth",
            "{who} has {column} of {was} and no mouth; give diameterMetres, or lengthMetres and widthMetres");
    private static final Message NO_FLOW = new Message(
            "emission.no-flow",
            "{who} has a mouth and no flow; give velocityMetresPerSecond or flowCubicMetresPerSecond, 0 if nothing is"
                    + " blown");
    private static final Message HALF_MOUTH = new Message(
            "emission.half-mouth",
            "{who} has only one of lengthMetres and widthMetres; a rectangular mouth needs both");
    private static final Message TWO_MOUTHS = new Message(
            "emission.two-mouths",
            "{who} has diameterMetres as well as lengthMetres and widthMetres; leave the one that is not its mouth blank");
    private static final Message TWO_FLOWS = new Message(
            "emission.two-flows",
            "{who}: velocityMetresPerSecond gives {byVelocity} m3/s, flowCubicMetresPerSecond is {flow}; they should"
                    + " agree");

    /** @param who what to call the source in faults */
    static Mouth of(Row row, String who, String where, double airCelsius, InventoryFaults faults) {
        StrictNumbers cells = new StrictNumbers(row, who, where, faults);
        double height = cells.upTo("heightMetres", HIGHEST_METRES);
        if (row.find("heightMetres").filter(v -> !v.toString().isBlank()).isEmpty()) {
            faults.add(NO_HEIGHT, where, Map.of("who", who));
        }
        double diameter = cells.upTo("diameterMetres", WIDEST_METRES);
        double length = cells.upTo("lengthMetres", WIDEST_METRES);
        double width = cells.upTo("widthMetres", WIDEST_METRES);
        double velocity = cells.upTo("velocityMetresPerSecond", FASTEST);
        double flow = cells.upTo("flowCubicMetresPerSecond", MOST_FLOW);
        double celsius = celsius(cells, who, where, airCelsius, faults);
        if (length > 0 != width > 0) {
            faults.add(HALF_MOUTH, where, Map.of("who", who));
        } else if (diameter > 0 && length > 0) {
            faults.add(TWO_MOUTHS, where, Map.of("who", who));
        }
        boolean round = diameter > 0;
        double area = round ? Math.PI * diameter * diameter / 4 : length > 0 && width > 0 ? length * width : 0;
        double blown = blown(area, velocity, flow, who, where, faults);
        double excess = (Double.isNaN(celsius) ? airCelsius : celsius) - airCelsius;
        double h = Double.isNaN(height) ? 0 : height;
        Stack stack = round
                ? new Stack(h, diameter, blown / area, excess)
                : area > 0 ? Stack.rectangular(h, length, width, blown, excess) : new Stack(h, 0, 0, excess);
        return new Mouth(stack, excess + airCelsius, Double.isNaN(celsius) && blown > 0);
    }

    private static double celsius(StrictNumbers cells, String who, String where, double air, InventoryFaults faults) {
        double celsius = cells.number("temperatureCelsius");
        double least = Math.max(COLDEST_CELSIUS, air - MOST_BELOW_AIR_KELVIN);
        if (celsius < least) {
            faults.add(COLD, where, Map.of("who", who, "was", celsius, "least", least, "air", air));
        } else if (celsius > HOTTEST_CELSIUS) {
            faults.add(HOT, where, Map.of("who", who, "was", celsius, "most", HOTTEST_CELSIUS));
        }
        return celsius;
    }

    /** Cubic metres a second through a mouth of {@code area} square metres. */
    private static double blown(
            double area, double velocity, double flow, String who, String where, InventoryFaults faults) {
        if (area == 0) {
            if (velocity > 0 || flow > 0) {
                String column = velocity > 0 ? "velocityMetresPerSecond" : "flowCubicMetresPerSecond";
                double was = velocity > 0 ? velocity : flow;
                faults.add(NO_MOUTH, where, Map.of("who", who, "column", column, "was", was));
            }
            return 0;
        }
        if (Double.isNaN(velocity) && Double.isNaN(flow)) {
            faults.add(NO_FLOW, where, Map.of("who", who));
            return 0;
        }
        double byVelocity = velocity * area;
        if (Math.abs(byVelocity - flow) > SAME_FLOW * Math.max(byVelocity, flow)) {
            double rounded = Math.round(byVelocity * 1000) / 1000.0;
            faults.add(TWO_FLOWS, where, Map.of("who", who, "byVelocity", rounded, "flow", flow));
        }
        return Double.isNaN(velocity) ? flow : byVelocity;
    }
}

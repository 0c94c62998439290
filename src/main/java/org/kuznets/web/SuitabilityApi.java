package org.kuznets.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kuznets.notice.Message;
import org.kuznets.notice.Refusal;
import org.kuznets.run.Engine;
import org.kuznets.run.Outcome;
import org.kuznets.run.Request;

/**
 * {@code /suitability}: may it stand here? A GET asks about a place ({@code lon}, {@code lat}), a POST about a footprint
 * in GeoJSON; both with {@code activity} or {@code class}, {@code capacity}, {@code areaHa} and any parameter of the
 * process {@code may-it-stand}. The answer is in plain words, with everything they rest on beside them.
 */
final class SuitabilityApi implements ApiPart {
    private static final String PROCESS = "may-it-stand";

    private static final Message QUESTION = new Message("suitability-api.question", "May it stand here?");
    private static final Message LON = new Message("suitability-api.lon", "Longitude of the place, WGS 84");
    private static final Message LAT = new Message("suitability-api.lat", "Latitude of the place, WGS 84");
    private static final Message ACTIVITY = new Message(
            "suitability-api.activity", "What is to stand there: an OKVED 2 code, or homes, schools, recreation");
    private static final Message CLASS = new Message("suitability-api.class", "Its hazard class, I to V");
    private static final Message CAPACITY = new Message("suitability-api.capacity", "Its capacity, in its own unit");
    private static final Message AREA = new Message("suitability-api.area", "The area of its site, hectares");
    private static final Message TWO_CLASSES = new Message(
            "suitability-api.two-classes", "the class is said twice, in activity and in class; say it once");

    private final Engine engine;

    SuitabilityApi(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void routes(Routes routes) {
        routes.get("/suitability", ask -> answer(ask, new LinkedHashMap<>()));
        routes.post("/suitability", this::footprint);
    }

    @Override
    public void describe(OpenApi document, Ask ask) {
        List<Map<String, Object>> about = new ArrayList<>(List.of(
                query(ask, "activity", ACTIVITY, "string"),
                query(ask, "class", CLASS, "string"),
                query(ask, "capacity", CAPACITY, "number"),
                query(ask, "areaHa", AREA, "number")));
        Map<String, Object> content = Json.of(
                Links.JSON, Json.of("schema", Json.of("type", "object")),
                Links.HTML, Json.of("schema", Json.of("type", "string")));
        document.post(
                "/suitability",
                "Processes",
                ask.say(QUESTION),
                about.subList(0, 3),
                Json.of("type", "object"),
                content);
        List<Map<String, Object>> place = new ArrayList<>(about);
        place.add(0, query(ask, "lat", LAT, "number"));
        place.add(0, query(ask, "lon", LON, "number"));
        document.get("/suitability", "Processes", ask.say(QUESTION), place, content);
    }

    private static Map<String, Object> query(Ask ask, String name, Message title, String type) {
        return OpenApi.query(name, ask.say(title), Json.of("type", type));
    }

    private void footprint(Ask ask) throws IOException {
        JsonNode body = ExecutionBody.parse(BoundedBody.read(ask));
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("footprint", InlineLayer.read("footprint", feature(body)));
        answer(ask, inputs);
    }

    /** A bare geometry as a feature. */
    private static JsonNode feature(JsonNode body) {
        if (!body.has("coordinates")) {
            return body;
        }
        return JsonNodeFactory.instance.objectNode().put("type", "Feature").set("geometry", body);
    }

    private void answer(Ask ask, Map<String, Object> inputs) {
        Representation.plain(ask);
        ask.params().check();
        List<String> ours = List.of("f", "lang", "class", "activity", "areaHa");
        ask.params().all().forEach((name, value) -> {
            if (!ours.contains(name)) {
                inputs.put(name, value);
            }
        });
        String activity = activity(ask.params());
        if (!activity.isEmpty()) {
            inputs.put("activity", activity);
        }
        ask.params().find("areaHa").ifPresent(a -> inputs.put("areaHectares", a));
        Outcome outcome = engine.execute(new Request(PROCESS, inputs), new Attended(ask.ctx()));
        PlaceAnswer answer = new PlaceAnswer(outcome, ask);
        if (ask.wantsPage()) {
            Reply.page(ask, answer.html());
        } else {
            Reply.document(ask, Links.JSON, answer.document());
        }
    }

    private static String activity(Params params) {
        String activity = params.text("activity", "").strip();
        String given = params.text("class", "").strip();
        if (!given.isEmpty() && activity.contains("class=")) {
            throw Refusal.of(TWO_CLASSES, "class", Map.of());
        }
        String word = given.isEmpty() ? "" : "class=" + given;
        return activity.isEmpty() || word.isEmpty() ? activity + word : activity + "," + word;
    }
}

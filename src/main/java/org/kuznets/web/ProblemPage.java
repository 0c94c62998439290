package org.kuznets.web;

import java.util.List;
import java.util.Map;

/** A problem as a page. */
final class ProblemPage {
    private ProblemPage() {}

    static String of(Ask ask, int status, Map<String, Object> problem) {
        Html html = new Html();
        if (problem.get("reasons") instanceof List<?> reasons) {
            html.list(reasons.stream()
                    .map(r -> r instanceof Map<?, ?> m ? String.valueOf(m.get("detail")) : "")
                    .toList());
        } else {
            html.add("p", String.valueOf(problem.get("detail")));
        }
        return html.page(ask, status + " " + problem.get("title"));
    }
}

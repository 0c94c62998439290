package org.kuznets.web;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.kuznets.Require;

/** Chromium without a window. Notes every complaint on the console and every request that leaves the server. */
final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--force-color-profile=srgb");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    final List<String> complaints = new CopyOnWriteArrayList<>();
    final List<String> strangers = new CopyOnWriteArrayList<>();

    private Browser(Playwright playwright, Path program) {
        this.playwright = playwright;
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(FLAGS));
    }

    /** Skips the test where there is no Chromium or no Node. */
    static Browser open() {
        Optional<Path> program = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(n -> Require.find(n).stream())
                .findFirst();
        Optional<Path> node = Require.find("node");
        Require.that("browser", program.isPresent() && node.isPresent(), "apt-get install chromium nodejs");
        Map<String, String> env = Map.of(
                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                "1",
                "PLAYWRIGHT_NODEJS_PATH",
                node.orElseThrow().toString());
        return new Browser(Playwright.create(new Playwright.CreateOptions().setEnv(env)), program.orElseThrow());
    }

    /** A page of this size that has loaded {@code url} and drawn its map. */
    Page page(String origin, String path, int width, int height) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB"));
        Page page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(m -> note(m));
        page.onPageError(complaints::add);
        page.onRequest(r -> {
            if (!r.url().startsWith(origin)
                    && !r.url().startsWith("data:")
                    && !r.url().startsWith("blob:")) {
                strangers.add(r.url());
            }
        });
        page.navigate(origin + path);
        page.waitForFunction("() => document.documentElement.dataset.ready === 'true'");
        settle(page);
        return page;
    }

    private void note(ConsoleMessage m) {
        // OpenLayers reads its canvas back to find what was clicked; Chromium thinks that it could be faster.
        boolean advice = m.text().contains("willReadFrequently");
        if (!advice && (m.type().equals("error") || m.type().equals("warning"))) {
            complaints.add(m.type() + ": " + m.text() + " " + m.location());
        }
    }

    /** Waits until nothing is loading and the map is drawn. */
    static void settle(Page page) {
        page.waitForFunction("() => document.documentElement.dataset.busy === 'false'"
                + " && !document.querySelector('[aria-busy=true]') && !document.querySelector('#info .spinner')");
        page.evaluate("() => new Promise(done => { kuznets.map.once('rendercomplete', done); kuznets.map.render(); })");
    }

    static BufferedImage picture(Page page) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(page.screenshot()));
    }

    /** Where a place is on the page, in pixels. */
    static double[] pixel(Page page, double lon, double lat) {
        List<?> at = (List<?>) page.evaluate(
                "([lon, lat]) => { const p = kuznets.map.getPixelFromCoordinate(ol.proj.fromLonLat([lon, lat]));"
                        + " const r = kuznets.map.getTargetElement().getBoundingClientRect(); return [p[0] + r.left, p[1] + r.top]; }",
                List.of(lon, lat));
        return at.stream().mapToDouble(n -> ((Number) n).doubleValue()).toArray();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}

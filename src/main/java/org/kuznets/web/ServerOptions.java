package org.kuznets.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kuznets.format.Format;
import org.kuznets.format.known.Formats;

/**
 * How the server presents itself.
 *
 * @param host the address to listen on; anything but loopback needs {@code allowOpen}
 * @param port 0 for any free one
 * @param baseUrl the public address without a slash at its end; empty to take it from each request
 * @param title of the API and its pages
 * @param allowOrigin the value of {@code Access-Control-Allow-Origin}; empty for no cross-origin use
 * @param allowOpen whether it may listen where others can reach it
 * @param mostBodyBytes the largest request body that is read
 * @param imageOrigin another site from which the map may load its base map, such as {@code
 *     https://tile.openstreetmap.org}; empty for none
 * @param keys who has one of these may ask; empty lets everybody
 * @param systems coordinate systems beside the EPSG's that files may be written in: name to WKT or PROJ text
 * @param formats what downloads may be asked for with {@code f=}, besides GeoJSON
 */
public record ServerOptions(
        String host,
        int port,
        String baseUrl,
        String title,
        String allowOrigin,
        boolean allowOpen,
        long mostBodyBytes,
        String imageOrigin,
        Set<String> keys,
        Map<String, String> systems,
        List<Format> formats) {
    public ServerOptions {
        keys = Set.copyOf(keys);
        systems = Map.copyOf(systems);
        formats = List.copyOf(formats);
        while (baseUrl.endsWith("/")) {
            baseUrl = baseUrl.substring(0, baseUrl.length() - 1);
        }
    }

    /** On loopback, for anyone's web page, with bodies up to 20 MB and all formats. */
    public static ServerOptions local(int port) {
        return new ServerOptions(
                "127.0.0.1", port, "", "Kuznets", "*", false, 20_000_000, "", Set.of(), Map.of(), Formats.ALL);
    }

    public ServerOptions at(String otherHost, boolean open) {
        return new ServerOptions(
                otherHost, port, baseUrl, title, allowOrigin, open, mostBodyBytes, imageOrigin, keys, systems, formats);
    }

    public ServerOptions withBaseUrl(String url) {
        return new ServerOptions(
                host, port, url, title, allowOrigin, allowOpen, mostBodyBytes, imageOrigin, keys, systems, formats);
    }

    public ServerOptions withTitle(String other) {
        return new ServerOptions(
                host, port, baseUrl, other, allowOrigin, allowOpen, mostBodyBytes, imageOrigin, keys, systems, formats);
    }

    public ServerOptions withFormats(List<Format> others) {
        return new ServerOptions(
                host, port, baseUrl, title, allowOrigin, allowOpen, mostBodyBytes, imageOrigin, keys, systems, others);
    }

    public ServerOptions withSystems(Map<String, String> others) {
        return new ServerOptions(
                host, port, baseUrl, title, allowOrigin, allowOpen, mostBodyBytes, imageOrigin, keys, others, formats);
    }

    public ServerOptions withImageOrigin(String origin) {
        return new ServerOptions(
                host, port, baseUrl, title, allowOrigin, allowOpen, mostBodyBytes, origin, keys, systems, formats);
    }

    public ServerOptions withMostBodyBytes(long bytes) {
        return new ServerOptions(
                host, port, baseUrl, title, allowOrigin, allowOpen, bytes, imageOrigin, keys, systems, formats);
    }

    public ServerOptions withKeys(Set<String> others) {
        return new ServerOptions(
                host,
                port,
                baseUrl,
                title,
                allowOrigin,
                allowOpen,
                mostBodyBytes,
                imageOrigin,
                others,
                systems,
                formats);
    }
}

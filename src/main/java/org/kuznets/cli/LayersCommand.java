package org.kuznets.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.kuznets.layer.CollectionInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kuznets layers}. */
@Command(
        name = "layers",
        mixinStandardHelpOptions = true,
        description = "List the stored and computed layers: id, kind, number of features, version, title.")
final class LayersCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private final WhereOptions where = new WhereOptions();

    LayersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Houses.House house = terminal.houses().open(where.where(), terminal.progress())) {
            for (CollectionInfo c : house.engine().catalog().collections()) {
                terminal.out()
                        .printf(
                                Locale.ROOT,
                                "%-20s %-16s %8d  %-26s %s%n",
                                c.id(),
                                c.geometry(),
                                c.count(),
                                c.version(),
                                c.title());
            }
        }
        return 0;
    }
}

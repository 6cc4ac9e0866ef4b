package shardingspec.report;

import java.util.List;
import shardingspec.report.narrative.Page;
import shardingspec.report.narrative.StartPage;

/** The narrative as Markdown with its pictures, below {@code docs/journey}; written where {@code -Pdocs} asks for it. */
final class DocsFolder {

    private DocsFolder() {}

    static boolean isWanted() {
        return System.getProperty("docs.folder") != null;
    }

    static void write(List<Page> pages, StartPage start, Environment environment) {
        // comes with the docs
    }
}

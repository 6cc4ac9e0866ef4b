package shardingspec.report;

import shardingspec.lesson.Chapter;
import shardingspec.report.allure.AllureLabels;
import shardingspec.report.allure.ResultsFolder;
import shardingspec.report.console.ConsoleReport;

/** Where the evidence of a run goes. */
public final class Reports {

    private Reports() {}

    /** Opens the report of a run, before anything is started: so that what cannot be started is reported too. */
    public static RunReport begin() {
        ResultsFolder folder = ResultsFolder.ofRun();
        folder.prepare();
        folder.copyResource("categories.json");
        return new RunReport(folder, new ConsoleReport(System.out, System.getenv("CI") != null));
    }

    /** Says which chapter the results of a spec class belong to. */
    public static void announce(Class<?> spec, Chapter chapter) {
        AllureLabels.add(spec, chapter);
    }
}

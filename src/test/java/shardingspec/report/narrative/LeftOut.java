package shardingspec.report.narrative;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import shardingspec.lesson.LessonRef;
import shardingspec.lesson.Omission;

/** The lessons of a run that this machine could not run, by reason. One of many alike, one a query, counts once. */
public final class LeftOut {

    private final Map<Omission, Set<LessonRef>> lessons = new LinkedHashMap<>();

    public synchronized void add(LessonRef lesson, Omission why) {
        lessons.computeIfAbsent(why, reason -> new LinkedHashSet<>()).add(lesson);
    }

    public synchronized boolean isEmpty() {
        return lessons.isEmpty();
    }

    public synchronized void forEach(BiConsumer<Omission, List<LessonRef>> action) {
        lessons.forEach((why, left) -> action.accept(why, List.copyOf(left)));
    }
}

package shardingspec.journey;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import shardingspec.settings.Setting;
import shardingspec.settings.Settings;
import shardingspec.settings.SettingsException;

/** Where a journey stops that is not to go to its end. */
public final class Until {

    private Until() {}

    /**
     * The last step to be taken; empty if the journey goes to its end.
     *
     * @throws SettingsException if the setting names neither a phase nor a script that a step runs
     */
    public static Optional<Step> of(Settings settings, Itinerary itinerary) {
        return settings.find(Setting.UNTIL).map(String::strip).map(value -> step(value, itinerary));
    }

    private static Step step(String value, Itinerary itinerary) {
        Map<String, Step> places = places(itinerary);
        Step step = places.get(value);
        if (step == null) {
            throw new SettingsException(
                    "UNTIL must name a phase or the number of a script that the journey runs, but is \"" + value
                            + "\". Possible are " + String.join(", ", places.keySet()));
        }
        return step;
    }

    /** A phase stands for its last step, a script's number for the first step that runs it. */
    private static Map<String, Step> places(Itinerary itinerary) {
        Map<String, Step> places = new LinkedHashMap<>();
        itinerary.steps().forEach(step -> places.put("phase" + step.phase().label(), step));
        for (Step step : itinerary.steps()) {
            Itinerary.scripts(step).forEach(script -> places.putIfAbsent(number(script), step));
        }
        return places;
    }

    private static String number(String script) {
        String file = script.substring(script.indexOf('/') + 1);
        return file.substring(0, file.indexOf('_'));
    }
}

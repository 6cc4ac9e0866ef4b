package shardingspec.generator.make;

import java.util.List;
import java.util.SplittableRandom;

/** All that chance decides. */
final class Dice {

    private final SplittableRandom random;

    /** Neighbours among seeds and numbers have nothing in common. */
    Dice(long seed, int number) {
        this.random = new SplittableRandom(new SplittableRandom(seed).nextLong() + number * 0x9E3779B97F4A7C15L);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** From 1. */
    int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The first of the weights that is not passed by. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = random.nextInt(sum);
        int index = 0;
        while (left >= weights[index]) {
            left -= weights[index];
            index++;
        }
        return index;
    }
}

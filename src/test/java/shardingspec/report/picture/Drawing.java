package shardingspec.report.picture;

/**
 * A picture, with words for those who do not see it.
 *
 * @param title what it shows
 * @param description the same as the picture, as text
 * @param svg a whole document
 */
public record Drawing(String title, String description, String svg) {}

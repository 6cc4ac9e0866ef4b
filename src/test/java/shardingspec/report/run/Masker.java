package shardingspec.report.run;

import java.util.regex.Pattern;
import shardingspec.node.Login;

/** Takes secrets out of what is about to be written. */
public final class Masker {

    public static final Masker NONE = new Masker("", false);

    private static final String MASK = "********";
    private static final Pattern ASSIGNED =
            Pattern.compile("(?i)(password(?:\\s*=\\s*'?|\\s+'|\":\\s*\"))(?!\\*)[^\\s'\"&;,)]+");
    private static final int TELLING = 6;

    private final String password;
    private final boolean everywhere;

    private Masker(String password, boolean everywhere) {
        this.password = password;
        this.everywhere = everywhere;
    }

    /** A short password, or one that is also the user's name, is masked where it is assigned; another wherever it stands. */
    public static Masker of(Login login) {
        String password = login.password();
        boolean everywhere =
                password.length() >= TELLING && !password.equals(login.user()) && !password.equals(login.database());
        return new Masker(password, everywhere);
    }

    public String mask(String text) {
        String assigned = ASSIGNED.matcher(text).replaceAll("$1" + MASK);
        return everywhere ? assigned.replace(password, MASK) : assigned;
    }
}

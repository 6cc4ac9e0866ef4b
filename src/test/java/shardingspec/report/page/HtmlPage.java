package shardingspec.report.page;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.figcaption;
import static j2html.TagCreator.figure;
import static j2html.TagCreator.img;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import shardingspec.report.narrative.Block;
import shardingspec.report.narrative.Page;
import shardingspec.report.picture.Drawing;

/**
 * A page as HTML that stands in another's: styles are inline, colours follow the page around it, pictures are embedded,
 * and nothing is fetched. The library escapes every text.
 */
public final class HtmlPage {

    private static final String BODY = "max-width:980px;line-height:1.5;font-size:15px";
    private static final String HEADING =
            "font-size:12px;letter-spacing:.06em;text-transform:uppercase;opacity:.65;margin:18px 0 2px";
    private static final String TEXT = "margin:0 0 6px";
    private static final String QUESTION = "margin:0 0 6px;font-size:19px;font-weight:600;line-height:1.35";
    private static final String CODE =
            "margin:4px 0;padding:10px 12px;overflow-x:auto;border-radius:6px;font-size:13px;"
                    + "line-height:1.45;background:rgba(127,127,127,.13);border:1px solid rgba(127,127,127,.25);"
                    + "font-family:ui-monospace,Menlo,Consolas,monospace;white-space:pre-wrap;color:inherit";
    private static final String SAID = CODE + ";border-left:4px solid #2f6fdb";
    private static final String REFUSED =
            "margin:6px 0;padding:10px 14px;border-radius:6px;border-left:4px solid #d9480f;"
                    + "background:rgba(217,72,15,.09)";
    private static final String BROKEN =
            "margin:6px 0 16px;padding:10px 14px;border-radius:6px;border-left:6px solid #c92a2a;"
                    + "background:rgba(201,42,42,.12)";
    private static final String NOTICE =
            "margin:14px 0;padding:10px 14px;border-radius:6px;border-left:4px solid #2b8a3e;"
                    + "background:rgba(43,138,62,.10)";
    private static final String SCROLL = "overflow-x:auto;margin:4px 0 12px";
    private static final String GRID = "border-collapse:collapse;font-size:13px";
    private static final String CELL = "padding:3px 10px;border:1px solid rgba(127,127,127,.3);text-align:left;"
            + "vertical-align:top;font-family:ui-monospace,Menlo,Consolas,monospace;overflow-wrap:normal";
    private static final String WIDE_CELL = "padding:8px 10px;border:1px solid rgba(127,127,127,.3);text-align:left;"
            + "vertical-align:top;font-size:14px;min-width:150px";
    private static final String PROOF = "font-size:12px;opacity:.7;margin-top:4px";
    private static final int LONG = 42;

    /** With more columns, long cells are narrower. */
    private static final int FEW = 3;

    private static final String SMALL = "font-size:13px;opacity:.75;margin:6px 0 2px";

    private final UnaryOperator<String> mask;

    private HtmlPage(UnaryOperator<String> mask) {
        this.mask = mask;
    }

    /** @param mask takes secrets out of a text, pictures included, which are encoded */
    public static String render(Page page, UnaryOperator<String> mask) {
        HtmlPage html = new HtmlPage(mask);
        return mask.apply(
                div().withStyle(BODY).with(each(page.blocks(), html::block)).render());
    }

    private DomContent block(Block block) {
        if (block instanceof Block.Prose prose) {
            return prose(prose);
        } else if (block instanceof Block.Sql sql) {
            return div(
                    p(sql.caption()).withStyle(TEXT + ";margin-top:16px"),
                    pre(code(sql.sql())).withStyle(CODE));
        } else if (block instanceof Block.Table rows) {
            return grid(rows);
        } else if (block instanceof Block.Compared compared) {
            return compared(compared);
        } else if (block instanceof Block.Messages messages) {
            return pre(String.join("\n", messages.lines())).withStyle(SAID);
        } else if (block instanceof Block.Refusal refusal) {
            return refusal(refusal);
        } else if (block instanceof Block.Upstream thread) {
            return p(strong("Upstream: "), a(thread.name()).withHref(thread.address()), text(", " + thread.about()))
                    .withStyle(SMALL);
        } else if (block instanceof Block.Broken broken) {
            return div(
                            strong("This claim does not hold in this run."),
                            pre(broken.text()).withStyle(SAID))
                    .withStyle(BROKEN);
        } else if (block instanceof Block.Figure figure) {
            return picture(figure.drawing());
        }
        throw new IllegalStateException("no way to render " + block);
    }

    private static DomContent prose(Block.Prose prose) {
        return switch (prose.heading()) {
            case "The question" -> p(prose.text()).withStyle(QUESTION);
            case "What to notice" ->
                div(strong(prose.heading()), p(prose.text()).withStyle("margin:2px 0 0"))
                        .withStyle(NOTICE);
            default ->
                div(div(prose.heading()).withStyle(HEADING), p(prose.text()).withStyle(TEXT));
        };
    }

    private static DomContent grid(Block.Table rows) {
        return div(
                p(rows.caption()).withStyle(SMALL),
                rows.rows().isEmpty()
                        ? div()
                        : div(table(
                                                thead(tr(each(rows.columns(), column -> th(column)
                                                        .withStyle(CELL)))),
                                                tbody(each(
                                                        rows.rows(),
                                                        row -> tr(each(row, cell -> td(cell).withStyle(
                                                                        cell.length() > LONG
                                                                                ? CELL
                                                                                        + (rows.columns()
                                                                                                                .size()
                                                                                                        > FEW
                                                                                                ? ";min-width:150px"
                                                                                                : ";min-width:260px")
                                                                                : CELL + ";white-space:nowrap"))))))
                                        .withStyle(GRID))
                                .withStyle(SCROLL));
    }

    private static DomContent compared(Block.Compared compared) {
        return div(table(
                                thead(tr(each(
                                        compared.columns(), column -> th(column).withStyle(WIDE_CELL)))),
                                tbody(each(
                                        compared.rows(),
                                        row -> tr(
                                                td(strong(row.subject())).withStyle(WIDE_CELL),
                                                proven(row.byHand()),
                                                proven(row.citus())))))
                        .withStyle(GRID))
                .withStyle(SCROLL);
    }

    /** The report's own addresses of its pages are not known while it is written: a lesson is named by its number. */
    private static DomContent proven(Block.Proven proven) {
        return td(p(proven.text()).withStyle("margin:0"), each(proven.proofs(), proof -> div(proof.heading())
                        .withStyle(PROOF)))
                .withStyle(WIDE_CELL);
    }

    private static DomContent refusal(Block.Refusal refusal) {
        return div(
                        strong("Refused, as expected"),
                        pre(code("ERROR:  " + refusal.message() + "\nSQLSTATE: " + refusal.sqlState()
                                        + (refusal.detail().isEmpty() ? "" : "\nDETAIL:  " + refusal.detail())
                                        + (refusal.hint().isEmpty() ? "" : "\nHINT:  " + refusal.hint())
                                        + (refusal.context().isEmpty() ? "" : "\nCONTEXT:  " + refusal.context())))
                                .withStyle(
                                        "margin:4px 0;white-space:pre-wrap;font-size:13px;color:inherit;background:none;border:0;padding:0"))
                .withStyle(REFUSED);
    }

    private DomContent picture(Drawing drawing) {
        String data =
                Base64.getEncoder().encodeToString(mask.apply(drawing.svg()).getBytes(StandardCharsets.UTF_8));
        return figure(
                        div(img().withSrc("data:image/svg+xml;base64," + data)
                                        .withAlt(drawing.title() + ". " + drawing.description())
                                        .withStyle(
                                                "display:block;width:100%;min-width:480px;max-width:860px;height:auto;"
                                                        + "background:#fff;border-radius:8px;border:1px solid rgba(127,127,127,.3)"))
                                .withStyle("overflow-x:auto"),
                        figcaption(drawing.title()).withStyle(SMALL))
                .withStyle("margin:16px 0");
    }
}

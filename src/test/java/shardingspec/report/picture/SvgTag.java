package shardingspec.report.picture;

import j2html.tags.ContainerTag;

/** An element of SVG; the library escapes what is put into it. */
final class SvgTag extends ContainerTag<SvgTag> {

    SvgTag(String name) {
        super(name);
    }

    static SvgTag of(String name) {
        return new SvgTag(name);
    }

    SvgTag at(String attribute, Object value) {
        return attr(attribute, value.toString());
    }
}

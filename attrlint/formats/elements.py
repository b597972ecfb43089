"""What the elements and classes of HTML are to a newsroom."""

from collections.abc import Iterable, Mapping

from attrlint.source.prose import Role

#: Elements that begin and end a block.
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead "
    "title tr ul "
    # NITF's own
    "abstract body.content body.end body.head bq byline credit dateline distributor hedline hl1 hl2 media media-caption "
    "media-producer note tagline".split()
)
HEADINGS = frozenset("h2 h3 h4 h5 h6".split())
#: Elements whose words are the page's and not the story's.
SILENT = frozenset(
    "nav aside form button select option datalist dialog noscript template svg math audio video canvas object footer pre head "
    "script style iframe textarea xmp noembed noframes menu search".split()
)
ROLES = {
    **dict.fromkeys(SILENT, Role.FURNITURE),
    "figcaption": Role.CAPTION,
    "blockquote": Role.BLOCKQUOTE,
    "li": Role.LIST,
    "dd": Role.LIST,
    "td": Role.TABLE,
    "th": Role.TABLE,
    "caption": Role.CAPTION,
}
#: Classes, by whole name in lower case with `-` for `_`. A house adds its own: `[formats.html] classes = {"deck" = "standfirst"}`.
CLASSES: dict[str, Role] = {
    **dict.fromkeys(("headline", "entry-title", "post-title", "article-title", "hed"), Role.HEADLINE),
    **dict.fromkeys(("standfirst", "dek", "deck", "subtitle", "subheadline", "article-summary", "excerpt"), Role.STANDFIRST),
    **dict.fromkeys(("byline", "author", "article-byline", "entry-author"), Role.BYLINE),
    **dict.fromkeys(("dateline", "timestamp", "published", "entry-date", "pubdate"), Role.METADATA),
    **dict.fromkeys(("caption", "wp-caption-text", "image-caption", "photo-caption", "wp-element-caption"), Role.CAPTION),
    **dict.fromkeys(("credit", "photo-credit", "image-credit"), Role.CREDIT),
    **dict.fromkeys(("pullquote", "pull-quote", "wp-block-pullquote", "has-pullquote"), Role.PULLQUOTE),
    **dict.fromkeys(
        (
            "twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "fb-post", "fb-video", "bluesky-embed",
            "mastodon-embed", "reddit-embed-bq", "reddit-card", "wp-block-embed", "embed", "oembed",
        ),
        Role.EMBED,
    ),
    **dict.fromkeys(("related", "related-links", "related-stories", "read-more", "more-on-this"), Role.RELATED),
    **dict.fromkeys(("correction", "clarification", "editors-note"), Role.CORRECTION),
    **dict.fromkeys(("advert", "advertisement", "ad", "newsletter", "newsletter-signup", "share", "comments"), Role.FURNITURE),
}  # fmt: skip


def role_of(name: str, classes: Iterable[str], house: Mapping[str, Role]) -> Role | None:
    """The role of an element by its classes, else by its name; the house's word comes first. None where neither tells."""
    for one in classes:
        known = one.lower().replace("_", "-")
        role = house.get(known) or CLASSES.get(known)
        if role is not None:
            return role
    return house.get(f"<{name}>") or ROLES.get(name)
